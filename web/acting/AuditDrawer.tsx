import { type ReactElement, useEffect, useRef } from 'react';
import type { CommandRecord } from '#contracts/http-api';
import { readCommands } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { useHall, useHallPlan } from '../live/live-hall.tsx';
import { DataTable } from '../parts/DataTable.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { SideDrawer } from '../parts/SideDrawer.tsx';
import { formatMoment } from '../text/format.ts';
import { useText, wordFor } from '../text/text.ts';
import { useActing } from './acting.tsx';
import { inverseFromAudit } from './inverse-from-audit.ts';
import { refusalText } from './refusal-text.ts';
import { isUndone } from './undone.ts';

/** Who asked what of which window, and how the hall answered; the newest of a window can be taken back. */
export function AuditDrawer({ onClose }: { onClose: () => void }): ReactElement {
  const text = useText();
  const plan = useHallPlan();
  // The live state's commands say when the audit has something new.
  const version = useHall((state) =>
    Object.values(state.commands)
      .map((command) => command.status)
      .join(),
  );
  const { resource, reload } = useResource(`audit ${plan.id}`, (signal) => readCommands(plan.id, signal));
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    reload();
  }, [version, reload]);
  return (
    <SideDrawer title={text.audit.title} width={760} onClose={onClose}>
      <ResourceView resource={resource} reload={reload}>
        {(records) => <AuditTable records={records} />}
      </ResourceView>
    </SideDrawer>
  );
}

function AuditTable({ records }: { records: readonly CommandRecord[] }): ReactElement {
  const text = useText();
  const plan = useHallPlan();
  const { allowed, send } = useActing();
  const when = (moment: string | null): string => (moment === null ? '–' : formatMoment(Date.parse(moment), plan.timeZone));
  const number = (id: string): string => plan.windows.find((entry) => entry.id === id)?.number ?? id;
  const what = ({ request, undoes }: CommandRecord): string => {
    const detail =
      request.action === 'pause'
        ? wordFor(text.pauseReason, String(request.reason))
        : 'queues' in request
          ? (request.queues ?? []).join(' ')
          : '';
    const asked = `${text.action[request.action]}${detail === '' ? '' : ` · ${detail}`}`;
    return undoes === null ? asked : text.audit.asUndo(asked);
  };
  const status = (record: CommandRecord): string => (isUndone(record.id, records) ? 'undone' : record.status);
  if (records.length === 0) return <p className="panel-note">{text.audit.empty}</p>;
  return (
    <DataTable<CommandRecord>
      keyOf={(row) => row.id}
      rows={records}
      pageRows={20}
      columns={[
        { title: text.audit.when, show: (record) => when(record.requestedAt) },
        { title: text.audit.person, show: (row) => row.requestedBy },
        { title: text.audit.window, show: (record) => number(record.windowId) },
        { title: text.audit.what, show: (record) => what(record) },
        {
          title: text.audit.status,
          show: (record) => <span className={`status-word ${status(record)}`}>{wordFor(text.audit.state, status(record))}</span>,
        },
        { title: text.audit.reason, show: (record) => (status(record) === 'rejected' ? refusalText(record, text) : null) },
        {
          title: '',
          figure: true,
          show: (record) => {
            const inverse = allowed ? inverseFromAudit(record, records, plan) : null;
            return inverse === null ? null : (
              <button
                type="button"
                className="button small"
                onClick={() => send(record.windowId, inverse, { commandId: record.id, request: record.request })}
              >
                {text.acting.undo}
              </button>
            );
          },
        },
      ]}
    />
  );
}
