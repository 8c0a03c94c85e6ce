-- Experiments that somebody asked for. Append-only: one that was asked for and has no result was stopped before its end.
CREATE TABLE experiments (
  experiment_id VARCHAR NOT NULL,    -- hash of scenarios, seed, stopping rule and simulator version
  requested_by VARCHAR NOT NULL,     -- account name
  requested_at TIMESTAMPTZ NOT NULL, -- wall time
  request VARCHAR NOT NULL,          -- JSON: base, variants, seed, replications, target
  scenarios VARCHAR NOT NULL,        -- JSON: what was simulated
  version VARCHAR NOT NULL           -- of the simulator
);
-- What they came to.
CREATE TABLE experiment_results (
  experiment_id VARCHAR NOT NULL,
  finished_at TIMESTAMPTZ NOT NULL,  -- wall time
  replications INTEGER NOT NULL,     -- days it stands on
  result VARCHAR NOT NULL            -- JSON
);
