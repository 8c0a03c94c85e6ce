-- The last hall time of a hall whose clock comes over the wire, so that a restart goes on from there.
CREATE TABLE hall_clocks (
  hall_id VARCHAR NOT NULL,
  time TIMESTAMPTZ NOT NULL,
  rate DOUBLE NOT NULL,
  recorded_at TIMESTAMPTZ NOT NULL
);
