-- Which messages were refused last? One row per message, newest first.
select received_at, source, topic, reason, detail, first_bytes
from quarantine
order by received_at desc
limit $rows::INTEGER
