import type { ReactElement } from 'react';
import { designKinds } from '#contracts/experiments';
import { useExperimentText } from '../experiment-text.ts';
import { NumberInput } from '../NumberInput.tsx';
import { changeExplore } from './edit-explore.ts';
import { type Explore, objectives } from './explore-draft.ts';
import type { Explorer } from './use-explorer.ts';

/** What is asked of the plans, and how long they are simulated. */
export function QuestionFields({ explorer }: { explorer: Explorer }): ReactElement {
  const { explore: text, compose } = useExperimentText();
  const { explore } = explorer.draft;
  const change = (part: Partial<Explore>): void => explorer.explore((draft) => changeExplore(draft, part));
  const days = explore.kind === 'best' ? 'mostDays' : 'days';
  return (
    <section className="panel compose-panel">
      <h2>{text.question}</h2>
      <fieldset className="segments wide" aria-label={text.question}>
        {designKinds.map((kind) => (
          <button key={kind} type="button" aria-pressed={explore.kind === kind} onClick={() => change({ kind })}>
            {text.kind[kind]}
          </button>
        ))}
      </fieldset>
      <small>{text.kindNote[explore.kind]}</small>
      {explore.kind === 'latinHypercube' && (
        <p className="stopping-sentence">
          {text.points}{' '}
          <Figure label={text.points} value={explore.points} least={2} most={256} isWhole onChange={(points) => change({ points })} />{' '}
          {text.pointsUnit}
        </p>
      )}
      {explore.kind === 'best' && <BestFields explore={explore} onChange={change} />}
      <p className="stopping-sentence">
        {explore.kind === 'best' ? text.mostDays : text.days}
        <Figure
          label={compose.stopping.daysUnit}
          value={explore[days]}
          least={2}
          most={100_000}
          isWhole
          onChange={(value) => change({ [days]: value })}
        />
        {compose.stopping.daysUnit}
      </p>
      <small>{compose.stopping.note}</small>
    </section>
  );
}

/** What makes a plan the best, and how sure that has to be, as sentences with their numbers to fill in. */
function BestFields({ explore, onChange }: { explore: Explore; onChange: (part: Partial<Explore>) => void }): ReactElement {
  const { explore: text, statistic, unit } = useExperimentText();
  return (
    <>
      <p className="stopping-sentence">
        {text.objective}
        <select
          aria-label={text.objective}
          value={explore.objective}
          onChange={(event) => onChange({ objective: objectives.find((name) => name === event.target.value) ?? 'meanWaitMinutes' })}
        >
          {objectives.map((id) => (
            <option key={id} value={id}>
              {statistic[id]}
            </option>
          ))}
        </select>
        {text.plus}
        <Figure label={text.weight} value={explore.hourWeight} least={0} most={1000} onChange={(hourWeight) => onChange({ hourWeight })} />
        {text.times}
      </p>
      <p className="stopping-sentence">
        {text.indifference}
        <Figure
          label={text.indifference}
          value={explore.indifference}
          least={0.001}
          most={1000}
          onChange={(indifference) => onChange({ indifference })}
        />
        {`${unit.minutes}${text.indifferenceUnit}`}
      </p>
      <p className="stopping-sentence">
        {text.confidence}
        <Figure
          label={text.confidence}
          value={Math.round(explore.confidence * 1e4) / 100}
          least={50}
          most={99.99}
          onChange={(confidence) => onChange({ confidence: confidence / 100 })}
        />
        %
      </p>
    </>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly isWhole?: boolean;
  readonly onChange: (value: number) => void;
}

const Figure = ({ onChange, ...props }: FigureProps): ReactElement => (
  <NumberInput {...props} onChange={(value) => value !== undefined && onChange(value)} />
);
