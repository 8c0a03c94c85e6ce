-- Events of a hall and service day between two moments, in time order, then as they came. One row an event; time in milliseconds.
SELECT family, kind, entity_id, epoch_ms(time)::DOUBLE AS time_ms, source, id, data, sequence::DOUBLE AS sequence FROM events
WHERE hall_id = $hall_id::VARCHAR AND day = $day::DATE
  AND ($from::TIMESTAMPTZ IS NULL OR time >= $from::TIMESTAMPTZ) AND ($to::TIMESTAMPTZ IS NULL OR time < $to::TIMESTAMPTZ)
ORDER BY time, rowid
