-- What did people ask of a hall's windows, and what did it answer? One row per command, newest first.
-- Status: the hall's last word (rejected, completed, accepted); without one pending, and unanswered once its time is over.
with asked as (
  select * from decisions
  where hall_id = $hall_id::VARCHAR
  order by requested_at desc, command_id
  limit $rows::INTEGER
),
answers as (
  select
    entity_id as command_id,
    arg_max(kind, case kind when 'accepted' then 1 when 'completed' then 2 else 3 end) as status,
    min(time) as answered_at,
    max(data ->> 'reason') filter (kind = 'rejected') as reason,
    max(data ->> 'reasonCode') filter (kind = 'rejected') as reason_code
  from events
  where hall_id = $hall_id::VARCHAR and family = 'command' and entity_id in (select command_id from asked)
  group by entity_id
)
select
  asked.command_id,
  asked.window_id,
  asked.request,
  asked.requested_by,
  asked.requested_at,
  asked.undoes,
  coalesce(
    answers.status,
    case
      when $now::TIMESTAMPTZ - asked.requested_at > to_seconds(60 * $unanswered_after_minutes::DOUBLE) then 'unanswered'
      else 'pending'
    end
  ) as status,
  answers.answered_at,
  answers.reason,
  answers.reason_code
from asked
left join answers using (command_id)
order by asked.requested_at desc, asked.command_id
