import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HallFile, HallPlan } from '#contracts/hall-plan';
import { layOutHall } from '#contracts/lay-out-hall';
import type { HallEngine } from '#engine/hall-engine';
import { countChanges } from '#engine/plan-change';
import { writeAtomically } from '../access/atomic-file.ts';
import type { Intake } from '../ingest/intake.ts';
import { drawnHalls } from '../load-halls.ts';

/** The hall files of a running node: keeps one that was drawn anew on disk, and lets the hall go on with it. */
export class PlanKeeper {
  private readonly files: Map<string, HallFile>;

  constructor(
    files: readonly HallFile[],
    private readonly dataDir: string | null,
    private readonly engine: HallEngine,
    private readonly intake: Intake,
  ) {
    this.files = new Map(files.map((file) => [file.id, file]));
  }

  /** The hall's file, with where its numbers come from; null for a hall nobody knows. */
  file(hallId: string): HallFile | null {
    return this.files.get(hallId) ?? null;
  }

  /** Saves `hall`, drawn from the plan `expected`. Throws `plan_changed` or `in_use`, and has changed nothing then. */
  async change(expected: HallPlan, hall: HallFile, changedBy: string): Promise<void> {
    const changes = countChanges(this.file(hall.id) ?? hall, hall);
    await this.engine.changePlan(expected, { hall, changedBy, changes }, () => this.write(hall));
    this.files.set(hall.id, hall);
    this.intake.know(layOutHall(hall));
  }

  private async write(hall: HallFile): Promise<void> {
    if (this.dataDir === null) return;
    const folder = drawnHalls(this.dataDir);
    await mkdir(folder, { recursive: true });
    await writeAtomically(join(folder, `${hall.id}.json`), `${JSON.stringify(hall, null, 2)}\n`);
  }
}
