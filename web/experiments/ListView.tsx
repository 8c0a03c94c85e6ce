import { type ReactElement, useState } from 'react';
import type { ExperimentSummary } from '#contracts/experiments';
import { readExperiments } from '../api/experiment-api.ts';
import { useResource } from '../api/use-resource.ts';
import { useHalls } from '../app/halls.tsx';
import { goTo } from '../app/navigation.ts';
import { usePreferences } from '../app/preferences.ts';
import { useAccount } from '../app/session.tsx';
import { Icon } from '../parts/Icon.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { hallName, titleOf } from './describe-experiment.ts';
import { ExperimentTable } from './ExperimentTable.tsx';
import { useExperimentText } from './experiment-text.ts';
import { isUnderWay } from './follow-experiment.ts';
import { mayRun } from './may-run.ts';

/** Experiments that were asked before, newest first; read more often while one is under way. */
export function ListView(): ReactElement {
  const text = useExperimentText();
  const { role } = useAccount();
  const [isBusy, setIsBusy] = useState(false);
  const { resource, reload } = useResource(
    'experiments',
    async (signal) => {
      const list = await readExperiments(signal);
      setIsBusy(list.some(({ status }) => isUnderWay(status)));
      return list;
    },
    isBusy ? 2 : 30,
  );
  return (
    <section className="panel experiment-list">
      <header className="work-head">
        <h1>{text.list.title}</h1>
        {mayRun(role) && (
          <span className="list-actions">
            <button type="button" className="button" onClick={() => goTo({ page: 'experiments', view: 'explore' })}>
              <Icon name="search" />
              {text.explore.open}
            </button>
            <button type="button" className="button primary" onClick={() => goTo({ page: 'experiments', view: 'new' })}>
              <Icon name="plus" />
              {text.list.new}
            </button>
          </span>
        )}
      </header>
      <ResourceView resource={resource} reload={reload} lines={6}>
        {(list) =>
          list.length === 0 ? <p className="panel-note">{mayRun(role) ? text.list.empty : text.list.emptyReader}</p> : <Found list={list} />
        }
      </ResourceView>
    </section>
  );
}

/** So many can be looked over without a search. */
const fewExperiments = 6;

function Found({ list }: { list: readonly ExperimentSummary[] }): ReactElement {
  const text = useExperimentText();
  const { language } = usePreferences();
  const { halls } = useHalls();
  const [wanted, setWanted] = useState('');
  const hallOf = ({ hallId }: ExperimentSummary): string => (hallId === null ? text.list.shipped : hallName(hallId, halls, language));
  const found = list.filter((one) =>
    [titleOf(one, text), hallOf(one), one.requestedBy, ...one.variants.map(({ name }) => name)]
      .join(' ')
      .toLowerCase()
      .includes(wanted.trim().toLowerCase()),
  );
  return (
    <>
      {list.length > fewExperiments && (
        <div className="search-input">
          <Icon name="search" />
          <input
            type="search"
            aria-label={text.list.search}
            placeholder={text.list.search}
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        </div>
      )}
      {found.length === 0 ? <p className="panel-note">{text.list.none}</p> : <ExperimentTable list={found} hallOf={hallOf} />}
    </>
  );
}
