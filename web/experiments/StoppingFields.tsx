import type { ReactElement } from 'react';
import type { HallStatistic } from '#contracts/simulation';
import { ComposeField } from './ComposeField.tsx';
import type { Stopping } from './draft.ts';
import { useExperimentText } from './experiment-text.ts';
import { NumberInput } from './NumberInput.tsx';
import { viewOf } from './statistics.ts';
import type { Composer } from './use-composer.ts';

const statistics: readonly HallStatistic[] = [
  'meanWaitMinutes',
  'p90WaitMinutes',
  'shareWithin15Minutes',
  'abandonedShare',
  'overtimeMinutes',
];
const mostDays = 1_000_000;

/** When enough days have been simulated, as a sentence with its numbers to fill in. */
export function StoppingFields({ composer }: { composer: Composer }): ReactElement {
  const text = useExperimentText();
  const { stopping: words } = text.compose;
  const { stopping, seed } = composer.draft;
  const change = (part: Partial<Stopping>): void => composer.edit((draft) => ({ ...draft, stopping: { ...draft.stopping, ...part } }));
  return (
    <section className="panel compose-panel">
      <h2>{words.title}</h2>
      <fieldset className="segments wide" aria-label={words.title}>
        {(['target', 'days'] as const).map((kind) => (
          <button key={kind} type="button" aria-pressed={stopping.kind === kind} onClick={() => change({ kind })}>
            {words[kind]}
          </button>
        ))}
      </fieldset>
      {stopping.kind === 'target' ? (
        <TargetSentence stopping={stopping} onChange={change} />
      ) : (
        <p className="stopping-sentence">
          {words.simulate} <DaysInput days={stopping.days} onChange={(days) => change({ days })} /> {words.daysUnit}
        </p>
      )}
      <small>{words.note}</small>
      <details>
        <summary>{words.advanced}</summary>
        <ComposeField label={words.seed} note={words.seedNote}>
          {(id) => (
            <NumberInput
              id={id}
              value={seed}
              least={0}
              most={2_147_483_647}
              isWhole
              onChange={(value) => value !== undefined && composer.edit((draft) => ({ ...draft, seed: value }))}
            />
          )}
        </ComposeField>
      </details>
    </section>
  );
}

function TargetSentence({ stopping, onChange }: { stopping: Stopping; onChange: (part: Partial<Stopping>) => void }): ReactElement {
  const text = useExperimentText();
  const { stopping: words } = text.compose;
  const { reading } = viewOf(stopping.statistic);
  const isShare = reading === 'share';
  const scale = isShare ? 100 : 1;
  const pick = (statistic: HallStatistic): void => {
    // A half-width of one unit says nothing in another.
    const same = viewOf(statistic).reading === reading;
    onChange({ statistic, halfWidth: same ? stopping.halfWidth : viewOf(statistic).reading === 'share' ? 0.01 : 0.2 });
  };
  return (
    <>
      <p className="stopping-sentence">
        {words.when}
        <select
          aria-label={text.result.statistic}
          value={stopping.statistic}
          onChange={(event) => pick(event.target.value as HallStatistic)}
        >
          {statistics.map((id) => (
            <option key={id} value={id}>
              {text.statistic[id]}
            </option>
          ))}
        </select>
        {words.known}
        <NumberInput
          label={words.known}
          value={Math.round(stopping.halfWidth * scale * 1e6) / 1e6}
          least={0.001}
          most={1000}
          onChange={(value) => value !== undefined && onChange({ halfWidth: value / scale })}
        />
        {isShare ? text.unit.points : text.unit.minutes}
        {words.stop}
      </p>
      <p className="stopping-sentence">
        {words.most} <DaysInput days={stopping.most} onChange={(most) => onChange({ most })} /> {words.daysUnit}
      </p>
    </>
  );
}

function DaysInput({ days, onChange }: { days: number; onChange: (days: number) => void }): ReactElement {
  const { stopping: words } = useExperimentText().compose;
  return (
    <NumberInput
      label={words.daysUnit}
      value={days}
      least={1}
      most={mostDays}
      isWhole
      onChange={(value) => value !== undefined && onChange(value)}
    />
  );
}
