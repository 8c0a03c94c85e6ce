import type { Text } from './zh-cn.ts';

const s = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** What the page says, in English as an airport would write it. */
export const en: Text = {
  product: 'Halltide',
  productLine: 'Digital twin for government service halls',
  signIn: {
    title: 'Sign in', name: 'Account', password: 'Password', submit: 'Sign in', signingIn: 'Signing in', wrong: 'Account or password is wrong.',
    demo: 'Demo accounts', demoNote: 'Demo on this machine only: one click and you are in.', failed: 'Sign-in is not possible just now. Please try again.',
    tooMany: 'Too many attempts. Please wait a minute.', lobby: 'Public lobby display',
  },
  role: { manager: 'Hall manager', analyst: 'Analyst', leader: 'Leader', duty: 'Duty engineer', admin: 'Administrator' },
  roleWork: {
    manager: 'Watch the hall, move windows', analyst: 'Read the history', leader: 'See every hall at once', duty: 'Keep devices running', admin: 'Guard data quality',
  },
  page: {
    hall: 'Hall now', cases: 'Cases due', duty: 'Devices', quarantine: 'Data quality', days: 'Day by day', board: 'Leader board', lobby: 'Lobby display', home: 'Home',
  },
  bar: {
    hall: 'Hall', speed: 'Demo speed', speedNote: 'A demo hall’s clock can run faster', theme: 'Switch to light', themeBack: 'Switch to dark', language: '中文', languageName: '切换到中文',
    signOut: 'Sign out', audit: 'Activity', decisions: 'Decisions', pages: 'Pages', hallTime: 'Hall time', faults: 'Demo faults', menu: 'Menu',
  },
  fault: {
    duplicates: 'Duplicates', late: 'Late, out of order', silence: 'Silence', clock_skew: 'Clock skew', broken_payloads: 'Broken payloads', dead_device: 'Dead device',
    on: 'Start', off: 'End', note: 'Make the demo hall’s feed misbehave and see what the system does.',
  },
  link: {
    live: 'Live', connecting: 'Connecting', lost: (ago) => `Connection lost ${ago} ago, reconnecting`, refused: 'The server refused the connection',
    stale: (families, ago) => `${families}: silent for ${ago}`, unknown: 'No data received yet',
  },
  family: {
    ticket: 'Tickets', window: 'Windows', staff: 'Staff', appointment: 'Appointments', rating: 'Ratings', complaint: 'Complaints', case: 'Cases', device: 'Devices',
    area: 'Footfall and air', command: 'Commands',
  },
  unit: {
    people: '', minutes: 'min', minute: 'min', second: 's', hour: 'h', windows: '', tickets: '', perQuarter: 'per 15 min', items: '', day: 'd', count: (n) => `${n}`,
  },
  queues: {
    title: 'Queues', waiting: 'Waiting', longest: 'Longest', recent: 'Recent', windows: 'Open', none: 'Nobody waiting', noWindow: 'No open window',
    recentNote: 'Waits of the last 20 tickets called', clear: 'Show all', empty: 'Queues appear here once the hall issues tickets.', filter: (name) => `Show ${name} only`,
    trend: 'Last 20, min', recentRange: (from, to) => `${from}–${to}`,
  },
  warning: {
    none: 'Normal', yellow: 'Yellow warning', orange: 'Orange warning', red: 'Red warning', short: { none: '', yellow: 'Y', orange: 'O', red: 'R' },
    limit: (minutes) => `Longest wait is past ${minutes} minutes`,
  },
  tiles: {
    waiting: 'Waiting', longest: 'Longest wait', served: 'Served today', windows: 'Windows open', meanWait: 'Mean wait today',
    lastHour: (change) => `Tickets last hour ${change}`, usualMean: (minutes) => `usual now ${minutes} min`,
    issuedToday: (count, change) => `${count} tickets, ${change}`, windowsNorm: (change) => `Opened today ${change}`,
    more: (amount) => `${amount} above usual`, less: (amount) => `${amount} below usual`, longer: (amount) => `${amount} min above usual`,
    shorter: (amount) => `${amount} min below usual`, even: 'as usual',
    of: (total) => `of ${total}`, inQueue: (name) => name, noNorm: 'No usual value yet', abandoned: (count) => `${count} left`,
  },
  floor: { title: 'Floor', windows: 'Window table', view: 'View', loading: 'Laying out the floor', failed: 'The floor could not be drawn. The window table does the same.' },
  decisions: {
    title: 'Decisions', none: 'Nothing needs a decision', noneNote: 'Queues over their limit, vacant posts, device faults, silent feeds and unanswered commands are listed here.',
    since: (ago) => `for ${ago}`, wait: (name, wait, waiting) => `${name}: longest wait ${wait}, ${waiting} waiting.`,
    waitRemedy: (numbers) => `You can open ${numbers}.`, waitResume: (numbers) => `You can resume ${numbers}.`, waitNoRemedy: 'No further window of this queue can open. Move one from another queue.',
    vacant: (number, waiting) => `Window ${number} is a vacant post: open, calling nobody, ${waiting} waiting.`, vacantRemedy: 'Send someone, or pause or close the window.',
    fault: (kind, id, code) => `${kind} ${id} has a fault${code ? ` (${code})` : ''}.`, lost: (kind, id) => `${kind} ${id} is not answering.`, deviceRemedy: 'Send the duty engineer.',
    stale: (family) => `${family}: the feed is silent. Its figures stand where it stopped.`, staleRemedy: 'Check the source. Silence does not mean an empty hall.',
    refused: (number, action, reason) => `Window ${number}, ${action.toLowerCase()}: refused. ${reason}`, unanswered: (number, action) => `Window ${number}, ${action.toLowerCase()}: no answer.`,
    commandRemedy: 'Call the window, or ask again.', openWindow: (number) => `Open ${number}`, resumeWindow: (number) => `Resume ${number}`, show: 'Show', again: 'Ask again', count: (n) => `${n}`,
    showQueue: 'Show queue', dismiss: 'Noted',
  },
  device: {
    ticket_machine: 'Ticket machine', kiosk: 'Kiosk', display: 'Display', people_counter: 'People counter', air_sensor: 'Air sensor', rating_terminal: 'Rating terminal', gateway: 'Gateway', other: 'Device',
  },
  deviceStatus: { ok: 'OK', fault: 'Fault', lost: 'Lost', unknown: 'Unknown' },
  windows: {
    title: 'Windows', number: 'Window', state: 'State', queues: 'Serves', staff: 'Staff', ticket: 'Ticket', since: 'For', served: 'Served', zone: 'Zone', action: 'Actions',
    allZones: 'All zones', allQueues: 'All queues', allStates: 'All states', none: 'No window matches', count: (shown, total) => `${shown} of ${s(total, 'window')}`,
    tidal: 'Tidal', department: 'Posted', dragNote: 'Drag a window onto a queue to change what it serves', detail: (number) => `Window ${number}`, close: 'Close panel',
    pending: 'Waiting for the hall', pendingBy: (person, action) => `${person} asked: ${action.toLowerCase()}. Waiting for the hall`, usual: 'Usually',
    otherPool: (name) => `${name} belongs to another department`, noChange: 'It already serves exactly these', nobody: 'Nobody', more: 'More',
  },
  windowState: { serving: 'Serving', called: 'Called', free: 'Free', paused: 'Paused', closed: 'Closed', tidal: 'Tidal', vacant: 'Vacant post' },
  pauseReason: { break: 'Break', meal: 'Meal', system: 'System fault', training: 'Training', vacant: 'Vacant post', other: 'Other' },
  action: { open: 'Open', close: 'Close', pause: 'Pause', resume: 'Resume', assign: 'Reassign' },
  acting: {
    ask: (action, number) => `${action} window ${number}`, assignTo: (number, queues) => `Window ${number} serves ${queues}`, reason: 'Reason', queues: 'Serves', confirm: 'Send', cancel: 'Cancel',
    note: 'The hall carries it out. Until it answers, the window shows as pending.', serving: (ticket) => `Serving ${ticket}: takes effect afterwards.`, pending: 'Sent, waiting for the hall',
    accepted: 'Accepted, under way', completed: 'Done', rejected: (reason) => `Refused: ${reason}`, unanswered: 'No answer', failed: (reason) => `Not sent: ${reason}`, undo: 'Undo',
    undoIn: (seconds) => `Undo (${seconds} s)`, noReason: 'no reason given', offline: 'the server does not answer', notAllowed: 'your role cannot change windows',
  },
  audit: {
    title: 'Activity', when: 'Time', person: 'By', window: 'Window', what: 'Action', status: 'Result', answered: 'Answered', reason: 'Note', empty: 'Nothing has been asked today.',
    state: { pending: 'Pending', accepted: 'Accepted', completed: 'Done', rejected: 'Refused', unanswered: 'No answer' },
  },
  strip: {
    title: 'Tickets today', issued: 'Tickets', usual: 'Usual', meanWait: 'Mean wait', openWindows: 'Windows open', now: 'Now', empty: 'Tickets, waits and windows per quarter hour appear here after opening.',
    at: (from, to) => `${from}–${to}`, perQuarter: 'Tickets per 15 min', minutes: 'Mean wait (min)', count: 'Windows open', peak: 'usual peak',
  },
  leader: {
    title: 'Halls today', asOf: (time) => `as of ${time}`, today: 'Today', yesterday: 'Yesterday', norm: 'Usual', normNote: 'Usual: median of the same weekday in the last 28 days, up to the same hour.',
    visitors: 'Visitors', tickets: 'Tickets', meanWait: 'Mean wait', p90Wait: '9 in 10 wait at most', within15: 'Called within 15 min', abandoned: 'Left unserved', windowsOpened: 'Windows opened', windowHours: 'Window hours',
    satisfied: 'Satisfied', activeRating: 'Gave a rating', activeNote: (share) => `${share} gave a rating`, casesFinished: 'Cases finished', openCases: 'Open cases', overdueCases: 'Overdue',
    empty: 'No hall has data yet.', last28: 'Last 28 days', better: 'better than usual', worse: 'worse than usual', same: 'as usual', unknown: 'n/a', noOverdue: 'none overdue',
    sentence: { calm: 'Everything is as usual.', visitors: (change) => `Visitors ${change}`, wait: (change) => `mean wait ${change}`, overdue: (count) => `${s(count, 'case')} overdue` },
  },
  days: {
    title: 'Day by day', day: 'Day', visitors: 'Visitors', tickets: 'Tickets', served: 'Served', meanWait: 'Mean wait', p90Wait: '90th pct. wait', abandoned: 'Left', satisfied: 'Satisfied', profile: 'The day', pick: 'Choose a day',
    empty: 'Days appear here once one is complete.', chart: 'Tickets and mean wait, last 28 days', weekday: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  },
  duty: {
    title: 'Devices', device: 'Device', kind: 'Kind', zone: 'Zone', status: 'Status', since: 'Since', fault: 'Fault code', consumable: 'Supplies', lastSeen: 'Last seen', faults: 'Faults, 28 days',
    empty: 'Every device is reporting. Nothing to do.', low: (name) => `${name} low`, consumableName: { paper: 'Paper', ribbon: 'Ribbon', toner: 'Toner', other: 'Supplies' },
    summary: (fault, lost, low) => `${fault} faulty, ${lost} lost, ${low} low on supplies`,
  },
  cases: {
    title: 'Cases due and overdue', case: 'Case', matter: 'Matter', status: 'Status', accepted: 'Accepted', due: 'Due', remaining: 'Left', step: 'Last step', empty: 'No case is due soon or overdue.',
    overdue: (time) => `${time} overdue`, left: (time) => `${time} left`, stopped: 'clock stopped', summary: (overdue, due) => `${overdue} overdue, ${due} due soon`, within: 'Due within', days: (n) => s(n, 'day'),
    state: { applied: 'Applied', pre_accepted: 'Pre-accepted', accepted: 'Accepted', under_review: 'Under review', correction: 'Correction asked', paused: 'Paused', in_progress: 'In progress' },
  },
  quarantine: {
    title: 'Data quality', counts: 'Refused messages', latest: 'Newest refused', source: 'Source', reason: 'Reason', messages: 'Messages', last: 'Last', received: 'Received', topic: 'Topic', detail: 'Detail', bytes: 'First bytes',
    empty: 'No message has been refused.', emptyNote: 'Messages that are malformed, impossibly dated or about unknown windows are kept here and disturb nothing else.',
    reasonName: {
      not_json: 'Not JSON', bad_json: 'Not JSON', wrong_type: 'Wrong type', bad_shape: 'Wrong shape', unknown_hall: 'Unknown hall', unknown_window: 'Unknown window', unknown_queue: 'Unknown queue', absurd_time: 'Impossible time',
      too_large: 'Too large', bad_topic: 'Wrong topic', adapter_failed: 'Mapping failed', unknown_type: 'Unknown type',
    },
  },
  lobby: {
    title: 'Now calling', called: 'Please go to', ticket: 'Ticket', window: 'Window', waiting: 'Waiting', wait: 'Recent wait', queue: 'Service', noCalls: 'No calls yet',
    stale: 'Calls are not being updated. Please follow announcements.', unknown: 'unknown', closed: 'not open', calling: 'Now calling', to: (ticket, number) => `${ticket} to window ${number}`, windows: 'Windows open',
    windowNumber: (number) => `Window ${number}`, about: (n) => `about ${n} min`, short: 'under 1 min',
  },
  panel: {
    loading: 'Loading', failed: 'This part cannot be read just now', retry: 'Try again', notAllowed: 'Your account cannot see this part.', stale: (ago) => `Figures stand as of ${ago} ago`,
    crashed: 'Something went wrong in this part. The rest goes on.', unknownPage: 'There is no such page', toHome: 'Go home', noHalls: 'No hall is connected yet.', choosePlan: 'The hall’s plan cannot be read.',
  },
  time: { ago: (text) => `${text} ago`, justNow: 'just now' },
};
