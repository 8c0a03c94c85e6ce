import { Vector3 } from 'three';
import type { HallPlan, Name } from '#contracts/hall-plan';
import type { CommandState, HallState } from '#contracts/hall-state';
import { contains, type Point } from '#contracts/plan-geometry';
import type { Theme } from '../tokens.ts';
import type { CameraPreset, CameraView, Covered } from './camera-view.ts';
import { changedIds } from './changed-records.ts';
import { colourOf } from './colours.ts';
import { lookOfWindow } from './desk-colours.ts';
import { FloorStage } from './floor-stage.ts';
import { FollowedPeople, type PeopleStyle } from './followed-people.ts';
import { HallModel } from './hall-model.ts';
import { modelTones } from './model-tones.ts';
import { openCommands } from './open-commands.ts';
import { type PickBox, type Picked, pickFirst } from './pick.ts';
import { pickBoxesOfPlan } from './pick-boxes.ts';
import { signNotes, signOfWindow } from './sign-look.ts';
import { postTint, warningOfZone } from './warning-tints.ts';
import { WindowModel } from './window-model.ts';
import { WindowSigns } from './window-signs.ts';
import { ZoneNames } from './zone-names.ts';

export interface FloorSceneOptions {
  readonly theme: Theme;
  readonly language: keyof Name;
  /** People appear where they belong, the camera jumps. */
  readonly reducedMotion: boolean;
}

/** More people than this changing at once is a new picture, not movement. */
const mostWalkersAtOnce = 80;
const noMarks = { selected: null, dragged: null } as { readonly selected: string | null; readonly dragged: string | null };

/** The hall as a model in a canvas. Costs nothing while nothing changes. */
export class FloorScene {
  /** Main-thread time of the last `update`. */
  scriptMilliseconds = 0;
  private readonly stage: FloorStage;
  private readonly hall = new HallModel();
  private readonly windows = new WindowModel();
  private readonly signs = new WindowSigns();
  private readonly names = new ZoneNames();
  private tones;
  private plan: HallPlan | null = null;
  private people: FollowedPeople | null = null;
  private boxes: readonly PickBox[] = [];
  private state: HallState | null = null;
  private commands: ReadonlyMap<string, CommandState> = new Map();
  private filter: string | null = null;
  private marks = noMarks;
  private signsChanged = true;

  constructor(
    canvas: HTMLCanvasElement,
    private options: FloorSceneOptions,
  ) {
    this.tones = modelTones(options.theme);
    this.stage = new FloorStage(canvas, {
      step: (now) => this.people?.step(now) ?? false,
      beforeDraw: (cameraMoved) => this.beforeDraw(cameraMoved),
    });
    this.stage.scene.add(this.hall.group, this.windows.group, this.names.mesh, this.signs.mesh);
  }

  get drawCalls(): number {
    return this.stage.drawCalls;
  }
  get frames(): number {
    return this.stage.frames;
  }
  get frameMilliseconds(): number {
    return this.stage.frameMilliseconds;
  }
  get view(): CameraView {
    return this.stage.rig.current;
  }

  resize(width: number, height: number, pixelRatio: number): void {
    this.stage.resize(width, height, pixelRatio);
  }

  setPlan(plan: HallPlan): void {
    this.plan = plan;
    this.people?.dispose();
    this.people?.model.group.removeFromParent();
    this.people = new FollowedPeople(plan, this.peopleStyle());
    this.stage.scene.add(this.people.model.group);
    this.state = null;
    this.boxes = pickBoxesOfPlan(plan);
    this.stage.rig.setPlan(plan);
    this.rebuild();
  }

  setTheme(theme: Theme): void {
    this.setAppearance(theme, this.options.language);
  }

  setAppearance(theme: Theme, language: keyof Name): void {
    if (theme === this.options.theme && language === this.options.language) return;
    this.options = { ...this.options, theme, language };
    this.tones = modelTones(theme);
    this.rebuild();
  }

  /** Shows a newer state; `now` is the page's moment, milliseconds. Only what changed is touched. */
  update(state: HallState, now: number): void {
    const begun = performance.now();
    const before = this.state;
    this.state = state;
    if (this.plan && this.people) this.show(this.plan, this.people, before, state, now);
    this.scriptMilliseconds = performance.now() - begun;
  }

  /** Mutes everything that has nothing to do with one queue; null shows all alike. */
  setFilter(queueId: string | null): void {
    if (queueId === this.filter) return;
    this.filter = queueId;
    this.redrawState();
  }

  /** Marks the selected window and the one being dragged. */
  setMarks(selected: string | null, dragged: string | null): void {
    const changed = [this.marks.selected, this.marks.dragged, selected, dragged];
    this.marks = { selected, dragged };
    for (const id of new Set(changed)) if (id !== null) this.showWindow(id);
    this.stage.lights.refresh();
    this.stage.request();
  }

  go(preset: CameraPreset): void {
    this.stage.rig.go(preset, performance.now(), !this.options.reducedMotion);
    this.stage.cameraChanged();
  }

  steer(change: (view: CameraView) => CameraView): void {
    this.stage.rig.steer(change);
    this.stage.cameraChanged();
  }

  /** Keeps presets clear of what lies over the picture's upper and lower edge. */
  cover(covered: Covered): void {
    this.stage.rig.cover(covered);
    this.stage.cameraChanged();
  }

