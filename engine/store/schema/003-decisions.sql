-- The audit: every command a person sent to a hall. Append-only; answers are events of family `command`.
CREATE TABLE decisions (
  hall_id VARCHAR NOT NULL,
  command_id VARCHAR NOT NULL,
  window_id VARCHAR NOT NULL,
  request VARCHAR NOT NULL,       -- JSON: {"action":"open",…}
  requested_by VARCHAR NOT NULL,  -- account name
  requested_at TIMESTAMPTZ NOT NULL, -- hall time
  recorded_at TIMESTAMPTZ NOT NULL   -- wall time
);
