-- What the last promises of a hall came to: what intervals are corrected by. Oldest first. Minutes.
select p.queue_id, p.model_low, p.median, p.model_high, l.wait_seconds / 60 as wait_minutes
from wait_promises p
join ticket_legs l on l.hall_id = p.hall_id and l.day = p.day and l.ticket_id = p.ticket_id and l.leg = p.leg
where p.hall_id = $hall_id::VARCHAR and p.day >= $from::DATE and l.called_at is not null and l.wait_seconds is not null
qualify row_number() over (partition by p.day, p.ticket_id, p.leg order by p.promised_at) = 1
order by l.called_at
