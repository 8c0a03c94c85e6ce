import { expect, it } from 'vitest';
import type { DeviceKind } from '#contracts/events';
import { deviceName } from '../../../web/parts/device-name.ts';
import { textIn } from '../../../web/text/text.ts';

const device = (id: string, kind: DeviceKind, zoneId?: string) => ({ id, kind, x: 1, y: 1, ...(zoneId === undefined ? {} : { zoneId }) });
const plan = {
  zones: [
    { id: 'estate', name: { zh: '不动产登记区', en: 'Real estate registration' } },
    { id: 'guide', name: { zh: '导办服务区', en: 'Guide desk' } },
  ],
  devices: [
    device('display-estate', 'display', 'estate'),
    device('display-guide', 'display', 'guide'),
    device('display-lobby', 'display', 'guide'),
    device('kiosk-04', 'kiosk', 'guide'),
    device('kiosk-10', 'kiosk', 'guide'),
    device('counter-west', 'people_counter'),
    device('counter-east', 'people_counter'),
  ],
};
const zh = (id: string, kind: DeviceKind): string => deviceName({ id, kind }, plan, textIn('zh-CN'), 'zh-CN');
const en = (id: string, kind: DeviceKind): string => deviceName({ id, kind }, plan, textIn('en'), 'en');

it('a device is called by its zone and kind where it is the only one there', () => {
  expect(zh('display-estate', 'display')).toBe('不动产登记区显示屏');
  expect(en('display-estate', 'display')).toBe('Real estate registration display');
});

it('where a zone has several, each has the number of its id, else its place on the plan', () => {
  expect([zh('kiosk-04', 'kiosk'), zh('kiosk-10', 'kiosk')]).toEqual(['导办服务区 4 号自助终端', '导办服务区 10 号自助终端']);
  expect(zh('display-lobby', 'display')).toBe('导办服务区 2 号显示屏');
  expect(en('kiosk-10', 'kiosk')).toBe('Guide desk kiosk 10');
});

it('one in no zone has its kind and number, and one that the plan does not know its id for a number', () => {
  expect([zh('counter-east', 'people_counter'), en('counter-east', 'people_counter')]).toEqual(['2 号客流计', 'People counter 2']);
  expect(zh('kiosk-99', 'kiosk')).toBe('kiosk-99 号自助终端');
});
