import type { RecordedEvent } from './recording.ts';

interface Head {
  readonly source: AsyncIterator<RecordedEvent>;
  readonly event: RecordedEvent;
}

/** Several recordings as one, in time order; each must be in time order itself. At the same moment the earlier named goes first. */
export async function* mergeRecordings(recordings: readonly AsyncIterable<RecordedEvent>[]): AsyncGenerator<RecordedEvent> {
  const heads: Head[] = [];
  for (const recording of recordings) {
    const head = await nextHead(recording[Symbol.asyncIterator]());
    if (head) heads.push(head);
  }
  try {
    for (;;) {
      let first = heads[0];
      if (!first) return;
      for (const head of heads) if (head.event.time < first.event.time) first = head;
      yield first.event;
      const place = heads.indexOf(first);
      const next = await nextHead(first.source);
      if (next) heads[place] = next;
      else heads.splice(place, 1);
    }
  } finally {
    for (const { source } of heads) await source.return?.();
  }
}

async function nextHead(source: AsyncIterator<RecordedEvent>): Promise<Head | null> {
  const next = await source.next();
  return next.done ? null : { source, event: next.value };
}
