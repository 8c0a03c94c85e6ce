-- Where do people go on to? One row per queue served, queue gone on to and way, on the given days. `transferred`: the same ticket in
-- another queue; `further`: the visit's next ticket, taken after the service.
with days as (select unnest(string_split($days::VARCHAR, ','))::DATE as day),
legs as (
  select
    queue_id, outcome, leg,
    lead(queue_id) over (partition by day, ticket_id order by leg) as transferred_to
  from ticket_legs join days using (day)
  where hall_id = $hall_id::VARCHAR
),
firsts as (
  select day, visit_id, ticket_id, queue_id, queued_at
  from ticket_legs join days using (day)
  where hall_id = $hall_id::VARCHAR and leg = 1 and visit_id is not null and queued_at is not null
),
visits as (
  select queue_id as before, lead(queue_id) over (partition by day, visit_id order by queued_at, ticket_id) as after from firsts
)
select queue_id as from_queue_id, transferred_to as to_queue_id, 'transferred' as way, count(*)::INTEGER as visitors
from legs
where outcome = 'transferred' and transferred_to is not null and queue_id is not null
group by all
union all
select before, after, 'further', count(*)::INTEGER
from visits
where after is not null
group by all
order by all
