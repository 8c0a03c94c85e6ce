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
  SELECT hall_id, day, window_id, time,
    last_value(staff_id IGNORE NULLS) OVER (PARTITION BY hall_id, day, window_id ORDER BY time, stage, source, id) AS staff_id
  FROM told WHERE window_id IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY hall_id, day, window_id, time ORDER BY stage DESC, source DESC, id DESC) = 1
)
SELECT * FROM sat
QUALIFY staff_id IS DISTINCT FROM lag(staff_id) OVER (PARTITION BY hall_id, day, window_id ORDER BY time);

CREATE TEMP TABLE parted AS
WITH parts AS (
  SELECT p.*, unnest([p.started_at] || coalesce(c.times, [])) AS part_at
  FROM window_periods p LEFT JOIN (
    SELECT p.hall_id, p.day, p.window_id, p.started_at, list(c.time) AS times
    FROM window_periods p JOIN changes c USING (hall_id, day, window_id)
    WHERE c.time > p.started_at AND c.time < p.ended_at
    GROUP BY ALL
  ) c USING (hall_id, day, window_id, started_at)
)
SELECT parts.hall_id, parts.day, parts.window_id, status, reason, queues, nullif(changes.staff_id, '') AS staff_id, part_at,
  lead(part_at, 1, ended_at) OVER (PARTITION BY parts.hall_id, parts.day, parts.window_id, started_at ORDER BY part_at) AS part_until
FROM parts ASOF LEFT JOIN changes
  ON parts.hall_id = changes.hall_id AND parts.day = changes.day AND parts.window_id = changes.window_id AND parts.part_at >= changes.time;

DELETE FROM window_periods;
INSERT INTO window_periods SELECT * FROM parted;
DROP TABLE parted;
DROP TABLE changes;
