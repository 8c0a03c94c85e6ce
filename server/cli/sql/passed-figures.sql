-- People counted in and out at the doors of some halls in a span of time. One row.
SELECT (coalesce(sum(passed_in), 0))::DOUBLE AS passed_in, (coalesce(sum(passed_out), 0))::DOUBLE AS passed_out, (count(*))::INTEGER AS counts
FROM area_counts
WHERE hall_id IN (SELECT unnest(string_split($hall_ids::VARCHAR, ','))) AND time BETWEEN $from::TIMESTAMPTZ AND $to::TIMESTAMPTZ
  AND (passed_in IS NOT NULL OR passed_out IS NOT NULL)
