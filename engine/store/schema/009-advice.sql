-- What a hall was advised to do. Append-only.
CREATE TABLE advice_given (
  hall_id VARCHAR NOT NULL,
  advice_id VARCHAR NOT NULL,         -- hash of queue, reason and remedies
  made_at TIMESTAMPTZ NOT NULL,       -- hall time; first time of this run of the advice
  reason VARCHAR NOT NULL,            -- breach, slack, closing
  queue_id VARCHAR NOT NULL,
  remedies VARCHAR NOT NULL,          -- JSON
  effect VARCHAR NOT NULL             -- JSON: {saved, p90Without, p90With} as simulated then
);
-- What became of it: nobody decided while it stood (ignored), or somebody did.
CREATE TABLE advice_outcomes (
  hall_id VARCHAR NOT NULL,
  advice_id VARCHAR NOT NULL,
  made_at TIMESTAMPTZ NOT NULL,       -- as in advice_given
  last_made_at TIMESTAMPTZ NOT NULL,  -- hall time
  outcome VARCHAR NOT NULL,           -- done, dismissed, ignored
  decided_by VARCHAR,                 -- account name
  decided_at TIMESTAMPTZ,             -- hall time
  effect VARCHAR NOT NULL             -- JSON: as simulated when it was last made
);
