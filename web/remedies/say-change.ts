import type { Change } from '#contracts/remedies';
import type { Estimate } from '#contracts/simulation';
import { readDifference } from '../experiments/read-difference.ts';
import { formatMinutes } from '../text/format.ts';
import type { Text } from '../text/text.ts';

/** A change in words, and whether the public gains by it: `短 7.0（6.5–7.5）`. */
export interface SaidChange {
  readonly words: string;
  readonly tone: 'better' | 'worse' | 'neither';
}

/** A difference of minutes waited; one whose interval holds zero is none to speak of. */
export function sayMinutes(difference: Estimate, text: Text): SaidChange {
  const { shorter, longer } = text.effect;
  return sayDifference(difference, 'minutes', { less: shorter, more: longer }, text);
}

/** A difference of person-minutes waited in the whole hall: `少等 1,000 人·分（925–1,075）`. */
export function sayPersonMinutes(difference: Estimate, text: Text): SaidChange {
  const { saved, added } = text.effect;
  return sayDifference(difference, 'count', { less: saved, more: added }, text);
}

type Sentence = (amount: string, from: string, to: string) => string;

function sayDifference(
  difference: Estimate,
  reading: 'minutes' | 'count',
  sentences: { readonly less: Sentence; readonly more: Sentence },
  text: Text,
): SaidChange {
  const { kind, amount, from, to } = readDifference(difference, reading);
  switch (kind) {
    case 'less':
      return { words: sentences.less(amount, from, to), tone: 'better' };
    case 'more':
      return { words: sentences.more(amount, from, to), tone: 'worse' };
    case 'same':
    case 'unclear':
      return { words: text.effect.unclear, tone: 'neither' };
    case 'unknown':
      return { words: text.effect.unknown, tone: 'neither' };
  }
}

/** `31 → 20`; a dash for what nobody waits for. */
export function sayShift({ before, after }: Change, show: (value: number) => string = formatMinutes): string {
  const end = (value: number | null): string => (value === null ? '–' : show(value));
  return `${end(before)} → ${end(after)}`;
}
