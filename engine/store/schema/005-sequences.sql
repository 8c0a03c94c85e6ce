-- The number a source gave the message, when it numbers them (CloudEvents attribute `sequence`): what is missing between two is a gap.
ALTER TABLE events ADD COLUMN sequence UBIGINT;
