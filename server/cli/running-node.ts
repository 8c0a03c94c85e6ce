import { HallError, type HallErrorCode } from '#engine/errors';
import type { NodeFacts } from './door-answers.ts';
import type { NodeAccess } from './node-access.ts';
import type { QueryRow } from './node-queries.ts';

/** Where the door of a running node is, and what opens it. */
export interface DoorKey {
  readonly url: string;
  readonly token: string;
}

/** The node that runs in another process, through its door. Throws `HallError('not_ready')` when it does not answer. */
export async function openRunningNode(key: DoorKey): Promise<NodeAccess> {
  const facts = await knock<NodeFacts>(key, '/facts', {});
  const ask = (name: string, parameters: object): Promise<QueryRow[]> => knock(key, '/ask', { name, parameters });
  return {
    running: true,
    broker: facts.broker,
    acknowledgesCommits: facts.acknowledgesCommits,
    plans: facts.plans,
    timelessHalls: facts.timelessHalls,
    ask,
    take: async (messages, client) => {
      await knock(key, '/take', { messages, client });
    },
    atOneMoment: async (work) => {
      const { moment } = await knock<{ moment: string }>(key, '/hold', {});
      try {
        return await work({ ask: (name, parameters) => knock(key, '/ask', { name, parameters, moment }) });
      } finally {
        await knock(key, '/release', { moment });
      }
    },
    whileItHolds: (work) => work,
    close: async () => undefined,
  };
}

async function knock<T>({ url, token }: DoorKey, path: string, body: object): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`${url}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
  } catch (cause) {
    throw new HallError('not_ready', `the running hall does not answer at ${url}`, { cause });
  }
  const answer: unknown = await response.json();
  if (response.ok) return answer as T;
  const { code, message } = answer as { code: HallErrorCode; message: string };
  throw new HallError(code, message);
}
