-- Who drew a hall's plan anew, and the plan as it was saved: append-only.
CREATE TABLE plan_changes (
  hall_id VARCHAR NOT NULL,
  changed_by VARCHAR NOT NULL,      -- account name
  changed_at TIMESTAMPTZ NOT NULL,  -- hall time
  recorded_at TIMESTAMPTZ NOT NULL, -- wall time
  changes VARCHAR NOT NULL,         -- JSON: {"zones":{"added":1,"removed":0,"changed":2},…}
  plan VARCHAR NOT NULL             -- JSON: the hall file
);
