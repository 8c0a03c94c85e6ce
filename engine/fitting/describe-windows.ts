import type { FitGap, FitPart } from '#contracts/fit-report';
import { clockOf } from './day-hours.ts';
import type { DayWindows } from './day-windows.ts';
import { brief, fitGap, fitPart, percent } from './fit-part.ts';
import type { HallFit } from './hall-fit.ts';

/** What was fitted of who sits where and when. */
export function describeWindows(fit: HallFit, windows: DayWindows): { parts: FitPart[]; gaps: FitGap[] } {
  const { source, days, stretches, breaks, lateness, interruptions } = windows;
  const hours = stretches.reduce((sum, { from, to }) => sum + to - from, 0) / 60;
  const staffed = new Set(stretches.map(({ windowId }) => windowId)).size;
  const origin = source === 'recorded' ? 'as recorded on the day, breaks and outages included' : `as usual on ${days} like days`;
  const parts = [
    fitPart('windows', `${staffed} windows, ${brief(hours)} window-hours, ${origin}.`, { observations: days }),
    ...breaks.map(({ reason, from, minutes, relays, share, observations }) =>
      fitPart(
        'breaks',
        `${reason} from ${clockOf(from)}: ${brief(minutes)} min in ${relays} relays, taken by ${percent(share)} of the windows staffed then.`,
        {
          about: reason,
          observations,
        },
      ),
    ),
    ...interruptions.map(({ reason, meanMinutesBetween, observations }) =>
      fitPart('interruptions', `${reason}: every ${brief(meanMinutesBetween / 60)} hours a window is open.`, {
        about: reason,
        observations,
      }),
    ),
  ];
  const { gaps: seen, vacant, meanMinutes } = fit.calls.vacancy;
  if (vacant > 0)
    parts.push(
      fitPart(
        'interruptions',
        `Posts empty without a word: ${vacant} of ${seen} times that people waited for the next call, ${brief(meanMinutes)} min on average.`,
        { about: 'vacant-untold', observations: vacant },
      ),
    );
  if (lateness)
    parts.push(
      fitPart('lateness', `${percent(lateness.share)} of the windows that open with the hall are late.`, {
        observations: lateness.observations,
      }),
    );
  const gaps: FitGap[] = [];
  if (fit.history.openings.some(({ is_guessed }) => is_guessed))
    gaps.push(
      fitGap(
        'windows',
        null,
        'not_told',
        'Some windows tell of no opening: they are taken for open from their first call to their last service.',
      ),
    );
  return { parts, gaps };
}
