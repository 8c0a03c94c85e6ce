-- People counted in and out at the doors of some halls by some sources in a span of time. One row.
WITH of_run AS (
  SELECT DISTINCT hall_id, entity_id, time FROM events
  WHERE family = 'area' AND hall_id IN (SELECT unnest(string_split($hall_ids::VARCHAR, ',')))
    AND time BETWEEN $from::TIMESTAMPTZ AND $to::TIMESTAMPTZ AND source IN (SELECT unnest(string_split($sources::VARCHAR, chr(10))))
)
SELECT (coalesce(sum(passed_in), 0))::DOUBLE AS passed_in, (coalesce(sum(passed_out), 0))::DOUBLE AS passed_out, (count(*))::INTEGER AS counts
FROM area_counts counted
SEMI JOIN of_run ON counted.hall_id = of_run.hall_id AND counted.area_id = of_run.entity_id AND counted.time = of_run.time
WHERE passed_in IS NOT NULL OR passed_out IS NOT NULL
