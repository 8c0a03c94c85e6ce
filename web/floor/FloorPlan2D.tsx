import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ServiceWindowPlan } from '#contracts/hall-plan';
import { hallTimeAt } from '#contracts/hall-time';
import { deskWidths, type Point } from '#contracts/plan-geometry';
import { CarriedTag } from './CarriedTag.tsx';
import { nothingCovered } from './camera-view.ts';
import { DropTargets, queueTargetAt } from './DropTargets.tsx';
import { describePicked } from './describe-picked.ts';
import { FloorTooltip } from './FloorTooltip.tsx';
import type { FloorProps } from './floor-props.ts';
import { floorText } from './floor-text.ts';
import { modelTones } from './model-tones.ts';
import { openCommands } from './open-commands.ts';
import { PlanDesk } from './PlanDesk.tsx';
import { PlanGround, PlanZones } from './PlanGround.tsx';
import { PlanSigns } from './PlanSigns.tsx';
import type { Picked } from './pick.ts';
import { pickedOnPlan } from './picked-on-plan.ts';
import { isArrow, windowTowards } from './plan-desk-order.ts';
import { PlanPeople } from './plan-people.ts';
import { layOutPlanSigns } from './plan-signs.ts';
import { signOfWindow } from './sign-look.ts';
import { useAim } from './use-aim.ts';
import { useCarriedWindow } from './use-carried-window.ts';
import { usePlanView } from './use-plan-view.ts';
import type { ViewpointProps } from './viewpoint.ts';
import type { SignLook } from './window-signs.ts';
import './floor.css';

const startPixels = 5;
/** What the pointer is on is named before anything else. */
const hoveredRank = 20;

