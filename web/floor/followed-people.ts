import type { HallPlan } from '#contracts/hall-plan';
import type { HallState } from '#contracts/hall-state';
import { queueColour, type Theme } from '../tokens.ts';
import { mixed } from './colour-mix.ts';
import { Crowd, type CrowdMoment, type Figure } from './crowd.ts';
import type { SeenPerson } from './floor-messages.ts';
import type { ModelTones } from './model-tones.ts';
import { PeopleModel } from './people-model.ts';
import { buildWalkGrid } from './walk-grid.ts';
import { WalkWays } from './walk-path.ts';

/** How people are drawn: in which colours, and whose queue stands out. */
export interface PeopleStyle {
  readonly theme: Theme;
  readonly tones: ModelTones;
  readonly filter: string | null;
}

/** The crowd and its figures in the model, kept together. */
export class FollowedPeople {
  readonly model = new PeopleModel();
  private readonly crowd: Crowd;
  /** Drawn elsewhere, or no longer, since they were last told of. */
  private readonly untold = new Set<string>();
  private style: PeopleStyle;

  constructor(
    private readonly plan: HallPlan,
    style: PeopleStyle,
  ) {
    this.crowd = new Crowd(plan, new WalkWays(buildWalkGrid(plan), plan.doors));
    this.style = style;
    this.restyle(style);
  }

  /** Draws everybody anew. */
  restyle(style: PeopleStyle): void {
    this.style = style;
    this.model.build(style.tones.blob);
    for (const figure of this.crowd.figures.values()) this.show(figure);
  }

  /** Brings the holders of these tickets up to date. */
  follow(ticketIds: readonly string[], state: HallState, moment: CrowdMoment): void {
    for (const id of ticketIds) {
      const figure = this.crowd.follow(id, state.tickets[id] ?? null, moment);
      if (figure) this.show(figure);
      else this.hide(id);
    }
  }

  /** Moves those who walk; true while anybody does. */
  step(now: number): boolean {
    const { crowd } = this;
    if (crowd.walking.size === 0) return false;
    const moved = [...crowd.walking];
    const gone = crowd.step(now);
    for (const figure of moved) this.show(figure);
    for (const figure of gone) this.hide(figure.ticketId);
    return crowd.walking.size > 0;
  }

  /** Who is drawn elsewhere than when this was last asked, and who is gone. */
  takeMoves(): { readonly moved: readonly SeenPerson[]; readonly gone: readonly string[] } {
    const [moved, gone]: [SeenPerson[], string[]] = [[], []];
    for (const ticketId of this.untold) {
      const figure = this.crowd.figures.get(ticketId);
      if (figure) moved.push({ ticketId, x: figure.place.x, y: figure.place.y, seated: figure.seated });
      else gone.push(ticketId);
    }
    this.untold.clear();
    return { moved, gone };
  }

  dispose(): void {
    this.model.dispose();
  }

  private hide(ticketId: string): void {
    this.untold.add(ticketId);
    this.model.hide(ticketId);
  }

  private show(figure: Figure): void {
    this.untold.add(figure.ticketId);
    const { theme, tones, filter } = this.style;
    const colour = mixed(queueColour(this.plan, figure.queueId ?? '', theme), tones.figure, tones.figureShare);
    const muted = filter !== null && figure.queueId !== filter;
    this.model.show(figure, muted ? mixed(colour, tones.plate, 0.8) : colour, muted ? tones.plate : tones.tokens.text);
  }
}
