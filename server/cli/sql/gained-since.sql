-- Events that some halls gained since a moment of wall time and that happened in a span of hall time, and messages at their
-- topics that were refused since. One row.
SELECT
  (SELECT count(*) FROM events
   WHERE hall_id IN (SELECT unnest(string_split($hall_ids::VARCHAR, ','))) AND recorded_at >= $since::TIMESTAMPTZ
     AND time BETWEEN $from::TIMESTAMPTZ AND $to::TIMESTAMPTZ)::DOUBLE AS added,
  (SELECT count(*) FROM quarantine
   WHERE split_part(topic, '/', 2) IN (SELECT unnest(string_split($hall_ids::VARCHAR, ','))) AND received_at >= $since::TIMESTAMPTZ)::DOUBLE AS refused