  /** The zone under a point of the picture; null outside all. */
  zoneAt(x: number, y: number): string | null {
    const point = this.floorAt(x, y);
    return (point && this.plan?.zones.find((zone) => contains(zone, point))?.id) ?? null;
  }

  /** What is under a point of the picture, pixels from its top left. */
  pick(x: number, y: number): Picked | null {
    const { origin, direction } = this.stage.rayAt(x, y);
    return pickFirst(
      [origin.x, origin.y, origin.z],
      [direction.x, direction.y, direction.z],
      [...this.boxes, ...(this.people?.boxes() ?? [])],
    );
  }

  /** The place of the floor under a point of the picture; null above the horizon. */
  floorAt(x: number, y: number): Point | null {
    return this.stage.rig.floorAt((x / this.stage.width) * 2 - 1, 1 - (y / this.stage.height) * 2);
  }

  /** Where a place of the floor is in the picture, pixels from its top left. */
  project(point: Point, heightMetres = 0): Point {
    const seen = new Vector3(point.x, heightMetres, point.y).project(this.stage.rig.camera);
    return { x: (seen.x * 0.5 + 0.5) * this.stage.width, y: (0.5 - seen.y * 0.5) * this.stage.height };
  }

  dispose(): void {
    for (const part of [this.hall, this.windows, this.people, this.signs, this.names, this.stage]) part?.dispose();
  }

  private rebuild(): void {
    const { plan, tones, options } = this;
    this.stage.scene.background = colourOf(tones.tokens.ground);
    if (!plan) return;
    this.stage.lights.build(plan, tones);
    this.hall.build(plan, tones);
    this.windows.build(plan);
    this.signs.build(plan, signNotes(options.language));
    this.names.build(plan, options.language, tones.name);
    this.redrawState();
  }

  /** Draws the present state as if it were new, without anybody walking. */
  private redrawState(): void {
    const { plan, people, state } = this;
    if (!plan || !people) return;
    people.restyle(this.peopleStyle());
    for (const window of plan.windows) this.showWindow(window.id);
    if (state) this.show(plan, people, null, state, performance.now());
    this.stage.lights.refresh();
    this.stage.cameraChanged();
  }

  private peopleStyle(): PeopleStyle {
    return { theme: this.options.theme, tones: this.tones, filter: this.filter };
  }

  private show(plan: HallPlan, people: FollowedPeople, before: HallState | null, state: HallState, now: number): void {
    const commandIds = changedIds(before?.commands ?? {}, state.commands);
    if (commandIds.length > 0 || before === null) this.commands = openCommands(state.commands);
    const windowIds = new Set(changedIds(before?.windows ?? {}, state.windows));
    for (const id of commandIds) {
      const windowId = (state.commands[id] ?? before?.commands[id])?.windowId;
      if (windowId !== undefined) windowIds.add(windowId);
    }
    for (const id of windowIds) this.showWindow(id);
    const queueIds = changedIds(before?.queues ?? {}, state.queues);
    if (queueIds.length > 0)
      for (const zone of plan.zones) this.hall.warnZone(zone, warningOfZone(plan, zone.id, state.queues), this.tones);
    const deviceIds = new Set(changedIds(before?.devices ?? {}, state.devices));
    if (deviceIds.size > 0)
      for (const device of plan.devices)
        if (deviceIds.has(device.id)) this.hall.tintPost(device, postTint(state.devices[device.id], this.tones));
    const ticketIds = changedIds(before?.tickets ?? {}, state.tickets);
    const animate = before !== null && !this.options.reducedMotion && ticketIds.length <= mostWalkersAtOnce;
    people.follow(before === null ? byArrival(ticketIds, state) : ticketIds, state, { now, rate: state.clock.rate, animate });
    if (windowIds.size + queueIds.length + deviceIds.size + ticketIds.length > 0) this.stage.request();
  }

  private showWindow(id: string): void {
    const window = this.plan?.windows.find((candidate) => candidate.id === id);
    if (!window) return;
    const { tones, marks, options } = this;
    const state = this.state?.windows[id];
    const command = this.commands.get(id) ?? null;
    const serves = (state?.queues.length ? state.queues : window.queues).includes(this.filter ?? '');
    const muted = this.filter !== null && !serves;
    const selected = marks.selected === id || marks.dragged === id;
    const vacant = lookOfWindow(window, state) === 'vacant';
    const outline = selected ? tones.tokens.text : vacant ? tones.tokens.window.vacant : command ? tones.tokens.accent : null;
    this.windows.show(window, state, tones, { outline, muted, lifted: marks.dragged === id });
    this.signs.show(window, signOfWindow(window, state, command, tones, { selected, muted, language: options.language }));
    this.signsChanged = true;
  }

  private beforeDraw(cameraMoved: boolean): void {
    if (!cameraMoved && !this.signsChanged) return;
    this.signsChanged = false;
    this.signs.layOut(this.stage.rig.camera, this.stage.width, this.stage.height, this.stage.pixelRatio);
  }
}

const byArrival = (ids: readonly string[], state: HallState): string[] =>
  [...ids].sort((a, b) => (state.tickets[a]?.queuedAt ?? 0) - (state.tickets[b]?.queuedAt ?? 0));
