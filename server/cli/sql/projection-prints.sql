-- A fingerprint of every projection: equal prints, equal rows in whatever order. One row a table and hall.
SELECT table_name, hall_id, (count(*))::INTEGER AS row_count, (sum(print))::VARCHAR AS print FROM (
  SELECT 'ticket_legs' AS table_name, hall_id, hash(t)::HUGEINT AS print FROM ticket_legs t
  UNION ALL SELECT 'window_periods', hall_id, hash(t)::HUGEINT FROM window_periods t
  UNION ALL SELECT 'ratings', hall_id, hash(t)::HUGEINT FROM ratings t
  UNION ALL SELECT 'complaints', hall_id, hash(t)::HUGEINT FROM complaints t
  UNION ALL SELECT 'cases', hall_id, hash(t)::HUGEINT FROM cases t
  UNION ALL SELECT 'appointments', hall_id, hash(t)::HUGEINT FROM appointments t
  UNION ALL SELECT 'area_counts', hall_id, hash(t)::HUGEINT FROM area_counts t
  UNION ALL SELECT 'area_air', hall_id, hash(t)::HUGEINT FROM area_air t
  UNION ALL SELECT 'device_events', hall_id, hash(t)::HUGEINT FROM device_events t
) GROUP BY table_name, hall_id ORDER BY table_name, hall_id
