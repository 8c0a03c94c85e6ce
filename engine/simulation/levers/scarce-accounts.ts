import Type from 'typebox';
import { freshId } from './edits/fresh-id.ts';
import { findUnknown } from './edits/named-things.ts';
import { both, closed, count, ids, several } from './fields.ts';
import { changed, defineLever, refuse, refused } from './lever.ts';
import { reported } from './report-cases.ts';

/** 专网账号: services of some queues need one of a few accounts; a buffer of windows may serve only these. */
export const scarceAccounts = defineLever({
  id: 'scarce-accounts',
  name: both('专网账号', 'Scarce accounts'),
  description: both(
    '有些事项要用专网账号，账号比窗口少，用完的人才能换下一个。可以划出缓冲区窗口只办这些事项。',
    'Some matters need an account of a dedicated network, and there are fewer accounts than windows. A buffer of windows may serve only these.',
  ),
  cases: [reported(3, '设置涉及专网事项缓冲区和潮汐窗口', 'A buffer for matters of dedicated networks, and tidal windows')],
  parameters: Type.Object(
    {
      queueIds: Type.Array(Type.String(), {
        label: both('要用账号的队列', 'Queues that need an account'),
        refersTo: 'queue',
        minItems: 1,
        maxItems: 64,
        uniqueItems: true,
      }),
      accounts: count(both('账号数', 'Accounts'), 'accounts', { default: 2, minimum: 1, maximum: 1000 }),
      bufferWindowIds: ids(
        both('缓冲区窗口', 'Windows of the buffer'),
        'window',
        both(
          '只办这些队列，别的窗口不再办；不选则不设缓冲区',
          'They serve these queues alone, and no other window does; none chosen: no buffer',
        ),
      ),
    },
    closed,
  ),
  change(scenario, { queueIds, accounts, bufferWindowIds }) {
    const unknown = [
      ...findUnknown(scenario, 'queue', '/queueIds', queueIds),
      ...findUnknown(scenario, 'window', '/bufferWindowIds', bufferWindowIds),
    ];
    if (unknown.length > 0) return refused(unknown);
    const buffer = new Set(bufferWindowIds);
    const isFree = (id: string) => !queueIds.includes(id);
    const emptied = scenario.windows.find((one) => !buffer.has(one.id) && one.queues.every((id) => !isFree(id)));
    if (buffer.size > 0 && emptied)
      return refuse('/bufferWindowIds', emptied.id, 'serves nothing but these queues; it belongs to the buffer');
    const resourceId = freshId(
      (scenario.resources ?? []).map(({ id }) => id),
      'accounts',
    );
    const windows = scenario.windows.map((one) => {
      if (buffer.size === 0) return one;
      const serve = (queues: readonly string[]) => (buffer.has(one.id) ? [...queueIds] : queues.filter(isFree));
      const periods = one.periods?.flatMap((period) => {
        const queues = period.queues && serve(period.queues);
        return queues === undefined ? [period] : queues.length > 0 ? [{ ...period, queues }] : [];
      });
      return { ...one, queues: serve(one.queues), ...(periods && { periods }) };
    });
    return changed(
      {
        ...scenario,
        windows,
        queues: scenario.queues.map((queue) => (isFree(queue.id) ? queue : { ...queue, resourceId })),
        resources: [...(scenario.resources ?? []), { id: resourceId, units: accounts }],
      },
      both(
        `${queueIds.length} 条队列共用 ${accounts} 个专网账号，办理全程占用一个；缓冲区 ${buffer.size} 个窗口。`,
        `${several(accounts, 'account')} for ${several(queueIds.length, 'queue')}; every service holds one from the call to the end. The buffer has ${several(buffer.size, 'window')}.`,
      ),
    );
  },
});
