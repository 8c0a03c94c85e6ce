import { type KeyboardEvent, memo, type PointerEvent, type ReactElement } from 'react';
import type { ServiceWindowPlan } from '#contracts/hall-plan';
import type { CommandState, ServiceWindowState } from '#contracts/hall-state';
import { deskRect, facesAlongY } from '#contracts/plan-geometry';
import type { Tokens } from '../tokens.ts';
import { bodyColour, edgeColour, lookOfWindow } from './desk-colours.ts';
import type { FloorText } from './floor-text.ts';

interface PlanDeskProps {
  readonly window: ServiceWindowPlan;
  readonly state: ServiceWindowState | undefined;
  readonly command: CommandState | null;
  readonly widthMetres: number;
  readonly tokens: Tokens;
  readonly text: FloorText;
  readonly selected: boolean;
  readonly muted: boolean;
  /** The one desk the tab key reaches; arrows go on from it. */
  readonly reachable: boolean;
  readonly onKey: (event: KeyboardEvent, window: ServiceWindowPlan) => void;
  readonly onPress: (event: PointerEvent, window: ServiceWindowPlan) => void;
}

/** One window of the plan: a desk in its state's colour. */
export const PlanDesk = memo(function PlanDesk(props: PlanDeskProps): ReactElement {
  const { window, state, command, tokens, text, selected, muted } = props;
  const look = lookOfWindow(window, state);
  const rect = deskRect(window, props.widthMetres);
  // Deeper than it is, so that its colour is seen; no wider, so that neighbours stay apart.
  const [aside, behind] = facesAlongY(window.facing) ? [0, 0.15] : [0.15, 0];
  const deep = { x: rect.x - aside, y: rect.y - behind, width: rect.widthMetres + 2 * aside, height: rect.depthMetres + 2 * behind };
  const halo = selected ? tokens.text : look === 'vacant' ? tokens.window.vacant : command ? tokens.accent : 'transparent';
  const edge = edgeColour(look, tokens);
  const closed = look === 'closed';
  const label = [text.window(window.number), text.look[look], command ? text.pending : ''].filter(Boolean).join(text.separator);
  return (
    <g
      className="desk"
      role="button"
      tabIndex={props.reachable ? 0 : -1}
      aria-label={label}
      aria-pressed={selected}
      data-window={window.id}
      opacity={muted ? 0.3 : 1}
      onKeyDown={(event) => props.onKey(event, window)}
      onPointerDown={(event) => props.onPress(event, window)}
    >
      <rect
        className="desk-halo"
        x={deep.x - 0.35}
        y={deep.y - 0.35}
        width={deep.width + 0.7}
        height={deep.height + 0.7}
        rx={0.6}
        fill="transparent"
        stroke={halo}
        strokeWidth={0.2}
        strokeDasharray={command && !selected ? '0.5 0.3' : undefined}
      />
      <rect
        {...deep}
        rx={0.2}
        fill={closed ? tokens.line : bodyColour(window, look, tokens)}
        stroke={closed ? tokens.line : edge}
        strokeWidth={0.06}
      />
    </g>
  );
});
