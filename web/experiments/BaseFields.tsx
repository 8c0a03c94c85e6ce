import type { ReactElement } from 'react';
import type { ExperimentBase } from '#contracts/experiments';
import { useHalls } from '../app/halls.tsx';
import { usePreferences } from '../app/preferences.ts';
import { nameIn } from '../text/text.ts';
import { ComposeField } from './ComposeField.tsx';
import { DayPicker } from './DayPicker.tsx';
import type { DraftBase } from './draft.ts';
import { useExperimentText } from './experiment-text.ts';
import { ScenarioFile } from './ScenarioFile.tsx';
import { ShippedScenarios } from './ShippedScenarios.tsx';
import type { LeverForm } from './use-composer.ts';

const kinds: readonly ExperimentBase['kind'][] = ['day', 'now', 'shipped', 'scenario'];
const spans = [30, 60, 90, 120, 180, 240, 360] as const;

/** What all scenarios begin from. */
export function BaseFields({ composer }: { composer: LeverForm }): ReactElement {
  const text = useExperimentText().compose;
  const { base } = composer.draft;
  const change = (part: Partial<DraftBase>): void => composer.edit((draft) => ({ ...draft, base: { ...draft.base, ...part } }));
  return (
    <section className="panel compose-panel">
      <h2>{text.base.title}</h2>
      <fieldset className="segments wide" aria-label={text.base.title}>
        {kinds.map((kind) => (
          <button key={kind} type="button" aria-pressed={base.kind === kind} onClick={() => change({ kind })}>
            {text.base[kind]}
          </button>
        ))}
      </fieldset>
      {(base.kind === 'day' || base.kind === 'now') && (
        <HallField hallId={base.hallId} onChange={(hallId) => change({ hallId, day: null })} />
      )}
      {base.kind === 'day' && <DayPicker key={base.hallId} hallId={base.hallId} day={base.day} onPick={(day) => change({ day })} />}
      {base.kind === 'now' && <SpanField minutes={base.minutes} onChange={(minutes) => change({ minutes })} />}
      {base.kind === 'shipped' && <ShippedScenarios chosen={base.scenarioId} onChoose={(scenarioId) => change({ scenarioId })} />}
      {base.kind === 'scenario' && <ScenarioFile scenario={base.scenario} onRead={(scenario) => change({ scenario })} />}
      <BaseRefusal composer={composer} />
    </section>
  );
}

function HallField({ hallId, onChange }: { hallId: string; onChange: (hallId: string) => void }): ReactElement {
  const text = useExperimentText().compose;
  const { language } = usePreferences();
  const { halls } = useHalls();
  return (
    <ComposeField label={text.base.hall}>
      {(id) => (
        <select id={id} value={hallId} onChange={(event) => onChange(event.target.value)}>
          {halls.map((hall) => (
            <option key={hall.id} value={hall.id}>
              {nameIn(hall.name, language)}
            </option>
          ))}
        </select>
      )}
    </ComposeField>
  );
}

function SpanField({ minutes, onChange }: { minutes: number; onChange: (minutes: number) => void }): ReactElement {
  const text = useExperimentText().compose;
  const choices = (spans as readonly number[]).includes(minutes) ? spans : [...spans, minutes].sort((a, b) => a - b);
  return (
    <ComposeField label={text.base.minutes} note={text.base.minutesNote}>
      {(id) => (
        <select id={id} value={minutes} onChange={(event) => onChange(Number(event.target.value))}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {text.base.minutesOf(choice)}
            </option>
          ))}
        </select>
      )}
    </ComposeField>
  );
}

/** A day without history, a hall that is gone: said where the beginning is chosen. */
function BaseRefusal({ composer: { preview } }: { composer: LeverForm }): ReactElement | null {
  const text = useExperimentText().compose;
  const { error } = preview;
  if (!error || error.status < 400 || error.status >= 500) return null;
  return (
    <p className="form-error" role="alert">
      {text.preview.refused(error.message)}
    </p>
  );
}
