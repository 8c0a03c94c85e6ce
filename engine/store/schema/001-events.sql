-- The append-only truth: every accepted event once. `(source, id)` identifies it; `event_key` is a 64-bit hash of the
-- pair, for finding repeats fast (equality is always decided on the pair itself).
CREATE TABLE events (
  hall_id VARCHAR NOT NULL,
  day DATE NOT NULL,              -- service day (begins 04:00 hall time)
  family VARCHAR NOT NULL,        -- ticket, window, …
  kind VARCHAR NOT NULL,          -- issued, called, …
  entity_id VARCHAR NOT NULL,
  time TIMESTAMPTZ NOT NULL,      -- when it happened in the hall
  source VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  event_key UBIGINT NOT NULL,
  recorded_at TIMESTAMPTZ NOT NULL, -- wall time of arrival
  data VARCHAR NOT NULL           -- JSON
);

-- Messages that were refused, with their reason; nothing of them reached the state.
CREATE TABLE quarantine (
  received_at TIMESTAMPTZ NOT NULL,
  source VARCHAR NOT NULL,        -- the event's source, or the client that sent it when the event has none
  topic VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,        -- a code: not_json, wrong_type, unknown_hall, unknown_window, absurd_time, too_large, …
  detail VARCHAR NOT NULL,
  bytes UINTEGER NOT NULL,        -- size of the payload
  first_bytes VARCHAR NOT NULL    -- its first 200 bytes, printable
);
