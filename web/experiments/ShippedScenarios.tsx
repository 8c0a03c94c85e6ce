import type { ReactElement } from 'react';
import type { ShippedScenarioList } from '#contracts/experiments';
import { readShippedScenarios } from '../api/experiment-api.ts';
import { useResource } from '../api/use-resource.ts';
import { usePreferences } from '../app/preferences.ts';
import { ResourceView } from '../parts/ResourceView.tsx';
import { formatCount } from '../text/format.ts';
import { nameIn } from '../text/text.ts';
import { remarkIn, useExperimentText } from './experiment-text.ts';

interface ShippedProps {
  readonly chosen: string | null;
  readonly onChoose: (scenarioId: string) => void;
}

/** The scenarios that come with the product. */
export function ShippedScenarios({ chosen, onChoose }: ShippedProps): ReactElement {
  const { resource, reload } = useResource('shipped scenarios', readShippedScenarios);
  return (
    <ResourceView resource={resource} reload={reload} lines={4}>
      {(scenarios) => <Choices scenarios={scenarios} chosen={chosen} onChoose={onChoose} />}
    </ResourceView>
  );
}

function Choices({ scenarios, chosen, onChoose }: ShippedProps & { scenarios: ShippedScenarioList }): ReactElement {
  const text = useExperimentText().compose;
  const { language } = usePreferences();
  return (
    <fieldset className="shipped" aria-label={text.base.shipped}>
      <small>{text.base.shippedNote}</small>
      {scenarios.map(({ id, name, about, windows, visitors }) => (
        <label key={id} className={id === chosen ? 'shipped-one chosen' : 'shipped-one'}>
          <input type="radio" name="shipped" checked={id === chosen} onChange={() => onChoose(id)} />
          <span>
            <b>{nameIn(name, language)}</b>
            <small>{text.base.size(formatCount(windows), formatCount(visitors))}</small>
            <small>{remarkIn(about, language)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
