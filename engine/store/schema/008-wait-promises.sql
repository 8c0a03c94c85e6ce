-- Waits as they were promised, beside what simple predictors said at the same moment. Append-only: not made of events, so that
-- a store made anew from them keeps what was said. What happened is in ticket_legs. Minutes, from the joining of the queue.
CREATE TABLE wait_promises (
  hall_id VARCHAR NOT NULL,
  day DATE NOT NULL,
  ticket_id VARCHAR NOT NULL,
  leg UTINYINT NOT NULL,
  queue_id VARCHAR NOT NULL,
  promised_at TIMESTAMPTZ NOT NULL,  -- hall time
  low DOUBLE NOT NULL,               -- P10, P50 and P90 as said
  median DOUBLE NOT NULL,
  high DOUBLE NOT NULL,
  model_low DOUBLE NOT NULL,         -- before what earlier promises came to was taken into account
  model_high DOUBLE NOT NULL,
  ewma DOUBLE,                       -- null where one had nothing to go by
  last_to_enter_service DOUBLE,
  head_of_line DOUBLE,
  queue_length DOUBLE,
  position_average DOUBLE
);
