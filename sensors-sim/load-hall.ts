import { readFileSync } from 'node:fs';
import { Compile } from 'typebox/compile';
import { HallFile, type HallPlan } from '#contracts/hall-plan';
import { layOutHall } from '#contracts/lay-out-hall';
import { HallTruth } from './hall-truth.ts';

/** A hall of the demo: what it is and how its people behave. */
export interface DemoHall {
  readonly id: string;
  readonly plan: HallPlan;
  readonly truth: HallTruth;
}

const hallFileCheck = Compile(HallFile);
const hallTruthCheck = Compile(HallTruth);
const folder = new URL('../datasets/halls/', import.meta.url);

/** Reads `datasets/halls/<id>.json` and its truth; throws with the first thing that is wrong in them. */
export function loadHall(id: string): DemoHall {
  const file = readJson(`${id}.json`);
  if (!hallFileCheck.Check(file)) throw new Error(`bad hall file ${id}.json: ${firstFault(hallFileCheck.Errors(file))}`);
  const truth = readJson(`${id}.truth.json`);
  if (!hallTruthCheck.Check(truth)) throw new Error(`bad hall truth ${id}.truth.json: ${firstFault(hallTruthCheck.Errors(truth))}`);
  if (file.timeZone !== 'Asia/Shanghai') throw new Error(`demo halls stand in Asia/Shanghai, not ${file.timeZone} (${id}.json)`);
  return { id, plan: layOutHall(file), truth };
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}

function firstFault(errors: readonly { instancePath: string; message: string }[]): string {
  const first = errors[0];
  return first ? `${first.instancePath || '/'} ${first.message}` : 'unknown';
}
