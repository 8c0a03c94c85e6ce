import type { ReactElement } from 'react';
import type { DutyRow } from '#contracts/http-api';
import { readDuty } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { usePreferences } from '../app/preferences.ts';
import { DataTable } from '../parts/DataTable.tsx';
import { DeviceStatusMark } from '../parts/DeviceStatusMark.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { usePlanNames } from '../parts/use-plan-names.ts';
import { useText, wordFor } from '../text/text.ts';
import { KioskList } from './KioskList.tsx';

/** Devices that need a hand, worst first; and how the self-service terminals do. */
export function DutyPage({ hallId }: { hallId: string }): ReactElement {
  const text = useText();
  const { resource, reload } = useResource(`duty ${hallId}`, (signal) => readDuty(hallId, signal), 10);
  return (
    <>
      <section className="work-list panel">
        <ResourceView resource={resource} reload={reload} lines={8}>
          {(rows) => (
            <>
              <header className="work-head">
                <h1>{text.duty.title}</h1>
                <small>
                  {rows.length === 0
                    ? ''
                    : text.duty.summary(
                        rows.filter((row) => row.status === 'fault').length,
                        rows.filter((row) => row.status === 'lost').length,
                        rows.filter((row) => row.consumableLow !== null).length,
                      )}
                </small>
              </header>
              {rows.length === 0 ? <p className="panel-note">{text.duty.empty}</p> : <DutyTable hallId={hallId} rows={rows} />}
            </>
          )}
        </ResourceView>
      </section>
      <KioskList hallId={hallId} />
    </>
  );
}

function DutyTable({ hallId, rows }: { hallId: string; rows: readonly DutyRow[] }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const names = usePlanNames(hallId, language);
  return (
    <DataTable<DutyRow>
      keyOf={(row) => row.deviceId}
      rows={rows}
      pageRows={50}
      columns={[
        {
          title: text.duty.status,
          show: (row) => <DeviceStatusMark status={row.status} />,
        },
        {
          title: text.duty.device,
          show: (row) => (
            <>
              <b>{names.device(row.deviceId, row.kind)}</b> <small>{row.deviceId}</small>
            </>
          ),
        },
        { title: text.duty.since, show: (row) => names.moment(row.since) },
        { title: text.duty.fault, show: (row) => (row.faultCode === null ? '–' : wordFor(text.duty.faultName, row.faultCode)) },
        {
          title: text.duty.consumable,
          show: (row) => (row.consumableLow === null ? '–' : text.duty.low(wordFor(text.duty.consumableName, row.consumableLow))),
        },
        { title: text.duty.lastSeen, show: (row) => names.moment(row.lastSeenAt) },
        {
          title: text.duty.faults,
          figure: true,
          show: (row) => row.faultsLast28Days,
          orderBy: (row) => row.faultsLast28Days,
        },
      ]}
    />
  );
}
