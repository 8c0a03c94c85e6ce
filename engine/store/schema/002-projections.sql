-- Projections of `events`, written in the same transaction and rebuildable from it. hall_id leads every key.

-- One row a closed leg of a ticket: from joining a queue to service, transfer, abandonment or the hall's close.
CREATE TABLE ticket_legs (
  hall_id VARCHAR NOT NULL,
  day DATE NOT NULL,
  ticket_id VARCHAR NOT NULL,
  leg UTINYINT NOT NULL,          -- 1 for the first
  queue_id VARCHAR,               -- null when the issue was never seen
  class VARCHAR NOT NULL,         -- ordinary, priority, appointment
  visit_id VARCHAR,               -- joins the tickets of one visit, when the hall sends it
  queued_at TIMESTAMPTZ,          -- issue, transfer or reactivation
  called_at TIMESTAMPTZ,          -- first call
  started_at TIMESTAMPTZ,
  ended_at TIMESTAMPTZ NOT NULL,
  window_id VARCHAR,
  staff_id VARCHAR,
  matter_id VARCHAR,
  outcome VARCHAR NOT NULL,       -- served, transferred, missed (then reactivated: a new leg), abandoned, phantom, closed
  calls USMALLINT NOT NULL,
  wait_seconds DOUBLE,            -- first call − queued; when never called, end − queued for the abandoned; null when unknown
  walk_seconds DOUBLE,            -- service start − first call
  held_seconds DOUBLE NOT NULL,   -- parked while in service
  service_seconds DOUBLE          -- end − start − held
);

-- One row a closed period of a window in one status; an open period is in the live state only.
CREATE TABLE window_periods (
  hall_id VARCHAR NOT NULL,
  day DATE NOT NULL,
  window_id VARCHAR NOT NULL,
  status VARCHAR NOT NULL,        -- open, paused (closed time has no row)
  reason VARCHAR,                 -- of a pause
  queues VARCHAR NOT NULL,        -- served queues in priority order, comma-separated
  staff_id VARCHAR,
  started_at TIMESTAMPTZ NOT NULL,
  ended_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE ratings (
  hall_id VARCHAR NOT NULL,
  day DATE NOT NULL,
  rating_id VARCHAR NOT NULL,
  given_at TIMESTAMPTZ NOT NULL,
  stars UTINYINT NOT NULL,
  active BOOLEAN NOT NULL,        -- false: counted as satisfied because nobody rated
  window_id VARCHAR,
  ticket_id VARCHAR,
  case_id VARCHAR,
  staff_id VARCHAR,
  reason_codes VARCHAR NOT NULL,  -- comma-separated
  followed_up_at TIMESTAMPTZ,
  first_day DATE                  -- service day of its first event: where reading it back begins
);

-- One row a complaint, as it stands now.
CREATE TABLE complaints (
  hall_id VARCHAR NOT NULL,
  day DATE NOT NULL,
  complaint_id VARCHAR NOT NULL,
  filed_at TIMESTAMPTZ NOT NULL,
  topic VARCHAR,
  window_id VARCHAR,
  ticket_id VARCHAR,
  answered_at TIMESTAMPTZ,
  closed_at TIMESTAMPTZ,
  first_day DATE                  -- service day of its first event: where reading it back begins
);

-- One row a case, open or not, as it stands now.
CREATE TABLE cases (
  hall_id VARCHAR NOT NULL,
  case_id VARCHAR NOT NULL,
  matter_id VARCHAR,
  ticket_id VARCHAR,              -- 排队号, when the case system sends it
  kind VARCHAR,                   -- immediate, promised
  status VARCHAR NOT NULL,        -- applied, pre_accepted, accepted, refused, correcting, paused, finished, collected
  applied_at TIMESTAMPTZ,
  accepted_at TIMESTAMPTZ,
  due_at TIMESTAMPTZ,
  promised_working_days DOUBLE,
  last_step VARCHAR,
  last_event_at TIMESTAMPTZ NOT NULL,
  paused_since TIMESTAMPTZ,       -- the clock stands still since then
  finished_at TIMESTAMPTZ,
  result VARCHAR,
  certificate_at TIMESTAMPTZ,
  collected_at TIMESTAMPTZ,
  corrections USMALLINT NOT NULL,
  first_day DATE                  -- service day of its first event: where reading it back begins
);

-- One row a count a door or zone sensor sent.
CREATE TABLE area_counts (
  hall_id VARCHAR NOT NULL,
  day DATE NOT NULL,
  area_id VARCHAR NOT NULL,
  time TIMESTAMPTZ NOT NULL,
  passed_in UINTEGER,
  passed_out UINTEGER,
  people UINTEGER
);

-- One row an air reading.
CREATE TABLE area_air (
  hall_id VARCHAR NOT NULL,
  day DATE NOT NULL,
  area_id VARCHAR NOT NULL,
  time TIMESTAMPTZ NOT NULL,
  co2_ppm DOUBLE,
  temperature_celsius DOUBLE,
  humidity_share DOUBLE,
  noise_decibels DOUBLE
);

-- One row a device fault, recovery, low consumable or lost contact.
CREATE TABLE device_events (
  hall_id VARCHAR NOT NULL,
  day DATE NOT NULL,
  device_id VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,          -- fault, recovered, consumable_low
  time TIMESTAMPTZ NOT NULL,
  code VARCHAR
);
