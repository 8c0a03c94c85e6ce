import Type from 'typebox';
import { Value } from 'typebox/value';
import type { ClientMessage } from '#contracts/live-protocol';

/** A client has little to say; more is refused before it is read. */
export const maxClientMessageBytes = 4096;

const Hello = Type.Object({
  kind: Type.Literal('hello'),
  protocol: Type.Integer(),
  hallId: Type.String({ maxLength: 64 }),
  resume: Type.Optional(Type.Object({ epoch: Type.String({ maxLength: 64 }), revision: Type.Integer({ minimum: 0 }) })),
});
const Ping = Type.Object({ kind: Type.Literal('ping'), sentAt: Type.Number() });

/** What a client sent, or null when it is no message of the protocol. */
export function parseClientMessage(text: string): ClientMessage | null {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return null;
  }
  return Value.Check(Hello, message) || Value.Check(Ping, message) ? (message as ClientMessage) : null;
}
