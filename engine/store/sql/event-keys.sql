-- Every event's key. One row an event.
SELECT event_key FROM events
