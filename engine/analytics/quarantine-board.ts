import type { QuarantineBoard } from '#contracts/http-api';
import type { QuerySource } from '../query-source.ts';
import { catalog } from './query-catalog.ts';
import { ask } from './question.ts';

const shownRows = 100;

/** Refused messages: how many per source and reason, most first, and the newest ones. */
export async function quarantineBoard(queries: QuerySource): Promise<QuarantineBoard> {
  const [counts, latest] = await Promise.all([
    ask(queries, catalog.quarantineCounts, { rows: shownRows }),
    ask(queries, catalog.quarantineLatest, { rows: shownRows }),
  ]);
  return {
    counts: counts.map(({ source, reason, messages, last_at }) => ({ source, reason, messages, lastAt: last_at })),
    latest: latest.map((row) => ({
      receivedAt: row.received_at,
      source: row.source,
      topic: row.topic,
      reason: row.reason,
      detail: row.detail,
      firstBytes: row.first_bytes,
    })),
  };
}
