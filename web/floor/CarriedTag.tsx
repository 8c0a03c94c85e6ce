import type { ReactElement } from 'react';
import type { HallPlan, Name } from '#contracts/hall-plan';
import { floorText } from './floor-text.ts';
import type { CarriedWindow } from './use-carried-window.ts';

/** What follows the pointer while a window is carried: which it is, and where it would go. */
export function CarriedTag({
  plan,
  carried,
  language,
}: {
  plan: HallPlan;
  carried: CarriedWindow;
  language: keyof Name;
}): ReactElement | null {
  const text = floorText(language);
  const window = plan.windows.find((candidate) => candidate.id === carried.windowId);
  const queue = plan.queues.find((candidate) => candidate.id === carried.aimedAt);
  if (!window) return null;
  const nowhere = carried.zones.every((zone) => zone.queues.every((candidate) => candidate.current));
  const goal = queue ? `${queue.letter} ${queue.name[language]}` : nowhere ? text.noOther : '…';
  const style = carried.at ? { left: carried.at.x, top: carried.at.y } : { left: '50%', top: 24 };
  return (
    <div className="floor-carried" style={style} role="status">
      {text.moveTo(window.number)} <b>{goal}</b>
    </div>
  );
}
