-- What the store says of the tickets of some halls that were issued in a span of time. Waits in seconds, of those who
-- waited at all, whatever became of them. One row.
WITH legs AS (
  SELECT day, ticket_id, hall_id, outcome, wait_seconds FROM ticket_legs
  WHERE hall_id IN (SELECT unnest(string_split($hall_ids::VARCHAR, ','))) AND queued_at BETWEEN $from::TIMESTAMPTZ AND $to::TIMESTAMPTZ
)
SELECT
  (count(DISTINCT (hall_id, day, ticket_id)))::INTEGER AS tickets,
  (count(*) FILTER (outcome = 'served'))::INTEGER AS served,
  (count(*) FILTER (outcome = 'abandoned'))::INTEGER AS abandoned,
  (count(*) FILTER (outcome = 'phantom'))::INTEGER AS phantom,
  (count(*) FILTER (wait_seconds > 0))::INTEGER AS waited,
  (avg(wait_seconds) FILTER (wait_seconds > 0))::DOUBLE AS mean_wait_seconds,
  (quantile_cont(wait_seconds, 0.95) FILTER (wait_seconds > 0))::DOUBLE AS p95_wait_seconds
FROM legs
