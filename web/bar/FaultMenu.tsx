import { type ReactElement, useState } from 'react';
import type { FaultName } from '#contracts/commands';
import { sendFault } from '../api/hall-api.ts';
import { useAccount } from '../app/session.tsx';
import { useHallPlan } from '../live/live-hall.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Menu } from '../parts/Menu.tsx';
import { useText } from '../text/text.ts';

const faults: readonly FaultName[] = ['duplicates', 'late', 'silence', 'loss', 'clock_skew', 'broken_payloads', 'dead_device'];
const servedRoles: readonly string[] = ['manager', 'duty', 'admin'];

/** Starts and ends faults of the demo hall's feed. Remembers only what this page has asked for. */
export function FaultMenu(): ReactElement | null {
  const text = useText();
  const { id } = useHallPlan();
  const { role } = useAccount();
  const [running, setRunning] = useState<readonly FaultName[]>([]);
  if (!servedRoles.includes(role)) return null;
  const turn = (name: FaultName, on: boolean): void => {
    sendFault(id, name, on).then(
      () => setRunning((before) => (on ? [...before, name] : before.filter((entry) => entry !== name))),
      () => undefined,
    );
  };
  return (
    <Menu label={<Icon name="feed" />} name={text.bar.faults} className="fault-menu">
      <p className="menu-head">{text.bar.faults}</p>
      <p className="menu-note">{text.fault.note}</p>
      {faults.map((name) => {
        const on = running.includes(name);
        return (
          <button key={name} type="button" aria-pressed={on} onClick={() => turn(name, !on)}>
            <span className="fault-name">{text.fault[name]}</span>
            <small>{on ? text.fault.off : text.fault.on}</small>
          </button>
        );
      })}
    </Menu>
  );
}
