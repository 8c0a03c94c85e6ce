-- Events of some halls and sources in a span of hall time: all that are stored, and those that came since a moment of wall
-- time; and messages at the halls' topics that were refused since. One row.
WITH of_run AS (
  SELECT recorded_at FROM events
  WHERE hall_id IN (SELECT unnest(string_split($hall_ids::VARCHAR, ','))) AND time BETWEEN $from::TIMESTAMPTZ AND $to::TIMESTAMPTZ
    AND source IN (SELECT unnest(string_split($sources::VARCHAR, chr(10))))
)
SELECT
  (SELECT count(*) FROM of_run)::DOUBLE AS stored,
  (SELECT count(*) FROM of_run WHERE recorded_at >= $since::TIMESTAMPTZ)::DOUBLE AS added,
  (SELECT count(*) FROM quarantine
   WHERE split_part(topic, '/', 2) IN (SELECT unnest(string_split($hall_ids::VARCHAR, ','))) AND received_at >= $since::TIMESTAMPTZ)::DOUBLE AS refused
