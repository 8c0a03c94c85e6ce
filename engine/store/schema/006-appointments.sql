-- One row an appointment as it stands now, on the service day of its slot.
CREATE TABLE appointments (
  hall_id VARCHAR NOT NULL,
  day DATE NOT NULL,
  appointment_id VARCHAR NOT NULL,
  queue_id VARCHAR NOT NULL,
  slot_start TIMESTAMPTZ NOT NULL,
  slot_end TIMESTAMPTZ,
  booked_at TIMESTAMPTZ NOT NULL,
  cancelled_at TIMESTAMPTZ,
  checked_in_at TIMESTAMPTZ,
  ticket_id VARCHAR,              -- of the check-in, when the hall says
  first_day DATE                  -- service day of its first event: where reading it back begins
);