/** The floor from straight above, for phones, keyboards and browsers without WebGL. */
export function FloorPlan2D(props: FloorProps & Partial<ViewpointProps>): ReactElement {
  const { plan, state, theme, language, filterQueueId, selectedWindowId, covered = nothingCovered, onSelect, onHover } = props;
  const now = useSyncExternalStore(state.subscribe, state.getState);
  const [tones, text, widths] = useMemo(() => [modelTones(theme), floorText(language), deskWidths(plan)], [theme, language, plan]);
  const commands = useMemo(() => openCommands(now.commands), [now.commands]);
  const [reachable, setReachable] = useState(plan.windows[0]?.id ?? null);
  const [pointed, setPointed] = useState<{ readonly picked: Picked | null; readonly at: Point } | null>(null);
  const { stage, sheet: ground, scale } = usePlanView(plan, props);
  const sheet = useRef<HTMLDivElement>(null);
  const people = useRef<SVGGElement>(null);
  const pressed = useRef<{ readonly window: ServiceWindowPlan; readonly x: number; readonly y: number } | null>(null);
  const carrying = useCarriedWindow(props);
  useAim(carrying.carried, sheet, props.onAim);
  const { lift } = carrying;

  useEffect(() => {
    if (!people.current) return;
    const shown = new PlanPeople(plan, people.current, theme, filterQueueId);
    const show = (): void => shown.update(state.getState().tickets);
    show();
    return state.subscribe(show);
  }, [plan, state, theme, filterQueueId]);

  const onKey = useCallback(
    (event: KeyboardEvent, window: ServiceWindowPlan): void => {
      if (event.key === 'Enter' || event.key === ' ') onSelect?.({ kind: 'window', id: window.id });
      else if (event.key === 'm') lift(window.id, null);
      else if (!isArrow(event.key)) return;
      else {
        const next = windowTowards(plan.windows, window, event.key);
        setReachable(next?.id ?? window.id);
        sheet.current?.querySelector<SVGGElement>(`[data-window="${next?.id}"]`)?.focus();
      }
      event.preventDefault();
    },
    [lift, onSelect, plan],
  );
  const onPress = useCallback((event: PointerEvent, window: ServiceWindowPlan): void => {
    pressed.current = { window, x: event.clientX, y: event.clientY };
  }, []);

  const atOf = (event: PointerEvent): Point => {
    const bounds = sheet.current?.getBoundingClientRect();
    return { x: event.clientX - (bounds?.left ?? 0), y: event.clientY - (bounds?.top ?? 0) };
  };
  const metresAt = (at: Point): Point => ({ x: at.x / scale + ground.x, y: at.y / scale + ground.y });
  const pixels = { width: ground.widthMetres * scale, height: ground.depthMetres * scale };
  const point = (at: Point | null): void => {
    const next = at && pickedOnPlan(plan, people.current, metresAt(at));
    if (next?.kind !== pointed?.picked?.kind || next?.id !== pointed?.picked?.id) onHover?.(next);
    setPointed(at && { picked: next, at });
  };
  const move = (event: PointerEvent): void => {
    const at = atOf(event);
    const press = pressed.current;
    if (carrying.carried?.at) {
      const zone = pickedOnPlan(plan, null, metresAt(at));
      carrying.carry(at, queueTargetAt(event.clientX, event.clientY), zone?.kind === 'zone' ? zone.id : null);
    } else if (press && event.pointerType !== 'touch' && Math.hypot(event.clientX - press.x, event.clientY - press.y) > startPixels) {
      pressed.current = null;
      lift(press.window.id, at);
    } else if (event.pointerType !== 'touch') point(at);
  };
  const release = (event: PointerEvent): void => {
    const press = pressed.current;
    pressed.current = null;
    if (carrying.carried?.at) carrying.drop(queueTargetAt(event.clientX, event.clientY));
    else if (press) {
      setReachable(press.window.id);
      onSelect?.({ kind: 'window', id: press.window.id });
    }
  };
  const picked = pointed && !carrying.carried ? pointed.picked : null;
  const isMuted = (window: ServiceWindowPlan): boolean => {
    const queues = now.windows[window.id]?.queues ?? [];
    return filterQueueId !== null && !(queues.length > 0 ? queues : window.queues).includes(filterQueueId);
  };
  const signOf = (window: ServiceWindowPlan): SignLook => {
    const hovered = picked?.kind === 'window' && picked.id === window.id;
    const marks = { selected: selectedWindowId === window.id, muted: isMuted(window) && !hovered };
    const look = signOfWindow(window, now.windows[window.id], commands.get(window.id) ?? null, tones, marks);
    return hovered ? { ...look, rank: hoveredRank } : look;
  };
  const described = picked && describePicked(picked, plan, now, hallTimeAt(now.clock, Date.now()), language);
  const carriedZones = carrying.carried?.zones ?? [];
  return (
    <section
      ref={stage}
      className="floor-plan"
      style={{ inset: `${100 * covered.top}% 0 ${100 * covered.bottom}%` }}
      aria-label={text.floor}
    >
      <div
        ref={sheet}
        className="floor-plan-sheet"
        style={pixels}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={() => {
          pressed.current = null;
        }}
        onPointerLeave={() => point(null)}
      >
        <svg viewBox={`${ground.x} ${ground.y} ${ground.widthMetres} ${ground.depthMetres}`}>
          <rect x={-0.6} y={-0.6} width={plan.size.widthMetres + 1.2} height={plan.size.depthMetres + 1.2} rx={0.6} fill={tones.slab} />
          <PlanZones plan={plan} queues={now.queues} tones={tones} language={language} />
          <PlanGround plan={plan} tones={tones} />
          <g ref={people} />
          {plan.windows.map((window) => {
            return (
              <PlanDesk
                key={window.id}
                window={window}
                state={now.windows[window.id]}
                command={commands.get(window.id) ?? null}
                widthMetres={widths.get(window.id) ?? 1.6}
                tokens={tones.tokens}
                text={text}
                selected={selectedWindowId === window.id}
                muted={isMuted(window)}
                reachable={reachable === window.id}
                onKey={onKey}
                onPress={onPress}
              />
            );
          })}
        </svg>
        <PlanSigns signs={layOutPlanSigns(plan.windows, signOf, ground, scale)} onPress={onPress} />
        {carrying.carried && (
          <DropTargets
            plan={plan}
            zones={carriedZones}
            theme={theme}
            language={language}
            aimedAt={carrying.carried.aimedAt}
            waitingOf={(id) => now.queues[id]?.waiting ?? null}
            place={({ x, y }) => ({ x: (x - ground.x) * scale, y: (y - ground.y) * scale })}
            onAim={carrying.aim}
            onChoose={carrying.drop}
          />
        )}
        {carrying.carried && <CarriedTag plan={plan} carried={carrying.carried} language={language} />}
        {described && pointed && <FloorTooltip at={pointed.at} room={pixels} described={described} />}
      </div>
    </section>
  );
}
