import { describe, expect, it, vi } from 'vitest';
import type { AdapterFile } from '../../../server/adapters/adapter-file.ts';
import { buildAdapter } from '../../../server/adapters/build-adapter.ts';

const surroundings = { places: new Map(), timeZones: new Map() };
const adapterOf = (expression: string, payload: AdapterFile['payload'] = 'json') =>
  buildAdapter({ name: 'trial', about: '', topic: 'trial/{device}', payload }, expression, surroundings);
const hear = (expression: string, text = '{}') => adapterOf(expression).adapt('trial/d1', new TextEncoder().encode(text));
const report =
  '{"hallId": "h1", "type": "area.occupancy", "subject": "zone-a", "id": "1", "source": "s", "time": received, "data": {"people": 3}}';

describe("an adapter's expression", () => {
  it('says nothing, one thing or several', async () => {
    expect(await hear('payload.absent')).toEqual({ messages: [], unread: [] });
    expect(await hear(report)).toMatchObject({
      messages: [{ topic: 'hall/h1/v1/evt/area/zone-a', event: { specversion: '1.0', data: { people: 3 } } }],
    });
    expect(await hear(`[${report}, ${report}]`)).toMatchObject({ messages: [{}, {}] });
  });

  it('sees the topic, its named levels, the payload and when it came', async () => {
    const expression =
      '{"hallId": levels.device, "type": "area.occupancy", "subject": payload.area, "id": topic, "source": "s", "time": received, "data": {"people": 1}}';
    const adapted = await adapterOf(expression).adapt('trial/h9', new TextEncoder().encode('{"area":"z"}'), () =>
      Date.parse('2026-03-02T01:00:00Z'),
    );
    expect(adapted).toMatchObject({
      messages: [{ topic: 'hall/h9/v1/evt/area/z', event: { id: 'trial/h9', time: '2026-03-02T01:00:00.000Z' } }],
    });
  });

  it('cannot run for ever', async () => {
    expect(await hear('($spin := function($n) { $spin($n + 1) }; $spin(0))')).toMatchObject({
      messages: [],
      unread: [{ reason: 'adapter_failed', detail: expect.stringMatching(/timeout|stack/i) }],
    });
    expect(await hear('($deep := function($n) { 1 + $deep($n + 1) }; $deep(0))')).toMatchObject({
      messages: [],
      unread: [{ detail: expect.stringMatching(/stack|timeout/i) }],
    });
    expect(await hear('[1..100000]')).toMatchObject({ messages: [], unread: [{ reason: 'adapter_failed' }] });
  });

  it('takes no longer for a text that a pattern almost fits', async () => {
    const started = performance.now();
    const almost = JSON.stringify(`${'a'.repeat(5000)}!`);
    expect(await hear('$match(payload, /^(a+)+$/)', almost)).toEqual({ messages: [], unread: [] });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('is reported when its pattern would have to look back', async () => {
    expect(await hear('$match("aa", /(a)\\1/)')).toMatchObject({ unread: [{ reason: 'adapter_failed' }] });
  });

  it('is not blamed for the time in which others had the processor', async () => {
    const now = Date.now();
    const clock = vi
      .spyOn(Date, 'now')
      .mockReturnValueOnce(now)
      .mockReturnValueOnce(now + 60_000);
    try {
      expect(await hear(report)).toMatchObject({ messages: [{}] });
      expect(clock.mock.results.slice(0, 2).map(({ value }) => value)).toEqual([now, now + 60_000]);
    } finally {
      clock.mockRestore();
    }
  });

  it('is reported with the line that broke', async () => {
    expect(await hear('(\n  $a := 1;\n  $a.$nothing($a)\n)')).toMatchObject({
      messages: [],
      unread: [{ reason: 'adapter_failed', detail: expect.stringContaining('in line 3') }],
    });
  });

  it('is refused when what it says is no report', async () => {
    expect(await hear('{"hallId": "h1"}')).toMatchObject({ messages: [], unread: [{ reason: 'bad_report' }] });
    expect(await hear(report.replace('area.', 'weather.'))).toMatchObject({
      messages: [],
      unread: [{ reason: 'bad_report', detail: 'unknown event family: weather' }],
    });
    expect(await hear(report.replace('zone-a', '../other'))).toMatchObject({
      messages: [],
      unread: [{ reason: 'bad_report', detail: expect.stringContaining('/subject') }],
    });
  });

  it('never sees what is not JSON', async () => {
    expect(await hear(report, '{"cut')).toMatchObject({ messages: [], unread: [{ reason: 'not_json' }] });
    expect(await adapterOf(report, 'feed').adapt('trial/d', new TextEncoder().encode('a,b\n"1'))).toMatchObject({
      messages: [],
      unread: [{ reason: 'not_csv' }],
    });
  });

  it('cannot be compiled with a syntax error, and the place is said', () => {
    expect(() => adapterOf('{"a": ')).toThrow(/invalid expression: .* \(adapter trial\)/);
  });
});
