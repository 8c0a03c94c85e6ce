-- Forgets all but the newest refused messages.
DELETE FROM quarantine
WHERE received_at < (SELECT min(received_at) FROM (SELECT received_at FROM quarantine ORDER BY received_at DESC LIMIT $kept::INTEGER))
