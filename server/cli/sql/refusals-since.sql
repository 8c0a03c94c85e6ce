-- Why messages at the topics of some halls were refused since a moment of wall time, most frequent first. One row a reason.
SELECT reason, (count(*))::INTEGER AS messages, min(detail) AS example FROM quarantine
WHERE split_part(topic, '/', 2) IN (SELECT unnest(string_split($hall_ids::VARCHAR, ','))) AND received_at >= $since::TIMESTAMPTZ
GROUP BY reason ORDER BY messages DESC, reason
