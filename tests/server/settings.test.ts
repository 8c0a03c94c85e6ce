import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../server/settings.ts';

describe('the settings', () => {
  it('are those of the demo on loopback unless told', () => {
    expect(readSettings({})).toEqual({
      dataDir: resolve('.halltide'),
      http: { host: '127.0.0.1', port: 8080 },
      publicUrl: null,
      trustedProxy: null,
      broker: { kind: 'embedded', host: '127.0.0.1', port: 1883, credentials: null, tls: null },
      hallFolders: [],
      withShippedHalls: true,
      adapterFolders: [],
      feedToken: null,
      rebirthAfterMs: 30_000,
      demo: true,
    });
  });

  it('ask for missing messages after a while, or never', () => {
    expect(readSettings({ HALLTIDE_REBIRTH_SECONDS: '5' }).rebirthAfterMs).toBe(5000);
    expect(readSettings({ HALLTIDE_REBIRTH_SECONDS: '0' }).rebirthAfterMs).toBeNull();
  });

  it('say where phones reach the page', () => {
    expect(readSettings({ HALLTIDE_PUBLIC_URL: 'https://hall.example.org/' }).publicUrl).toBe('https://hall.example.org');
    for (const url of ['nonsense', 'http://broker', 'broker:1883'])
      expect(() => readSettings({ HALLTIDE_BROKER_URL: url })).toThrow(`HALLTIDE_BROKER_URL=${url}`);
    expect(readSettings({ HALLTIDE_TRUSTED_PROXY: '10.2.0.1' }).trustedProxy).toBe('10.2.0.1');
    expect(() => readSettings({ HALLTIDE_TRUSTED_PROXY: 'everybody' })).toThrow(/HALLTIDE_TRUSTED_PROXY=everybody/);
    expect(readSettings({ HALLTIDE_PUBLIC_URL: 'http://10.2.0.7:8080' }).publicUrl).toBe('http://10.2.0.7:8080');
  });

  it('name a broker of the hall’s own with its protocol, user and certificates', () => {
    const env = {
      HALLTIDE_BROKER_URL: 'mqtts://broker:8883',
      HALLTIDE_BROKER_PROTOCOL: '5',
      HALLTIDE_MQTT_USER: 'hall',
      HALLTIDE_MQTT_PASSWORD: 'x',
      HALLTIDE_MQTT_CA: 'ca.pem',
      HALLTIDE_DEMO: 'off',
    };
    expect(readSettings(env).broker).toEqual({
      kind: 'external',
      url: 'mqtts://broker:8883',
      protocolVersion: 5,
      clientId: 'halltide',
      credentials: { user: 'hall', password: 'x' },
      tls: { caFile: 'ca.pem', certFile: null, keyFile: null },
    });
  });

  it.each([
    [{ HALLTIDE_HTTP_PORT: 'eighty' }, /HALLTIDE_HTTP_PORT=eighty/],
    [{ HALLTIDE_HTTP_PORT: '70000' }, /HALLTIDE_HTTP_PORT=70000/],
    [{ HALLTIDE_PUBLIC_URL: 'hall.example.org' }, /HALLTIDE_PUBLIC_URL=hall.example.org: must be like https/],
    [{ HALLTIDE_PUBLIC_URL: 'https://hall.example.org/?a=1' }, /HALLTIDE_PUBLIC_URL/],
    [{ HALLTIDE_DEMO: 'maybe' }, /HALLTIDE_DEMO=maybe/],
    [{ HALLTIDE_MQTT_HOST: '0.0.0.0' }, /beyond loopback the broker needs HALLTIDE_MQTT_USER/],
    [{ HALLTIDE_MQTT_CERT: 'cert.pem' }, /the demo halls speak no TLS/],
  ])('refuse %j, naming the variable', (env, message) => {
    expect(() => readSettings(env)).toThrow(message);
  });
});
