-- What the store says of the tickets that some sources said anything of in some halls and a span of time. Waits in seconds, of
-- those who waited at all, whatever became of them. One row.
WITH of_run AS (
  SELECT DISTINCT hall_id, day, entity_id FROM events
  WHERE family = 'ticket' AND hall_id IN (SELECT unnest(string_split($hall_ids::VARCHAR, ',')))
    AND time BETWEEN $from::TIMESTAMPTZ AND $to::TIMESTAMPTZ AND source IN (SELECT unnest(string_split($sources::VARCHAR, chr(10))))
),
legs AS (
  SELECT leg.day, ticket_id, leg.hall_id, outcome, wait_seconds
  FROM ticket_legs leg SEMI JOIN of_run ON leg.hall_id = of_run.hall_id AND leg.day = of_run.day AND leg.ticket_id = of_run.entity_id
  WHERE queued_at BETWEEN $from::TIMESTAMPTZ AND $to::TIMESTAMPTZ
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
