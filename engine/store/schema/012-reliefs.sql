-- Who sits down at an open window begins a period there: those written before are parted where the person changed.
CREATE TEMP TABLE changes AS
WITH told AS (
  SELECT hall_id, day, entity_id AS window_id, time, list_position(['opened', 'closed'], kind) AS stage, source, id,
    CASE kind WHEN 'closed' THEN '' ELSE data ->> 'staffId' END AS staff_id
  FROM events WHERE family = 'window' AND kind IN ('opened', 'closed')
  UNION ALL
  SELECT hall_id, day, data ->> 'windowId', time, list_position(['signed_on', 'signed_off', 'moved'], kind), source, id, entity_id
  FROM events WHERE family = 'staff' AND kind IN ('signed_on', 'moved')
),
sat AS (
  SELECT *, last_value(staff_id IGNORE NULLS) OVER (PARTITION BY hall_id, day, window_id ORDER BY time, stage, source, id) AS sitting
  FROM told WHERE window_id IS NOT NULL
),
compared AS (
  SELECT *, sitting IS DISTINCT FROM lag(sitting) OVER (PARTITION BY hall_id, day, window_id ORDER BY time, stage, source, id) AS changed
  FROM sat
)
SELECT hall_id, day, window_id, time, arg_max(sitting, (stage, source, id)) AS staff_id
FROM compared
GROUP BY ALL
HAVING bool_or(changed);

-- What no event ended has no row yet: where somebody else sat down in it, what was before has ended now.
CREATE TEMP TABLE periods AS
WITH staged AS (
  SELECT *, list_position(['opened', 'closed', 'paused', 'resumed', 'assigned'], kind) AS stage FROM events WHERE family = 'window'
),
latest AS (
  SELECT hall_id, day, entity_id, time,
    last_value(CASE WHEN kind <> 'assigned' THEN kind END IGNORE NULLS) OVER life AS kind,
    last_value(CASE WHEN kind <> 'assigned' THEN coalesce(data ->> 'reason', '') END IGNORE NULLS) OVER life AS reason,
    last_value(CASE WHEN json_exists(data, '$.queues') THEN array_to_string(data ->> '$.queues[*]', ',') END IGNORE NULLS) OVER life AS queues
  FROM staged
  WINDOW life AS (PARTITION BY hall_id, day, entity_id ORDER BY time, stage, source, id)
  QUALIFY row_number() OVER (PARTITION BY hall_id, day, entity_id ORDER BY time DESC, stage DESC, source DESC, id DESC) = 1
)
SELECT * FROM window_periods
UNION ALL
SELECT hall_id, day, entity_id, CASE kind WHEN 'paused' THEN 'paused' ELSE 'open' END, CASE kind WHEN 'paused' THEN reason END,
  coalesce(queues, ''), NULL, time, 'infinity'::TIMESTAMPTZ
FROM latest WHERE kind IN ('opened', 'paused', 'resumed');

CREATE TEMP TABLE parted AS
WITH parts AS (
  SELECT p.*, unnest([p.started_at] || coalesce(c.times, [])) AS part_at
  FROM periods p LEFT JOIN (
    SELECT p.hall_id, p.day, p.window_id, p.started_at, list(c.time) AS times
    FROM periods p JOIN changes c USING (hall_id, day, window_id)
    WHERE c.time > p.started_at AND c.time < p.ended_at
    GROUP BY ALL
  ) c USING (hall_id, day, window_id, started_at)
)
SELECT parts.hall_id, parts.day, parts.window_id, status, reason, queues, nullif(changes.staff_id, '') AS staff_id, part_at,
  lead(part_at, 1, ended_at) OVER (PARTITION BY parts.hall_id, parts.day, parts.window_id, started_at ORDER BY part_at) AS part_until
FROM parts ASOF LEFT JOIN changes
  ON parts.hall_id = changes.hall_id AND parts.day = changes.day AND parts.window_id = changes.window_id AND parts.part_at >= changes.time;

DELETE FROM window_periods;
INSERT INTO window_periods SELECT * FROM parted WHERE part_until < 'infinity'::TIMESTAMPTZ;
DROP TABLE periods;
DROP TABLE parted;
DROP TABLE changes;
