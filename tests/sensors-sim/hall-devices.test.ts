import { expect, test } from 'vitest';
import { openDay } from '../../sensors-sim/hall-calendar.ts';
import { HallDay } from '../../sensors-sim/hall-day.ts';
import { HallDevices } from '../../sensors-sim/hall-devices.ts';
import { parseDay } from '../../sensors-sim/hall-time.ts';
import { loadHall } from '../../sensors-sim/load-hall.ts';
import { tuesday } from './support/demo-day.ts';

function makeDevices(): { devices: HallDevices; said: string[] } {
  const hall = loadHall('jincheng');
  const date = openDay(hall, parseDay(tuesday));
  if (!date) throw new Error('closed');
  const said: string[] = [];
  return { devices: new HallDevices(new HallDay(hall, date, 1, ({ event }) => said.push(event.type))), said };
}

test('a terminal that is out of paper and broken has recovered when both are put right, whichever is first', () => {
  for (const order of [
    ['paper_out', 'printer'],
    ['printer', 'paper_out'],
  ]) {
    const { devices, said } = makeDevices();
    devices.fail('kiosk-01', { code: 'printer', text: '打印机故障' });
    devices.fail('kiosk-01', { code: 'paper_out', text: '打印纸用尽' });
    for (const [place, code] of order.entries()) {
      expect(devices.isWorking('kiosk-01')).toBe(false);
      devices.putRight('kiosk-01', code);
      expect(said.filter((type) => type === 'device.recovered')).toHaveLength(place);
    }
    expect(devices.isWorking('kiosk-01')).toBe(true);
  }
});

test('paper brought before it ran out is said to a terminal that works, and kept from one that does not', () => {
  const { devices, said } = makeDevices();
  devices.putRight('kiosk-01', 'paper_out');
  expect(said).toEqual(['device.recovered']);
  devices.fail('kiosk-01', { code: 'system', text: '业务系统超时' });
  devices.putRight('kiosk-01', 'paper_out');
  expect(said).toEqual(['device.recovered', 'device.fault']);
});
