-- How fresh a hall's feeds are and what they sent on the service day. One row a family heard of within a month.
SELECT family, epoch_ms(max(time)) AS last_ms, (count(*) FILTER (day = $day::DATE))::INTEGER AS events_today FROM events
WHERE hall_id = $hall_id::VARCHAR AND day >= $day::DATE - 31 GROUP BY family
