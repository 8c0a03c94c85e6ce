import type { FitGap, FitPart } from '#contracts/fit-report';
import { clockOf } from './day-hours.ts';
import type { DayWindows } from './day-windows.ts';
import { fitGap, fitPart } from './fit-part.ts';
import type { HallFit } from './hall-fit.ts';
import { both, brief, pauseName, percent } from './wording.ts';

/** What was fitted of who sits where and when. */
export function describeWindows(fit: HallFit, windows: DayWindows): { parts: FitPart[]; gaps: FitGap[] } {
  const { source, days, stretches, breaks, lateness, interruptions } = windows;
  const hours = stretches.reduce((sum, { from, to }) => sum + to - from, 0) / 60;
  const staffed = new Set(stretches.map(({ windowId }) => windowId)).size;
  const origin =
    source === 'recorded'
      ? both('按当天记录，含休息和故障', 'as recorded on the day, breaks and outages included')
      : both(`按 ${days} 个同类日的惯例`, `as usual on ${days} like days`);
  const open = both(
    `${staffed} 个窗口、${brief(hours)} 窗口小时，${origin.zh}。`,
    `${staffed} windows, ${brief(hours)} window-hours, ${origin.en}.`,
  );
  const parts = [
    fitPart('windows', open, { observations: days }),
    ...breaks.map(({ reason, from, minutes, relays, share, observations }) => {
      const [pause, start, length, taken] = [pauseName(reason), clockOf(from), brief(minutes), percent(share)];
      const says = both(
        `${start} 起${pause.zh} ${length} 分钟，分 ${relays} 批，当时值守的窗口有 ${taken} 参加。`,
        `${pause.en} from ${start}: ${length} min in ${relays} relays, taken by ${taken} of the windows staffed then.`,
      );
      return fitPart('breaks', says, { about: reason, observations });
    }),
    ...interruptions.map(({ reason, meanMinutesBetween, observations }) => {
      const [pause, between] = [pauseName(reason), brief(meanMinutesBetween / 60)];
      const says = both(`${pause.zh}：窗口每开 ${between} 小时一次。`, `${pause.en}: every ${between} hours a window is open.`);
      return fitPart('interruptions', says, { about: reason, observations });
    }),
  ];
  const { gaps: seen, vacant, meanMinutes } = fit.calls.vacancy;
  if (vacant > 0)
    parts.push(
      fitPart(
        'interruptions',
        both(
          `未登记的空岗：有人等叫号的 ${seen} 次里有 ${vacant} 次，平均 ${brief(meanMinutes)} 分钟。`,
          `Posts empty without a word: ${vacant} of ${seen} times that people waited for the next call, ${brief(meanMinutes)} min on average.`,
        ),
        { about: 'vacant-untold', observations: vacant },
      ),
    );
  if (lateness)
    parts.push(
      fitPart(
        'lateness',
        both(
          `应随开门开放的窗口有 ${percent(lateness.share)} 开得晚。`,
          `${percent(lateness.share)} of the windows that open with the hall are late.`,
        ),
        { observations: lateness.observations },
      ),
    );
  const gaps: FitGap[] = [];
  if (fit.history.openings.some(({ is_guessed }) => is_guessed))
    gaps.push(
      fitGap(
        'windows',
        null,
        'not_told',
        both(
          '有的窗口没有开窗记录，按第一次叫号到最后一次办结算作开放。',
          'Some windows tell of no opening: they are taken for open from their first call to their last service.',
        ),
      ),
    );
  return { parts, gaps };
}
