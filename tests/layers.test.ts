import { readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findImports, projectRoot, readSourceFiles, type SourceFile, withoutWords } from './support/source-files.ts';

const layers = ['engine', 'sensors-sim', 'server', 'web'] as const;
type Layer = (typeof layers)[number];
const sources: Record<Layer, SourceFile[]> = {
  engine: readSourceFiles('engine', ['.ts', '.tsx', '.mjs']),
  'sensors-sim': readSourceFiles('sensors-sim', ['.ts', '.tsx', '.mjs']),
  server: readSourceFiles('server', ['.ts', '.tsx', '.mjs']),
  web: readSourceFiles('web', ['.ts', '.tsx', '.mjs']),
};
const allSources = layers.flatMap((layer) => sources[layer]);

/** Folders a file of ours may reach, beside its own. */
const mayReach: Record<Layer | 'contracts', readonly string[]> = {
  contracts: [],
  engine: ['contracts'],
  'sensors-sim': ['contracts'],
  server: ['contracts', 'engine'],
  web: ['contracts'],
};

function layerOf(path: string): string {
  return path.startsWith('engine/contracts/') ? 'contracts' : (path.split('/')[0] ?? '');
}

/** The file of ours that an import names; null for a package or a part of Node. */
function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('#contracts/')) return specifier.replace('#contracts/', 'engine/contracts/');
  if (specifier.startsWith('#engine/')) return specifier.replace('#engine/', 'engine/');
  return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)).replaceAll('\\', '/') : null;
}

describe('the tree', () => {
  test('has the folders the architecture names, and no other', () => {
    const folders = readdirSync(projectRoot, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    const known = ['datasets', 'dist', 'engine', 'node_modules', 'sensors-sim', 'server', 'tests', 'web'];
    expect(folders.map((entry) => entry.name).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('names no folder or file after nothing in particular', () => {
    const vague = /(^|[/-])(utils?|helpers?|common|manager|data|info|process|misc)(\.|\/|$)/;
    expect(allSources.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });

  test('a source file holds one idea: 250 lines at most, the median 60 or fewer', () => {
    const lengths = allSources
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .sort((a, b) => a.lines - b.lines);
    const at = (share: number) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))]?.lines ?? 0;
    process.stdout.write(`${lengths.length} source files; lines: median ${at(0.5)}, p90 ${at(0.9)}, longest ${at(1)}\n`);
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
    expect(at(0.5)).toBeLessThanOrEqual(60);
  });
});

describe('the layers', () => {
  test.each(layers)('%s imports only what stands below it', (layer) => {
    expect(sources[layer].length).toBeGreaterThan(0);
    const wrongWay = sources[layer].flatMap(({ path, text }) =>
      findImports(text)
        .map((specifier) => ({ specifier, target: targetOf(path, specifier) }))
        .filter(({ target }) => target !== null && layerOf(target) !== layerOf(path) && !mayReachFrom(path).includes(layerOf(target)))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
    expect(wrongWay).toEqual([]);
  });

  test('the contracts import typebox and nothing else from outside', () => {
    const outside = sources.engine
      .filter(({ path }) => layerOf(path) === 'contracts')
      .flatMap(({ path, text }) =>
        findImports(text).filter((specifier) => targetOf(path, specifier) === null && !/^typebox(\/|$)/.test(specifier)),
      );
    expect(outside).toEqual([]);
  });

  test('the page imports nothing of Node', () => {
    const ofNode = sources.web.flatMap(({ path, text }) =>
      findImports(text)
        .filter((name) => name.startsWith('node:'))
        .map((name) => `${path}: ${name}`),
    );
    expect(ofNode).toEqual([]);
  });

  test('no export is a default, and nothing is let through by an escape', () => {
    const escapes = /\bexport default\b|@ts-ignore|@ts-expect-error|@ts-nocheck|biome-ignore|\bas any\b|: any\b/;
    expect(allSources.filter(({ text }) => escapes.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the engine', () => {
  test('takes its clock, chance, settings and log from outside', () => {
    const own = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\bconsole\.|\bperformance\.now\(/;
    expect(sources.engine.filter(({ text }) => own.test(withoutWords(text))).map(({ path }) => path)).toEqual([]);
  });

  test('asks its questions in .sql files; only the store writes its small statements itself', () => {
    const question =
      /['"`]\s*(?:WITH|SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE)\s[^'"`]*\b(?:FROM|VALUES|SET|TABLE|SELECT)\b[^'"`]*['"`]/gi;
    const written = sources.engine.flatMap(({ path, text }) => [...text.matchAll(question)].map(([statement]) => ({ path, statement })));
    expect(written.filter(({ path }) => !path.startsWith('engine/store/'))).toEqual([]);
    expect(written.filter(({ statement }) => statement.includes('\n'))).toEqual([]);
  });
});

function mayReachFrom(path: string): readonly string[] {
  return mayReach[layerOf(path) as Layer | 'contracts'];
}
