import type { Visitor } from './visitor.ts';

/** Everybody in the hall and where they are: the truth that door counters and air sensors only guess. */
export class Crowd {
  inside = 0;
  entered = 0;
  left = 0;
  /** True passages of each door since its counter was last read. */
  readonly passages = new Map<string, { in: number; out: number }>();
  private readonly zones = new Map<string, number>();

  enter(visitor: Visitor, doorId: string, zoneId: string): void {
    visitor.inside = true;
    this.inside += visitor.people;
    this.entered += visitor.people;
    this.passage(doorId).in += visitor.people;
    this.move(visitor, zoneId);
  }

  move(visitor: Visitor, zoneId: string | null): void {
    if (visitor.zoneId !== null) this.zones.set(visitor.zoneId, this.peopleIn(visitor.zoneId) - visitor.people);
    if (zoneId !== null) this.zones.set(zoneId, this.peopleIn(zoneId) + visitor.people);
    visitor.zoneId = zoneId;
  }

  leave(visitor: Visitor, doorId: string): void {
    if (!visitor.inside) return;
    visitor.inside = false;
    this.move(visitor, null);
    this.inside -= visitor.people;
    this.left += visitor.people;
    this.passage(doorId).out += visitor.people;
  }

  peopleIn(zoneId: string): number {
    return this.zones.get(zoneId) ?? 0;
  }

  private passage(doorId: string): { in: number; out: number } {
    const known = this.passages.get(doorId);
    if (known) return known;
    const fresh = { in: 0, out: 0 };
    this.passages.set(doorId, fresh);
    return fresh;
  }
}
