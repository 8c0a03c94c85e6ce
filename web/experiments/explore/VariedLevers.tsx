import type { ReactElement } from 'react';
import type { LeverParameter } from '#contracts/levers';
import { usePreferences } from '../../app/preferences.ts';
import { Icon } from '../../parts/Icon.tsx';
import { nameIn } from '../../text/text.ts';
import { useExperimentText } from '../experiment-text.ts';
import { LeverCard, type Variation } from '../LeverCard.tsx';
import { placeProblems } from '../place-problems.ts';
import { toggleVaried } from './edit-explore.ts';
import { mayVary } from './explore-draft.ts';
import { RangeField } from './RangeField.tsx';
import type { Explorer } from './use-explorer.ts';

/** The levers of a design; of each parameter that may vary it can be said that it does. */
export function VariedLevers({ explorer, onChoose }: { explorer: Explorer; onChoose: () => void }): ReactElement {
  const text = useExperimentText();
  const { draft, form, preview } = explorer;
  const [variant] = draft.variants;
  const found = preview.isOld ? [] : (preview.preview?.problems ?? []);
  const ofLevers = found.filter(({ path }) => path.startsWith('/levers/'));
  const others = found.filter((one) => !ofLevers.includes(one));
  return (
    <section className="panel explore-levers" aria-label={text.explore.levers.title}>
      <header className="result-head">
        <h2>{text.explore.levers.title}</h2>
        <small>{text.explore.levers.note}</small>
      </header>
      <div className="explore-cards">
        {variant?.levers.length === 0 && <p className="muted">{text.explore.levers.none}</p>}
        {variant?.levers.map((lever) => (
          <LeverCard
            key={lever.key}
            composer={form}
            variantKey={variant.key}
            lever={lever}
            problems={placeProblems(variant, ofLevers).ofFields}
            variation={(parameter, schema) => variationOf(explorer, lever.key, parameter, schema)}
          />
        ))}
        <button type="button" className="add-variant" onClick={onChoose}>
          <Icon name="plus" />
          {text.compose.variants.addLever}
        </button>
      </div>
      {others.length > 0 && (
        <ul className="explore-problems" role="alert">
          {others.slice(0, 5).map(({ path, message, value }) => (
            <li key={`${path} ${message}`}>
              <code>{path}</code> {JSON.stringify(value)?.slice(0, 40)} {message}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function variationOf(explorer: Explorer, leverKey: number, parameter: string, schema: LeverParameter): Variation {
  if (!mayVary(schema)) return { toggle: null, range: null };
  const varied = explorer.draft.explore.varied.find((one) => one.leverKey === leverKey && one.parameter === parameter);
  return {
    toggle: (
      <VaryButton
        schema={schema}
        isVaried={varied !== undefined}
        onToggle={() => explorer.explore((draft) => toggleVaried(draft, leverKey, parameter, schema))}
      />
    ),
    range: varied ? <RangeField explorer={explorer} varied={varied} schema={schema} /> : null,
  };
}

interface VaryButtonProps {
  readonly schema: LeverParameter;
  readonly isVaried: boolean;
  readonly onToggle: () => void;
}

function VaryButton({ schema, isVaried, onToggle }: VaryButtonProps): ReactElement {
  const text = useExperimentText().explore;
  const { language } = usePreferences();
  return (
    <button
      type="button"
      className="vary-button"
      aria-pressed={isVaried}
      aria-label={text.varied(nameIn(schema.label, language))}
      onClick={onToggle}
    >
      {text.vary}
    </button>
  );
}
