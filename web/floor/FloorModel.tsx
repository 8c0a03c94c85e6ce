import { type ReactElement, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { HallState } from '#contracts/hall-state';
import { hallTimeAt } from '#contracts/hall-time';
import type { Point } from '#contracts/plan-geometry';
import { CarriedTag } from './CarriedTag.tsx';
import { DropTargets, queueTargetAt } from './DropTargets.tsx';
import { describePicked } from './describe-picked.ts';
import { FloorTooltip } from './FloorTooltip.tsx';
import { FloorGestures, type GestureListener } from './floor-gestures.ts';
import { FloorPicture } from './floor-picture.ts';
import { type FloorProps, prefersReducedMotion, type StateSource } from './floor-props.ts';
import { floorText } from './floor-text.ts';
import type { Picked } from './pick.ts';
import { useAim } from './use-aim.ts';
import { type Carrying, useCarriedWindow } from './use-carried-window.ts';
import type { ViewpointProps } from './viewpoint.ts';

export interface FloorModelProps extends FloorProps, ViewpointProps {
  /** The picture could not be made, or was lost: the plan takes over. */
  readonly onUnavailable: () => void;
}

/** Where a tip is shown, and of what. */
interface Pointed {
  readonly picked: Picked;
  readonly at: Point;
}

/** The floor as a model: a canvas, and over it the tip and the queues a window can be dropped on. */
export function FloorModel(props: FloorModelProps): ReactElement {
  const { plan, state, theme, language, filterQueueId, selectedWindowId, covered, viewpoint } = props;
  const sceneRef = useRef<FloorPicture | null>(null);
  const host = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(false);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const carrying = useCarriedWindow(props);
  useAim(carrying.carried, host, props.onAim);
  const latest = useLatest({ props, carrying });

  useEffect(() => {
    const place = host.current;
    if (!place) return;
    // A canvas can be handed over once: each picture has its own.
    const canvas = document.createElement('canvas');
    place.prepend(canvas);
    const scene = openPicture(canvas, latest, () => setDrawn(true));
    sceneRef.current = scene;
    const sized = new ResizeObserver(() => scene.resize(place.clientWidth, place.clientHeight, devicePixelRatio));
    sized.observe(place);
    scene.resize(place.clientWidth, place.clientHeight, devicePixelRatio);
    const gestures = new FloorGestures(canvas, scene, listenTo(scene, canvas, latest, setPointed));
    return () => {
      sized.disconnect();
      gestures.dispose();
      scene.dispose();
      sceneRef.current = null;
      canvas.remove();
    };
  }, [latest]);

  useImperativeHandle(viewpoint, () => ({
    go: (preset) => sceneRef.current?.go(preset),
    approach: (factor) => sceneRef.current?.approach(factor),
  }));

  useEffect(() => {
    sceneRef.current?.setPlan(plan);
  }, [plan]);
  useEffect(() => {
    sceneRef.current?.setAppearance(theme, language);
  }, [theme, language]);
  useEffect(() => {
    if (covered) sceneRef.current?.cover(covered);
  }, [covered]);
  useEffect(() => {
    sceneRef.current?.setFilter(filterQueueId);
  }, [filterQueueId]);
  const carriedId = carrying.carried?.windowId ?? null;
  useEffect(() => {
    sceneRef.current?.setMarks(selectedWindowId, carriedId);
  }, [selectedWindowId, carriedId]);
  useEffect(() => {
    const show = (): void => sceneRef.current?.update(state.getState());
    show();
    return state.subscribe(show);
  }, [state]);

  const now: HallState = useStateWhile(state, pointed !== null || carrying.carried !== null);
  const described = pointed && describePicked(pointed.picked, plan, now, hallTimeAt(now.clock, Date.now()), language);
  return (
    <div ref={host} className={carrying.carried ? 'floor-model carrying' : 'floor-model'}>
      {!drawn && (
        <p className="floor-drawing" role="status">
          {floorText(language).drawing}
        </p>
      )}
      {described && pointed && !carrying.carried && (
        <FloorTooltip
          at={pointed.at}
          room={{ width: host.current?.clientWidth ?? 0, height: host.current?.clientHeight ?? 0 }}
          described={described}
        />
      )}
      {carrying.carried && (
        <DropTargets
          plan={plan}
          zones={carrying.carried.zones}
          theme={theme}
          language={language}
          aimedAt={carrying.carried.aimedAt}
          waitingOf={(id) => now.queues[id]?.waiting ?? null}
          place={(point) => sceneRef.current?.project(point) ?? point}
          onAim={carrying.aim}
          onChoose={carrying.drop}
        />
      )}
      {carrying.carried && <CarriedTag plan={plan} carried={carrying.carried} language={language} />}
    </div>
  );
}

function openPicture(canvas: HTMLCanvasElement, latest: Latest, onBegun: () => void): FloorPicture {
  const { theme, language } = latest.current.props;
  return new FloorPicture(
    canvas,
    { theme, language, reducedMotion: prefersReducedMotion() },
    {
      onBegun,
      onUnavailable: () => latest.current.props.onUnavailable(),
      onPreset: (preset) => latest.current.props.onPreset(preset),
    },
  );
}

/** The state as it is; while `watched`, the component is drawn anew when it changes, at most once a second. */
function useStateWhile(state: StateSource, watched: boolean): HallState {
  const [, tick] = useState(0);
  useEffect(() => {
    if (!watched) return;
    const timer = setInterval(() => tick((ticks) => ticks + 1), 1000);
    return () => clearInterval(timer);
  }, [watched]);
  return state.getState();
}

/** The newest value, for listeners that live longer than one render. */
function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

type Latest = RefObject<{ readonly props: FloorModelProps; readonly carrying: Carrying }>;

function listenTo(
  scene: FloorPicture,
  canvas: HTMLCanvasElement,
  latest: Latest,
  point: (pointed: Pointed | null) => void,
): GestureListener {
  const target = (at: Point): string | null => {
    const box = canvas.getBoundingClientRect();
    return queueTargetAt(box.left + at.x, box.top + at.y);
  };
  let hovered: string | null = null;
  return {
    hover: (picked, at) => {
      point(picked && { picked, at });
      canvas.style.cursor = picked?.kind === 'window' ? 'pointer' : '';
      const name = picked && `${picked.kind} ${picked.id}`;
      if (name !== hovered) latest.current.props.onHover?.(picked);
      hovered = name;
    },
    select: (picked) => latest.current.props.onSelect?.(picked),
    approach: (picked) => {
      const window = picked?.kind === 'window' ? latest.current.props.plan.windows.find((candidate) => candidate.id === picked.id) : null;
      if (window) scene.go(`counter:${window.counterId}`);
      else scene.go(picked?.kind === 'zone' ? `zone:${picked.id}` : 'whole');
    },
    lift: (windowId, at) => {
      point(null);
      return latest.current.carrying.lift(windowId, at);
    },
    carry: (at) => latest.current.carrying.carry(at, target(at), scene.zoneAt(at.x, at.y)),
    drop: (at) => {
      const queueId = at && target(at);
      if (at === null) latest.current.carrying.cancel();
      else latest.current.carrying.drop(queueId);
    },
  };
}
