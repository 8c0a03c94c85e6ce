import { expect, test } from 'vitest';
import { splitLines } from '../../../server/recordings/split-lines.ts';

async function linesOf(...chunks: (string | Uint8Array)[]): Promise<string[]> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const lines: string[] = [];
  for await (const some of splitLines(bytes())) lines.push(...some);
  return lines;
}

test('a line may begin in one chunk and end in another', async () => {
  expect(await linesOf('A001 cal', 'led\nA002', '', ' called\r\n', '\nA003')).toEqual(['A001 called', 'A002 called', '', 'A003']);
});

test('a character that a chunk cuts in two stays whole', async () => {
  const bytes = Buffer.from('窗口\n潮汐窗口');
  const halves = Array.from(bytes, (_byte, place) => bytes.subarray(place, place + 1));
  expect(await linesOf(...halves)).toEqual(['窗口', '潮汐窗口']);
});

test('the mark some editors put before the text is none of it', async () => {
  expect(await linesOf('\uFEFFticket,time\n1,2\n')).toEqual(['ticket,time', '1,2']);
  expect(await linesOf('1,2\n\uFEFFx\n')).toEqual(['1,2', '\uFEFFx']);
});

test('no bytes are no lines', async () => {
  expect(await linesOf()).toEqual([]);
  expect(await linesOf('', '')).toEqual([]);
});

test('a line without an end is refused', async () => {
  await expect(linesOf('x'.repeat(3_000_000), 'x'.repeat(3_000_000))).rejects.toThrow('longer than 4000000 bytes');
});
