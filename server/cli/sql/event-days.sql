-- Service days with events of a hall (or of all) between two moments, oldest first. One row a hall and day.
SELECT hall_id, day::VARCHAR AS service_day, (count(*))::INTEGER AS events FROM events
WHERE ($hall_id::VARCHAR IS NULL OR hall_id = $hall_id::VARCHAR)
  AND ($from::TIMESTAMPTZ IS NULL OR time >= $from::TIMESTAMPTZ) AND ($to::TIMESTAMPTZ IS NULL OR time < $to::TIMESTAMPTZ)
GROUP BY hall_id, day ORDER BY day, hall_id
