import type { ReactElement } from 'react';
import { useText, wordFor } from '../text/text.ts';

/** How a device is, as a dot and a word. */
export function DeviceStatusMark({ status }: { status: string }): ReactElement {
  const text = useText();
  return (
    <span className={`device-status ${status}`}>
      <i aria-hidden="true" />
      {wordFor(text.deviceStatus, status)}
    </span>
  );
}
