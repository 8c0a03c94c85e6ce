-- How often did each device of a hall fail since a moment? One row per device that did.
select device_id, count(*)::INTEGER as faults
from device_events
where hall_id = $hall_id::VARCHAR and kind = 'fault' and time >= $since::TIMESTAMPTZ
group by device_id
order by faults desc, device_id
