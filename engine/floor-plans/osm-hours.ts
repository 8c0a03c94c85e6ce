import type { HallFile } from '#contracts/hall-plan';

type OpeningHours = HallFile['openingHours'];
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const names = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** Opening hours as IMDF and OpenStreetMap write them: `Mo-Fr 08:30-12:00,13:00-17:00; Sa 09:00-12:00`. Null for a hall that never opens. */
export function formatHours(hours: OpeningHours): string | null {
  const texts = days.map((day) => hours[day].map(([from, to]) => `${from}-${to}`).join(','));
  const rules: string[] = [];
  for (let first = 0; first < days.length; first++) {
    if (texts[first] === '') continue;
    let last = first;
    while (texts[last + 1] === texts[first]) last++;
    rules.push(`${names[first]}${last > first ? `-${names[last]}` : ''} ${texts[first]}`);
    first = last;
  }
  return rules.length === 0 ? null : rules.join('; ');
}

const rule = /^([A-Z][a-z])(?:-([A-Z][a-z]))? ((?:\d\d:\d\d-\d\d:\d\d)(?:,\d\d:\d\d-\d\d:\d\d)*)$/;

/** The hours of such a text; null when it says more than days and times. */
export function parseHours(text: string): OpeningHours | null {
  const hours: OpeningHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  for (const part of text.split(';')) {
    const [, from = '', to = from, times = ''] = rule.exec(part.trim()) ?? [];
    const [first, last] = [names.indexOf(from), names.indexOf(to)];
    const spans = times.split(',').map((span) => span.split('-') as [string, string]);
    if (first < 0 || last < first || spans.length > 4) return null;
    for (const day of days.slice(first, last + 1)) hours[day] = spans;
  }
  return hours;
}
