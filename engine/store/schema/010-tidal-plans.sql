-- Tidal plans that somebody asked for, once they are made or refused. Append-only.
CREATE TABLE tidal_plans (
  hall_id VARCHAR NOT NULL,
  plan_id VARCHAR NOT NULL,          -- hash of hall, day, wishes, seed, version, and of what it was known from
  day DATE NOT NULL,                 -- the day that is planned
  wishes VARCHAR NOT NULL,           -- JSON
  seed INTEGER NOT NULL,
  version VARCHAR NOT NULL,          -- of planner and simulator
  requested_by VARCHAR NOT NULL,     -- account name
  requested_at TIMESTAMPTZ NOT NULL, -- hall time
  recorded_at TIMESTAMPTZ NOT NULL,  -- wall time at which it was made
  starts_at VARCHAR NOT NULL,        -- hall time of its minute 0: 08:30
  answer VARCHAR NOT NULL            -- JSON: the plan, or why there is none
);
-- Which plan is the hall's plan in force for a day: the last one adopted. Append-only; the audit of who decided that.
CREATE TABLE tidal_plan_adoptions (
  hall_id VARCHAR NOT NULL,
  day DATE NOT NULL,
  plan_id VARCHAR NOT NULL,
  adopted_by VARCHAR NOT NULL,       -- account name
  adopted_at TIMESTAMPTZ NOT NULL,   -- hall time
  recorded_at TIMESTAMPTZ NOT NULL   -- wall time
);
