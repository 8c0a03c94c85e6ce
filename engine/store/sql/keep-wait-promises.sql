-- Keeps what was promised; `promises` is a list of records as JSON.
insert into wait_promises
with told as (
  select unnest(from_json($promises::VARCHAR, '[{
    "hallId": "VARCHAR", "day": "DATE", "ticketId": "VARCHAR", "leg": "UTINYINT", "queueId": "VARCHAR", "promisedAt": "TIMESTAMPTZ",
    "low": "DOUBLE", "median": "DOUBLE", "high": "DOUBLE", "modelLow": "DOUBLE", "modelHigh": "DOUBLE",
    "ewma": "DOUBLE", "lastToEnterService": "DOUBLE", "headOfLine": "DOUBLE", "queueLength": "DOUBLE", "positionAverage": "DOUBLE"
  }]'), recursive := true)
)
select hallId, day, ticketId, leg, queueId, promisedAt, low, median, high, modelLow, modelHigh,
  ewma, lastToEnterService, headOfLine, queueLength, positionAverage
from told
returning 1::INTEGER as kept
