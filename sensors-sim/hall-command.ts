import { Compile } from 'typebox/compile';
import { ClockCommand, FaultCommand, FaultName, RebirthRequest, WindowAction } from '#contracts/commands';

/** What came in on a command topic. */
export type HallCommand =
  | { readonly kind: 'window'; readonly id: string; readonly windowId: string; readonly action: WindowAction }
  | { readonly kind: 'rebirth'; readonly request: RebirthRequest }
  | { readonly kind: 'clock'; readonly rate: number }
  | { readonly kind: 'fault'; readonly name: FaultName; readonly on: boolean };

const windowActionCheck = Compile(WindowAction);
const rebirthCheck = Compile(RebirthRequest);
const clockCheck = Compile(ClockCommand);
const faultCheck = Compile(FaultCommand);
const faultNameCheck = Compile(FaultName);

/** The command in a message at `hall/{hall}/v1/cmd/{family}/{entity}`, bare or in a CloudEvent; null when it is none. */
export function parseCommand(topic: string, payload: string): HallCommand | null {
  const [, , , branch, family, entity] = topic.split('/');
  const message = parseObject(payload);
  if (branch !== 'cmd' || !entity || !message) return null;
  const content = 'data' in message ? message.data : message;
  if (family === 'window' && typeof message.id === 'string' && windowActionCheck.Check(content))
    return { kind: 'window', id: message.id, windowId: entity, action: content };
  if (family === 'rebirth' && rebirthCheck.Check(content)) return { kind: 'rebirth', request: content };
  if (family === 'clock' && clockCheck.Check(content)) return { kind: 'clock', rate: content.rate };
  if (family === 'fault' && faultCheck.Check(content) && faultNameCheck.Check(entity))
    return { kind: 'fault', name: entity, on: content.on };
  return null;
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
