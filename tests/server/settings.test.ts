import { describe, expect, it } from 'vitest';
import { readSettings } from '../../server/settings.ts';

describe('the settings of the environment', () => {
  it('have defaults for all', () => {
    expect(readSettings({})).toMatchObject({ http: { host: '127.0.0.1', port: 8080 }, broker: { kind: 'embedded', port: 1883 }, demo: true });
  });

  it('take ports as numbers', () => {
    const settings = readSettings({ HALLTIDE_HTTP_PORT: '9090', HALLTIDE_MQTT_PORT: '0', HALLTIDE_DEMO: 'off' });
    expect(settings).toMatchObject({ http: { port: 9090 }, broker: { port: 0 }, demo: false });
  });

  it.each([{ HALLTIDE_HTTP_PORT: 'http' }, { HALLTIDE_MQTT_PORT: '70000' }, { HALLTIDE_DEMO: 'maybe' }])('are refused by name: %j', (env) => {
    expect(() => readSettings(env)).toThrow(`setting ${Object.entries(env)[0]?.join('=')}`);
  });
});
