-- The latest event of each kind of each device before a service day, of heartbeats also the latest that told the battery. One row
-- an event.
SELECT hall_id, family, kind, entity_id, epoch_ms(time) AS time_ms, source, id, data FROM events
WHERE hall_id = $hall_id::VARCHAR AND family = 'device' AND day < $day::DATE AND day >= $day::DATE - 60
QUALIFY row_number() OVER (PARTITION BY entity_id, kind, contains(data, '"batteryShare"') ORDER BY time DESC, source DESC, id DESC) = 1
