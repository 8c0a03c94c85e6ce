import type { ReactElement } from 'react';
import type { ExperimentSummary } from '#contracts/experiments';
import { exportAddress, scenarioAddress } from '../api/experiment-api.ts';
import { Icon } from '../parts/Icon.tsx';
import { Menu } from '../parts/Menu.tsx';
import { useExperimentText } from './experiment-text.ts';

/** Results as tables, and the scenarios they are of. */
export function ExportMenu({ summary: { id, variants } }: { summary: ExperimentSummary }): ReactElement {
  const text = useExperimentText();
  return (
    <Menu
      name={text.run.export}
      className="run-export"
      label={
        <>
          <Icon name="download" />
          {text.run.export}
        </>
      }
    >
      <a href={exportAddress(id, 'csv')} download>
        {text.run.csv}
      </a>
      <a href={exportAddress(id, 'parquet')} download>
        {text.run.parquet}
      </a>
      {variants.map((variant) => (
        <a key={variant.id} href={scenarioAddress(id, variant.id)} download>
          {text.run.scenario(variant.id)}
        </a>
      ))}
    </Menu>
  );
}
