import type { ScaleLinear } from 'd3';
import type { ReactElement } from 'react';
import type { AdherenceSpell, WindowAdherence } from '#contracts/plan-adherence';
import type { PlannedWindow } from '#contracts/tidal-plan';

export interface StripWords {
  readonly label: string;
  /** Of a window, as it is written over the desk. */
  readonly number: (windowId: string) => string;
  readonly letter: (queueId: string) => string;
  readonly colour: (queueId: string) => string;
  /** What a pointer over a strip is told. */
  readonly tell: (windowId: string, fromMinute: number, toMinute: number, queues: readonly string[]) => string;
  /** Who sits there; empty where the plan does not say by whom. */
  readonly who: (windowId: string, fromMinute: number, toMinute: number) => string;
  readonly closed: string;
  /** What a pointer over a stretch of what was is told. */
  readonly was: (windowId: string, spell: AdherenceSpell) => string;
}

const barHeight = 14;
const gap = 6;
/** What was stands under what was planned. */
const wasTop = barHeight + 2;
const wasHeight = 5;

/**
 * A strip per window, coloured and lettered by the queue it serves first, the letters of those it helps in smaller behind it; where
 * the plan was followed, what the window did under it.
 */
export function renderWindowStrips(
  windows: readonly PlannedWindow[],
  followed: { readonly windows: readonly WindowAdherence[]; readonly untilMinute: number } | null,
  x: ScaleLinear<number, number>,
  hours: readonly number[],
  words: StripWords,
): ReactElement {
  const [left = 0, right = 0] = x.range();
  const rowHeight = followed ? wasTop + wasHeight + gap : barHeight + gap;
  const height = windows.length * rowHeight + 4;
  const spellsOf = new Map(followed?.windows.map(({ windowId, spells }) => [windowId, spells]));
  return (
    <svg
      className="plan-strips"
      width={right + 16}
      height={height}
      viewBox={`0 0 ${right + 16} ${height}`}
      role="img"
      aria-label={words.label}
    >
      {followed && <UnknownHatch />}
      {hours.map((minute) => (
        <line key={minute} className="strip-hour" x1={x(minute)} x2={x(minute)} y1={0} y2={height} />
      ))}
      {followed && <line className="strip-until" x1={x(followed.untilMinute)} x2={x(followed.untilMinute)} y1={0} y2={height} />}
      {windows.map((planned, row) => (
        <g key={planned.windowId} transform={`translate(0,${row * rowHeight + 2})`}>
          <text className="strip-number" x={left - 8} y={barHeight - 3} textAnchor="end">
            {words.number(planned.windowId)}
          </text>
          <line className="strip-ground" x1={left} x2={right} y1={barHeight / 2} y2={barHeight / 2} />
          {planned.strips.length === 0 && (
            <text className="strip-closed" x={left + 6} y={barHeight - 3}>
              {words.closed}
            </text>
          )}
          {planned.strips.map((strip) => (
            <Strip key={strip.fromMinute} planned={planned} strip={strip} x={x} words={words} />
          ))}
          {planned.meals.map(({ fromMinute, toMinute }) => (
            <rect key={fromMinute} className="strip-meal" x={x(fromMinute)} width={x(toMinute) - x(fromMinute)} height={barHeight} />
          ))}
          {(spellsOf.get(planned.windowId) ?? []).map((spell) => (
            <rect
              key={spell.fromMinute}
              className={`strip-was ${spell.state}`}
              x={x(spell.fromMinute)}
              y={wasTop}
              width={Math.max(1, x(spell.toMinute) - x(spell.fromMinute))}
              height={wasHeight}
            >
              <title>{words.was(planned.windowId, spell)}</title>
            </rect>
          ))}
        </g>
      ))}
    </svg>
  );
}

/** Nobody knows: no colour of its own. */
const UnknownHatch = (): ReactElement => (
  <pattern id="unknown-hatch" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <line className="hatch-line" y2={5} />
  </pattern>
);

interface StripProps {
  readonly planned: PlannedWindow;
  readonly strip: PlannedWindow['strips'][number];
  readonly x: ScaleLinear<number, number>;
  readonly words: StripWords;
}

function Strip({ planned, strip, x, words }: StripProps): ReactElement {
  const { fromMinute, toMinute, queues } = strip;
  const [first = '', ...others] = queues;
  const width = x(toMinute) - x(fromMinute);
  const who = words.who(planned.windowId, fromMinute, toMinute);
  return (
    <g transform={`translate(${x(fromMinute).toFixed(1)},0)`}>
      <title>{words.tell(planned.windowId, fromMinute, toMinute, queues)}</title>
      <rect
        className={`strip-bar ${planned.isFixed ? 'fixed' : ''}`}
        width={Math.max(1, width - 1)}
        height={barHeight}
        rx={2}
        fill={words.colour(first)}
      />
      {width > 24 && (
        <text className="strip-letters" x={5} y={barHeight - 3}>
          {words.letter(first)}
          <tspan className="strip-helps">{others.length > 0 ? ` ${others.map(words.letter).join(' ')}` : ''}</tspan>
        </text>
      )}
      {who !== '' && width > 36 + 16 * queues.length + 7 * who.length && (
        <text className="strip-who" x={width - 7} y={barHeight - 3} textAnchor="end">
          {who}
        </text>
      )}
    </g>
  );
}
