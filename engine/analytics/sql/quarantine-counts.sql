-- Who sends messages that are refused, and why? One row per source and reason, most messages first.
select source, reason, count(*)::INTEGER as messages, max(received_at) as last_at
from quarantine
group by source, reason
order by messages desc, source, reason
limit $rows::INTEGER
