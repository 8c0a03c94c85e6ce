-- How good were promised waits, on service days of a span, and simple predictors at the same moment?
-- One row a predictor, for the hall, each queue, each hour of joining, and each queue and hour: null queue_id or hour stands for all.
-- Minutes; shares 0–1. late_share: waits that ended more than 5 minutes after the promised end (of a predictor that gives one number: after that).
with promised as (
  select p.*, l.wait_seconds / 60 as waited, hour(l.queued_at at time zone $time_zone::VARCHAR) as joined_hour
  from wait_promises p
  join ticket_legs l on l.hall_id = p.hall_id and l.day = p.day and l.ticket_id = p.ticket_id and l.leg = p.leg
  where p.hall_id = $hall_id::VARCHAR and p.day between $from::DATE and $until::DATE
    and l.called_at is not null and l.wait_seconds is not null
  qualify row_number() over (partition by p.day, p.ticket_id, p.leg order by p.promised_at) = 1
),
said as (
  select queue_id, joined_hour, waited, 'model' as predictor, low, median, high from promised
  union all select queue_id, joined_hour, waited, 'ewma', null, ewma, ewma from promised
  union all select queue_id, joined_hour, waited, 'lastToEnterService', null, last_to_enter_service, last_to_enter_service from promised
  union all select queue_id, joined_hour, waited, 'headOfLine', null, head_of_line, head_of_line from promised
  union all select queue_id, joined_hour, waited, 'queueLength', null, queue_length, queue_length from promised
  union all select queue_id, joined_hour, waited, 'positionAverage', null, position_average, position_average from promised
)
select
  predictor::VARCHAR as predictor,
  queue_id::VARCHAR as queue_id,
  joined_hour::INTEGER as joined_hour,
  count(*)::INTEGER as waits,
  avg(abs(median - waited))::DOUBLE as mae,
  avg(median - waited)::DOUBLE as bias,
  avg((waited > high + 5)::INTEGER)::DOUBLE as late_share,
  avg(case when low is not null then (waited between low and high)::INTEGER end)::DOUBLE as coverage
from said
where median is not null
group by grouping sets ((predictor), (predictor, queue_id), (predictor, joined_hour), (predictor, queue_id, joined_hour))
order by queue_id nulls first, joined_hour nulls first, predictor
