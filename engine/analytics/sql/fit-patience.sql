-- How long do people wait before they leave, are called, or are found missing? One row per queue and whole minute of waiting, on
-- the given days. `left_waiting`: said that they left. `answered`: called and came (a service nobody was called to counts from its
-- beginning). `lost`: called, did not come and never came back. `returned`: called, did not come and came back later.
-- `closed`: still waiting when the hall closed. Whoever is called at once tells nothing of patience and is left out.
with days as (select unnest(string_split($days::VARCHAR, ','))::DATE as day),
legs as (
  select
    queue_id, outcome, called_at,
    coalesce(wait_seconds, epoch(started_at) - epoch(queued_at)) as wait_seconds,
    lead(queued_at) over (partition by day, ticket_id order by leg) is not null as is_followed
  from ticket_legs join days using (day)
  where hall_id = $hall_id::VARCHAR and queue_id is not null
)
select
  queue_id,
  floor(wait_seconds / 60)::INTEGER as wait_minute,
  (count(*) filter (outcome in ('abandoned', 'phantom') and called_at is null))::INTEGER as left_waiting,
  (count(*) filter (outcome in ('served', 'transferred')))::INTEGER as answered,
  (count(*) filter (outcome in ('missed', 'abandoned', 'phantom', 'closed') and called_at is not null and not is_followed))::INTEGER as lost,
  (count(*) filter (outcome = 'missed' and is_followed))::INTEGER as returned,
  (count(*) filter (outcome in ('closed', 'transferred', 'missed') and called_at is null))::INTEGER as closed
from legs
where wait_seconds >= 1
group by all
order by all
