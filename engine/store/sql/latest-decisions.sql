-- Commands of the last hours of a hall's time. One row a command.
SELECT command_id, window_id, request, requested_by, epoch_ms(requested_at) AS requested_ms, undoes FROM decisions
WHERE hall_id = $hall_id::VARCHAR AND requested_at >= $since::TIMESTAMPTZ
