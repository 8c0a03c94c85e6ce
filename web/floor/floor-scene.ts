import type { HallPlan, Name } from '#contracts/hall-plan';
import type { CommandState, HallState } from '#contracts/hall-state';
import type { Theme } from '../tokens.ts';
import type { CameraView } from './camera-view.ts';
import { changedIds } from './changed-records.ts';
import { colourOf } from './colours.ts';
import { lookOfWindow } from './desk-colours.ts';
import type { FloorOptions, FloorReport } from './floor-messages.ts';
import { FloorStage } from './floor-stage.ts';
import { FollowedPeople, type PeopleStyle } from './followed-people.ts';
import { HallModel } from './hall-model.ts';
import { modelTones } from './model-tones.ts';
import { openCommands } from './open-commands.ts';
import { signOfWindow } from './sign-look.ts';
import { postTint, warningOfZone } from './warning-tints.ts';
import { WindowModel } from './window-model.ts';
import { WindowSigns } from './window-signs.ts';
import { ZoneNames } from './zone-names.ts';

/** More people than this changing at once is a new picture, not movement. */
const mostWalkersAtOnce = 80;
/** From here on one sees how round a head is. */
const finePixelsPerMetre = 20;
const noMarks = { selected: null, dragged: null } as { readonly selected: string | null; readonly dragged: string | null };

/** The hall as a model in a canvas of its own thread. Costs nothing while nothing changes. */
export class FloorScene {
  private readonly stage: FloorStage;
  private readonly hall = new HallModel();
  private readonly windows = new WindowModel();
  private readonly signs = new WindowSigns();
  private readonly names = new ZoneNames();
  private tones;
  private plan: HallPlan | null = null;
  private people: FollowedPeople | null = null;
  private state: HallState | null = null;
  private commands: ReadonlyMap<string, CommandState> = new Map();
  private filter: string | null = null;
  private marks = noMarks;
  private signsChanged = true;
  private updateMilliseconds = 0;
  private patches = 0;

  /** Throws where no picture can be made. */
  constructor(
    canvas: OffscreenCanvas,
    private options: FloorOptions,
    private readonly report: (report: FloorReport) => void,
  ) {
    this.tones = modelTones(options.theme);
    this.stage = new FloorStage(canvas, {
      step: (now) => this.people?.step(now) ?? false,
      beforeDraw: (cameraMoved) => this.beforeDraw(cameraMoved),
      afterDraw: () => this.tell(),
    });
    this.stage.scene.add(this.hall.group, this.windows.group, this.names.mesh, this.signs.mesh);
  }

  resize(width: number, height: number, pixelRatio: number): void {
    this.stage.resize(width, height, pixelRatio);
  }

  look(view: CameraView): void {
    this.stage.look(view);
  }

  setPlan(plan: HallPlan): void {
    this.plan = plan;
    this.people?.dispose();
    this.people?.model.group.removeFromParent();
    this.people = new FollowedPeople(plan, this.peopleStyle());
    this.stage.scene.add(this.people.model.group);
    this.state = null;
    this.rebuild();
  }

  setAppearance(theme: Theme, language: keyof Name): void {
    if (theme === this.options.theme && language === this.options.language) return;
    this.options = { ...this.options, theme, language };
    this.tones = modelTones(theme);
    this.rebuild();
  }

  /** Shows a newer state; `now` is this thread's moment, milliseconds. Only what changed is touched. */
  update(state: HallState, now: number): void {
    const begun = performance.now();
    const before = this.state;
    this.state = state;
    this.patches += 1;
    if (this.plan && this.people) this.show(this.plan, this.people, before, state, now);
    this.updateMilliseconds += performance.now() - begun;
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

  private rebuild(): void {
    const { plan, tones, options } = this;
    this.stage.scene.background = colourOf(tones.tokens.ground);
    if (!plan) return;
    this.stage.lights.build(plan, tones);
    this.hall.build(plan, tones);
    this.windows.build(plan);
    this.signs.build(plan);
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
    this.signsChanged = true;
    this.stage.request();
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
    const { tones, marks } = this;
    const state = this.state?.windows[id];
    const command = this.commands.get(id) ?? null;
    const serves = (state?.queues.length ? state.queues : window.queues).includes(this.filter ?? '');
    const muted = this.filter !== null && !serves;
    const selected = marks.selected === id || marks.dragged === id;
    const vacant = lookOfWindow(window, state) === 'vacant';
    const outline = selected ? tones.tokens.text : vacant ? tones.tokens.window.vacant : command ? tones.tokens.accent : null;
    this.windows.show(window, state, tones, { outline, muted, lifted: marks.dragged === id });
    this.signs.show(window, signOfWindow(window, state, command, tones, { selected, muted }));
    this.signsChanged = true;
  }

  private beforeDraw(cameraMoved: boolean): void {
    if (cameraMoved) {
      const roundness = this.stage.pixelsPerMetre < finePixelsPerMetre ? 'coarse' : 'fine';
      for (const part of [this.windows, this.people?.model]) part?.reshape(roundness);
    }
    if (!cameraMoved && !this.signsChanged) return;
    this.signsChanged = false;
    this.signs.layOut(this.stage.camera, this.stage.width, this.stage.height, this.stage.pixelRatio);
  }

  private tell(): void {
    const { moved, gone } = this.people?.takeMoves() ?? { moved: [], gone: [] };
    const scriptMilliseconds = this.updateMilliseconds + this.stage.frameMilliseconds;
    this.updateMilliseconds = 0;
    this.report({ kind: 'drawn', moved, gone, patches: this.patches, drawCalls: this.stage.drawCalls, scriptMilliseconds });
  }
}

const byArrival = (ids: readonly string[], state: HallState): string[] =>
  [...ids].sort((a, b) => (state.tickets[a]?.queuedAt ?? 0) - (state.tickets[b]?.queuedAt ?? 0));
