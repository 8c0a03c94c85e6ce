import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const anchorsFile = new URL('../../../shared/seeds/anchors.tsv', import.meta.url);
const files = ['taizhou.json', 'taizhou.truth.json', 'jincheng.json', 'jincheng.truth.json'];

interface Origin {
  readonly path: string;
  readonly reported?: string;
  readonly assumed?: string;
}

function readFile(name: string): { content: Record<string, unknown>; provenance: readonly Origin[] } {
  const content = JSON.parse(readFileSync(new URL(`../../datasets/halls/${name}`, import.meta.url), 'utf8')) as Record<string, unknown>;
  const { provenance, ...rest } = content;
  return { content: rest, provenance: provenance as readonly Origin[] };
}

/** JSON pointers of every number and every time of the day below `value`. */
function numbersIn(value: unknown, pointer = ''): string[] {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d\d:\d\d$/.test(value))) return [pointer];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${pointer}/${key}`));
}

function covers(pattern: string, pointer: string): boolean {
  const wanted = pattern.split('/');
  const steps = pointer.split('/');
  const open = wanted.at(-1) === '**';
  if (open ? steps.length < wanted.length : steps.length !== wanted.length) return false;
  return wanted.every((step, place) => step === '*' || (open && place === wanted.length - 1) || step === steps[place]);
}

describe.each(files)('%s', (name) => {
  const { content, provenance } = readFile(name);

  test('says of every number and time of the day whether it was reported or assumed', () => {
    const orphans = numbersIn(content).filter((pointer) => !provenance.some((origin) => covers(origin.path, pointer)));
    expect(orphans).toEqual([]);
    expect(numbersIn(content).length).toBeGreaterThan(100);
  });

  test('has no origin that says nothing, and none that stands for no number', () => {
    const numbers = numbersIn(content);
    for (const origin of provenance) {
      expect(origin.reported ?? origin.assumed, origin.path).toBeTruthy();
      const first = numbers.find((pointer) => provenance.find(({ path }) => covers(path, pointer)) === origin);
      expect(first, origin.path).toBeDefined();
    }
  });

  test('has no place, size or window number from the report, which has none', () => {
    const drawn = /\/(x|y|widthMetres|depthMetres|pitchMetres|firstNumber|tidalNumbers\/\d+)$/;
    const reported = numbersIn(content).filter(
      (pointer) => drawn.test(pointer) && provenance.find(({ path }) => covers(path, pointer))?.reported !== undefined,
    );
    expect(reported).toEqual([]);
  });

  test.skipIf(!existsSync(anchorsFile))('reports only what an anchor of the report says', () => {
    const anchors = new Set(
      readFileSync(anchorsFile, 'utf8')
        .split('\n')
        .map((line) => line.split('\t')[0]),
    );
    const unknown = provenance.filter(({ reported }) => reported !== undefined && !anchors.has(reported));
    expect(unknown).toEqual([]);
    expect(provenance.some(({ reported }) => reported !== undefined)).toBe(true);
  });
});

test('a pattern covers one step for a star and any rest for two', () => {
  expect(covers('/counters/*/count', '/counters/3/count')).toBe(true);
  expect(covers('/counters/*/count', '/counters/3/x')).toBe(false);
  expect(covers('/zones/**', '/zones/1/x')).toBe(true);
  expect(covers('/zones/**', '/zonesx/1')).toBe(false);
});
