-- The hall time a hall had reached: its last known clock, or its last event. Null before the first event.
SELECT epoch_ms(greatest(
  (SELECT max(time) FROM hall_clocks WHERE hall_id = $hall_id::VARCHAR),
  (SELECT max(time) FROM events WHERE hall_id = $hall_id::VARCHAR AND day = (SELECT max(day) FROM events WHERE hall_id = $hall_id::VARCHAR))
)) AS time_ms
