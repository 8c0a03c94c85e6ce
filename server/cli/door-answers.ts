import { randomUUID } from 'node:crypto';
import type { HallPlan } from '#contracts/hall-plan';
import type { HallClockState } from '#contracts/hall-state';
import { clockRunsOnMs } from '#contracts/hall-time';
import { HallError } from '#engine/errors';
import type { StoreSnapshot } from '#engine/store/store-snapshot';
import type { WireMessage } from '../adapters/adapter.ts';
import type { BrokerSettings } from '../broker/broker-settings.ts';
import type { HallNode } from '../node.ts';
import type { BrokerAddress } from './event-sender.ts';
import { answerFrom, type QueryParameters } from './node-queries.ts';

/** What a running node tells a command that comes in. */
export interface NodeFacts {
  readonly plans: readonly HallPlan[];
  /** Halls whose time comes over the wire and that nobody tells it now. */
  readonly timelessHalls: readonly string[];
  readonly broker: BrokerAddress | null;
  /** Whether an acknowledgement of its broker means that the event is on disk. */
  readonly acknowledgesCommits: boolean;
}

/** Answers by path; each takes the parsed body. */
export interface DoorAnswers {
  readonly byPath: ReadonlyMap<string, (body: unknown) => Promise<unknown>>;
  close(): Promise<void>;
}

const heldAtMost = 4;
const heldForMilliseconds = 30 * 60_000;

/** What the command line may ask of a running node: facts, its own questions (now, or all about one moment), and to take events. */
export function buildDoorAnswers(node: HallNode, broker: BrokerSettings): DoorAnswers {
  const now = answerFrom(node.queries);
  const held = new Map<string, { readonly snapshot: StoreSnapshot; readonly expiry: NodeJS.Timeout }>();
  const release = async (moment: string): Promise<void> => {
    const found = held.get(moment);
    held.delete(moment);
    clearTimeout(found?.expiry);
    await found?.snapshot.close();
  };
  const at = (moment: string) => {
    const found = held.get(moment);
    if (!found) throw new HallError('not_ready', 'that moment is held no longer');
    return answerFrom(found.snapshot.queries);
  };
  const byPath = new Map<string, (body: unknown) => Promise<unknown>>([
    ['/facts', async () => readFacts(node, broker)],
    [
      '/ask',
      (body) => {
        const { name, parameters, moment } = body as { name: string; parameters: QueryParameters; moment?: string };
        return (moment === undefined ? now : at(moment)).ask(name, parameters);
      },
    ],
    [
      '/hold',
      async () => {
        if (held.size >= heldAtMost) throw new HallError('not_ready', `${heldAtMost} moments are held already`);
        const moment = randomUUID();
        const expiry = setTimeout(() => void release(moment), heldForMilliseconds).unref();
        held.set(moment, { snapshot: await node.openSnapshot(), expiry });
        return { moment };
      },
    ],
    [
      '/release',
      async (body) => {
        await release((body as { moment: string }).moment);
        return {};
      },
    ],
    [
      '/take',
      async (body) => {
        const { messages, client } = body as { messages: WireMessage[]; client: string };
        await node.intake.receiveBatch(messages, client);
        return {};
      },
    ],
  ]);
  return {
    byPath,
    close: async () => {
      for (const moment of [...held.keys()]) await release(moment);
    },
  };
}

function findTimelessHalls({ plans, engine }: HallNode): string[] {
  const isTold = ({ rate, sentAt }: HallClockState): boolean => rate > 0 && Date.now() - sentAt < clockRunsOnMs;
  return plans.filter(({ id, clock }) => clock === 'feed' && !isTold(engine.state(id).clock)).map(({ id }) => id);
}

function readFacts(node: HallNode, { kind, credentials, tls }: BrokerSettings): NodeFacts {
  const address: BrokerAddress | null = node.broker && { url: node.broker.url, credentials, tls };
  return { plans: node.plans, timelessHalls: findTimelessHalls(node), acknowledgesCommits: kind === 'embedded', broker: address };
}
