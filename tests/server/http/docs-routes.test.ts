import { expect, test } from 'vitest';
import { startApp } from '../../support/running-app.ts';

interface Operation {
  readonly summary?: string;
  readonly tags?: string[];
  readonly description?: string;
  readonly 'x-roles'?: string[];
  readonly responses: Record<string, unknown>;
}

async function operations(): Promise<[string, Operation][]> {
  const { app } = await startApp();
  const document = (await app.inject('/docs/json')).json() as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
  );
}

test('every operation says what it does, under which heading, and whom it serves', async () => {
  const described = await operations();
  expect(described.map(([name]) => name)).toContain('post /api/halls/{hallId}/commands');
  for (const [name, operation] of described) {
    expect(operation.summary, name).toBeTruthy();
    expect(operation.tags, name).toHaveLength(1);
    expect(operation.description, name).toMatch(/Serves: /);
    expect(operation['x-roles']?.length, name).toBeGreaterThan(0);
  }
});

test('the viewer comes with its own policy and without anything from elsewhere', async () => {
  const { app } = await startApp();
  const page = await app.inject('/docs/');
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-security-policy']).toContain("script-src 'self';");
  expect(page.body).not.toMatch(/(src|href)="https?:/);
});

test('the MQTT side names every event with its topic and every command', async () => {
  const { app } = await startApp();
  const { channels, operations: named, asyncapi } = (await app.inject('/docs/asyncapi.json')).json();
  expect(asyncapi).toBe('3.0.0');
  expect(channels.ticket.address).toBe('hall/{hallId}/v1/evt/ticket/{entityId}');
  expect(channels.ticket.messages.issued.payload.properties.data.properties.queueId).toBeDefined();
  expect(channels.command_window.address).toBe('hall/{hallId}/v1/cmd/window/{windowId}');
  expect(channels.ticket.messages.issued.payload.properties.sequence).toBeDefined();
  expect(channels.command_rebirth.address).toBe('hall/{hallId}/v1/cmd/rebirth/{source}');
  expect(named.ticket.action).toBe('receive');
  expect(named.command_window.action).toBe('send');
});
