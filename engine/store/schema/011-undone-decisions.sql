-- The command that this one was sent to take back, when it was: its row stays as it is.
ALTER TABLE decisions ADD COLUMN undoes VARCHAR;
