-- What was a hall advised, and what became of it? One row per advice, newest first. Of one that was done: P90 wait (minutes) of
-- the tickets that joined the queue in the half hour after, once that is over.
with given as (
  select * from advice_given
  where hall_id = $hall_id::VARCHAR
  order by made_at desc, advice_id
  limit $rows::INTEGER
),
told as (
  select
    given.*,
    outcomes.last_made_at, outcomes.outcome, outcomes.decided_by, outcomes.decided_at,
    coalesce(outcomes.effect, given.effect) as last_effect
  from given
  left join advice_outcomes as outcomes using (hall_id, advice_id, made_at)
),
done as (
  select advice_id, made_at, queue_id, decided_at
  from told
  where outcome = 'done' and decided_at + interval 30 minute <= $now::TIMESTAMPTZ
),
actual as (
  select done.advice_id, done.made_at, quantile_cont(legs.wait_seconds, 0.9) / 60 as p90_minutes
  from done
  join ticket_legs as legs
    on legs.hall_id = $hall_id::VARCHAR
    and legs.queue_id = done.queue_id
    and legs.queued_at between done.decided_at and done.decided_at + interval 30 minute
  where legs.called_at is not null
  group by all
)
select
  told.advice_id, told.made_at, coalesce(told.last_made_at, told.made_at) as last_made_at, told.reason, told.queue_id, told.remedies,
  told.last_effect as effect, told.outcome, told.decided_by, told.decided_at, actual.p90_minutes as actual_p90_minutes
from told
left join actual using (advice_id, made_at)
order by told.made_at desc, told.advice_id
