import { describe, expect, it } from 'vitest';
import { drawCode } from '../../../web/qr/draw-code.ts';
import { readCode } from '../../support/read-code.ts';

const address = 'https://hall.example.org/t/taizhou/A017';
const pixelsPerModule = 4;

/** Which modules of a drawn code are dark. */
function darkModules({ path, size }: ReturnType<typeof drawCode>): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  return rows;
}

/** The code as a camera sees it. */
function photograph(modules: readonly (readonly boolean[])[]): string {
  const side = modules.length * pixelsPerModule;
  const pixels = Array.from({ length: side * side }, (_, at) => {
    const module = modules[Math.floor(at / side / pixelsPerModule)]?.[Math.floor((at % side) / pixelsPerModule)];
    const light = module ? 0 : 255;
    return [light, light, light, 255];
  }).flat();
  return readCode(side, side, pixels);
}

describe('a drawn code', () => {
  it('is read as the address it holds', () => {
    expect(photograph(darkModules(drawCode(address)))).toBe(address);
  });

  it('is read as Chinese too', () => {
    expect(photograph(darkModules(drawCode('https://政务.example.cn/t/泰州/甲017')))).toBe('https://政务.example.cn/t/泰州/甲017');
  });

  it('keeps four light modules around itself, and a finder in three corners', () => {
    const modules = darkModules(drawCode(address));
    const [first, last] = [4, modules.length - 5];
    const ring = modules.flatMap((row, y) => row.filter((_, x) => Math.min(x, y) < first || Math.max(x, y) > last));
    expect(ring).not.toContain(true);
    const finderEdge = (x: number, y: number) => modules[y]?.slice(x, x + 7);
    for (const [x, y] of [
      [first, first],
      [last - 6, first],
      [first, last - 6],
    ] as const)
      expect(finderEdge(x, y)).toEqual(Array(7).fill(true));
  });

  it('is still read with a blot on it', () => {
    const modules = darkModules(drawCode(address));
    const middle = Math.floor(modules.length / 2);
    for (let y = middle - 2; y <= middle + 2; y += 1) modules[y]?.fill(true, middle - 2, middle + 3);
    expect(photograph(modules)).toBe(address);
  });
});
