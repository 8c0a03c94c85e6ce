-- Who drew a hall's plan anew, and how much of it? One row per saved plan, newest first; `changed_at` is hall time.
select changed_by, changed_at, recorded_at, changes
from plan_changes
where hall_id = $hall_id::VARCHAR
order by recorded_at desc
limit $rows::INTEGER
