import { Button, Drawer, Table } from 'antd';
import { type ReactElement, useEffect, useRef } from 'react';
import type { CommandRecord } from '#contracts/http-api';
import { readCommands } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { useHall, useHallPlan } from '../live/live-hall.tsx';
import { AntFrame } from '../parts/AntFrame.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { formatMoment } from '../text/format.ts';
import { useText, wordFor } from '../text/text.ts';
import { useActing } from './acting.tsx';
import { inverseFromAudit } from './inverse-from-audit.ts';

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
    <AntFrame>
      <Drawer title={text.audit.title} open onClose={onClose} size={760} mask={{ blur: false }} classNames={{ body: 'audit-body' }}>
        <ResourceView resource={resource} reload={reload}>
          {(records) => <AuditTable records={records} />}
        </ResourceView>
      </Drawer>
    </AntFrame>
  );
}

function AuditTable({ records }: { records: readonly CommandRecord[] }): ReactElement {
  const text = useText();
  const plan = useHallPlan();
  const { allowed, send } = useActing();
  const when = (moment: string | null): string => (moment === null ? '–' : formatMoment(Date.parse(moment), plan.timeZone));
  const number = (id: string): string => plan.windows.find((entry) => entry.id === id)?.number ?? id;
  const what = ({ request }: CommandRecord): string => {
    const detail =
      request.action === 'pause'
        ? wordFor(text.pauseReason, String(request.reason))
        : 'queues' in request
          ? (request.queues ?? []).join(' ')
          : '';
    return `${text.action[request.action]}${detail === '' ? '' : ` · ${detail}`}`;
  };
  return (
    <Table<CommandRecord>
      rowKey="id"
      size="small"
      dataSource={records}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: text.audit.empty }}
      columns={[
        { title: text.audit.when, render: (_, record) => when(record.requestedAt) },
        { title: text.audit.person, dataIndex: 'requestedBy' },
        { title: text.audit.window, render: (_, record) => number(record.windowId) },
        { title: text.audit.what, render: (_, record) => what(record) },
        {
          title: text.audit.status,
          render: (_, record) => <span className={`status-word ${record.status}`}>{wordFor(text.audit.state, record.status)}</span>,
        },
        { title: text.audit.reason, render: (_, record) => record.reason ?? '' },
        {
          title: '',
          align: 'right',
          render: (_, record) => {
            const inverse = allowed ? inverseFromAudit(record, records, plan) : null;
            return inverse === null ? null : (
              <Button size="small" onClick={() => send(record.windowId, inverse, false)}>
                {text.acting.undo}
              </Button>
            );
          },
        },
      ]}
    />
  );
}
