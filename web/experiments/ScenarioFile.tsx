import { type ReactElement, useRef, useState } from 'react';
import type { Scenario } from '#contracts/scenario';
import { usePreferences } from '../app/preferences.ts';
import { Icon } from '../parts/Icon.tsx';
import { nameIn } from '../text/text.ts';
import { useExperimentText } from './experiment-text.ts';

/** A scenario read from a file, such as one that was exported before. The server checks it. */
export function ScenarioFile({ scenario, onRead }: { scenario: Scenario | null; onRead: (scenario: Scenario) => void }): ReactElement {
  const text = useExperimentText().compose.base;
  const { language } = usePreferences();
  const picker = useRef<HTMLInputElement>(null);
  const [isBad, setIsBad] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    const read = file ? parseScenario(await file.text()) : null;
    setIsBad(file !== undefined && read === null);
    if (read) onRead(read);
  };
  return (
    <div className="compose-field">
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        <Icon name="upload" />
        {text.file}
      </button>
      {scenario && <b>{scenario.name ? nameIn(scenario.name, language) : scenario.id}</b>}
      {isBad && (
        <span className="form-error" role="alert">
          {text.fileBad}
        </span>
      )}
      <small>{text.fileNote}</small>
    </div>
  );
}

/** Enough of a scenario to be sent as one; null for anything else. */
function parseScenario(content: string): Scenario | null {
  try {
    const value = JSON.parse(content) as Partial<Scenario> | null;
    return value?.format === 1 && Array.isArray(value.queues) && Array.isArray(value.windows) && Array.isArray(value.matters)
      ? (value as Scenario)
      : null;
  } catch {
    return null;
  }
}
