import type { CellKinds, Question } from './question.ts';

function question<const Parameters extends CellKinds, const Columns extends CellKinds>(
  name: string,
  parameters: Parameters,
  columns: Columns,
): Question<Parameters, Columns> {
  return { name, parameters, columns };
}

/** Every question the product asks its store. Moments are hall time, given by the caller: SQL has no clock. */
export const catalog = {
  leaderBoard: question(
    'leader-board',
    { hall_id: 'text', time_zone: 'text', day: 'day', now: 'moment', door_ids: 'text' },
    {
      span: 'text',
      visitors: 'number?',
      visits: 'number?',
      tickets: 'number?',
      mean_wait_minutes: 'number?',
      p90_wait_minutes: 'number?',
      within_15_share: 'number?',
      abandoned_share: 'number?',
      windows_opened: 'number?',
      window_hours: 'number?',
      satisfied_share: 'number?',
      active_rating_share: 'number?',
      cases_finished: 'number?',
    },
  ),
  openCases: question('open-cases', { hall_id: 'text', now: 'moment' }, { open_cases: 'integer', overdue_cases: 'integer' }),
  days: question(
    'days',
    { hall_id: 'text', day: 'day', days: 'integer', door_ids: 'text' },
    {
      day: 'day',
      visitors: 'number?',
      visits: 'integer?',
      tickets: 'integer',
      served: 'integer',
      mean_wait_minutes: 'number?',
      p90_wait_minutes: 'number?',
      abandoned_share: 'number?',
      satisfied_share: 'number?',
    },
  ),
  dayProfile: question(
    'day-profile',
    { hall_id: 'text', time_zone: 'text', day: 'day', now: 'moment', queue_id: 'text?', queue_window_ids: 'text' },
    {
      slot_start: 'moment',
      issued: 'integer?',
      called: 'integer?',
      mean_wait_minutes: 'number?',
      usual_issued: 'number?',
      usual_mean_wait_minutes: 'number?',
      mean_open_windows: 'number?',
    },
  ),
  windowClocks: question(
    'window-clocks',
    {
      hall_id: 'text',
      day: 'day',
      now: 'moment',
      is_today: 'truth',
      window_id: 'text?',
      wrap_up_at_most_seconds: 'number',
      planned_queues: 'text',
    },
    {
      window_id: 'text',
      open_seconds: 'number',
      serving_seconds: 'number',
      walking_seconds: 'number',
      waiting_seconds: 'number',
      wrap_up_seconds: 'number',
      idle_while_queue_seconds: 'number',
      idle_seconds: 'number',
      break_seconds: 'number',
      meal_seconds: 'number',
      system_seconds: 'number',
      training_seconds: 'number',
      vacant_seconds: 'number',
      other_seconds: 'number',
    },
  ),
  deviceFaults: question('device-faults', { hall_id: 'text', since: 'moment' }, { device_id: 'text', faults: 'integer' }),
  dueCases: question(
    'due-cases',
    { hall_id: 'text', now: 'moment', within_days: 'number' },
    {
      case_id: 'text',
      matter_id: 'text?',
      status: 'text',
      accepted_at: 'moment?',
      due_at: 'moment',
      overdue: 'truth',
      remaining_hours: 'number',
      last_step: 'text?',
      clock_stopped: 'truth',
    },
  ),
  recentCalls: question(
    'recent-calls',
    { hall_id: 'text', day: 'day', since: 'moment', calls: 'integer' },
    { ticket_id: 'text', window_id: 'text', called_at: 'moment' },
  ),
  quarantineCounts: question(
    'quarantine-counts',
    { rows: 'integer' },
    { source: 'text', reason: 'text', messages: 'integer', last_at: 'moment' },
  ),
  quarantineLatest: question(
    'quarantine-latest',
    { rows: 'integer' },
    { received_at: 'moment', source: 'text', topic: 'text', reason: 'text', detail: 'text', first_bytes: 'text' },
  ),
  commandAudit: question(
    'command-audit',
    { hall_id: 'text', now: 'moment', unanswered_after_minutes: 'number', rows: 'integer' },
    {
      command_id: 'text',
      window_id: 'text',
      request: 'text',
      requested_by: 'text',
      requested_at: 'moment',
      status: 'text',
      answered_at: 'moment?',
      reason: 'text?',
    },
  ),
};
