import { describe, expect, it } from 'vitest';
import { parseTopicPattern } from '../../../server/adapters/topic-pattern.ts';

describe('a topic pattern', () => {
  const pattern = parseTopicPattern('application/{application}/device/{device}/event/up');

  it('is an MQTT filter whose levels have names', () => {
    expect(pattern.filter).toBe('application/+/device/+/event/up');
    expect(pattern.match('application/a1/device/24e124/event/up')).toEqual({ application: 'a1', device: '24e124' });
  });

  it("is not another topic's", () => {
    for (const topic of [
      'application/a1/device/24e124/event/join',
      'application/a1/device/24e124/event',
      'application/a1/device/24e124/event/up/x',
    ])
      expect(pattern.match(topic)).toBeNull();
  });

  it('may end in everything below', () => {
    expect(parseTopicPattern('v3/{application}/#').match('v3/hall/devices/d1/up')).toEqual({ application: 'hall' });
  });

  it.each(['a/{b', 'a/#/b', 'a//b', 'a/b+', 'a/{b c}'])('cannot be %s', (text) =>
    expect(() => parseTopicPattern(text)).toThrow('invalid topic pattern'),
  );
});
