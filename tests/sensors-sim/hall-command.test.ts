import { expect, test } from 'vitest';
import { parseCommand } from '../../sensors-sim/hall-command.ts';

test('a window command is a CloudEvent with an action', () => {
  const event = {
    specversion: '1.0',
    id: 'c1',
    source: 'm',
    type: 'command.window',
    subject: 'W12',
    time: 'now',
    data: { action: 'close' },
  };
  expect(parseCommand('hall/h/v1/cmd/window/W12', JSON.stringify(event))).toEqual({
    kind: 'window',
    id: 'c1',
    windowId: 'W12',
    action: { action: 'close' },
  });
});

test('a clock or fault command may come bare or in a CloudEvent', () => {
  expect(parseCommand('hall/h/v1/cmd/clock/h', '{"rate":30}')).toEqual({ kind: 'clock', rate: 30 });
  expect(parseCommand('hall/h/v1/cmd/clock/h', '{"id":"x","data":{"rate":1}}')).toEqual({ kind: 'clock', rate: 1 });
  expect(parseCommand('hall/h/v1/cmd/fault/late', '{"on":true}')).toEqual({ kind: 'fault', name: 'late', on: true });
});

test('a rebirth names the source and what is missing of it', () => {
  const request = { source: 'h/kiosk-01', missing: [{ from: 3, to: 9 }] };
  expect(parseCommand('hall/h/v1/cmd/rebirth/h%2Fkiosk-01', JSON.stringify({ id: 'r1', data: request }))).toEqual({
    kind: 'rebirth',
    request,
  });
});

test.each([
  ['hall/h/v1/cmd/rebirth/x', '{"source":"x"}'],
  ['hall/h/v1/cmd/clock/h', '{"rate":61}'],
  ['hall/h/v1/cmd/clock/h', 'not json'],
  ['hall/h/v1/cmd/clock/h', 'null'],
  ['hall/h/v1/cmd/fault/fire', '{"on":true}'],
  ['hall/h/v1/cmd/window/W1', '{"data":{"action":"close"}}'],
  ['hall/h/v1/cmd/window/W1', '{"id":"c","data":{"action":"pause"}}'],
  ['hall/h/v1/evt/window/W1', '{"id":"c","data":{"action":"close"}}'],
])('%s %s is no command', (topic, payload) => {
  expect(parseCommand(topic, payload)).toBeNull();
});
