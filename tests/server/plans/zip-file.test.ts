import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip, writeZip } from '../../../server/plans/zip-file.ts';

const room = 1024 * 1024;
const plain = (entries: ReturnType<typeof readZip>) => entries.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]);
const names = fc.uniqueArray(
  fc
    .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
    .filter((name) => !name.endsWith('/') && Buffer.from(name).toString() === name),
  { maxLength: 6 },
);

describe('a zip archive', () => {
  it('gives back the files that went in, whatever they are called and hold', () => {
    fc.assert(
      fc.property(names, fc.array(fc.uint8Array({ maxLength: 400 }), { minLength: 6, maxLength: 6 }), (called, contents) => {
        const entries = called.map((name, place) => ({ name, bytes: contents[place] ?? new Uint8Array() }));
        expect(plain(readZip(writeZip(entries), room))).toEqual(plain(entries));
      }),
    );
  });

  it('of another program is read, its folders left out, stored or deflated', () => {
    const archive =
      'UEsDBBQAAAAAAABQYlwAAAAAAAAAAAAAAAAFAAAAaW1kZi9QSwMEFAAAAAAAAFBiXPfptJAqAAAAKgAAABEAAABpbWRmL3VuaXQuZ2VvanNvbnsidHlwZSI6' +
      'IkZlYXR1cmVDb2xsZWN0aW9uIiwiZmVhdHVyZXMiOltdfVBLAwQUAAAICAAAUGJcBkLZ/AcAAAA8AAAAEAAAAGltZGYv5aSn5Y6FLmpzb26rrq0mGwIAUEsB' +
      'AhQDFAAAAAAAAFBiXAAAAAAAAAAAAAAAAAUAAAAAAAAAAAAAAIABAAAAAGltZGYvUEsBAhQDFAAAAAAAAFBiXPfptJAqAAAAKgAAABEAAAAAAAAAAAAAAIAB' +
      'IwAAAGltZGYvdW5pdC5nZW9qc29uUEsBAhQDFAAACAgAAFBiXAZC2fwHAAAAPAAAABAAAAAAAAAAAAAAAIABfAAAAGltZGYv5aSn5Y6FLmpzb25QSwUGAAAA' +
      'AAMAAwCwAAAAsQAAAAAA';
    const found = readZip(Buffer.from(archive, 'base64'), room).map(({ name, bytes }) => `${name} ${Buffer.from(bytes)}`);
    expect(found).toEqual(['imdf/unit.geojson {"type":"FeatureCollection","features":[]}', `imdf/大厅.json ${'{}'.repeat(30)}`]);
  });

  it('that is none, is cut off, or holds more than there is room for is refused', () => {
    const archive = writeZip([{ name: 'zeros', bytes: new Uint8Array(100_000) }]);
    for (const broken of [
      Buffer.from('PK'),
      archive.subarray(0, archive.length - 30),
      Buffer.concat([archive.subarray(60), archive.subarray(0, 60)]),
    ])
      expect(() => readZip(broken, room)).toThrow(/no zip archive/);
    expect(() => readZip(archive, 50_000)).toThrow(/no zip archive/);
  });
});
