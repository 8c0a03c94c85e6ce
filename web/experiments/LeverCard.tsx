import type { ReactElement } from 'react';
import type { LeverParameter } from '#contracts/levers';
import { usePreferences } from '../app/preferences.ts';
import { Icon } from '../parts/Icon.tsx';
import { nameIn } from '../text/text.ts';
import type { DraftLever } from './draft.ts';
import { removeLever, setParameter } from './edit-draft.ts';
import { useExperimentText } from './experiment-text.ts';
import { ParameterField } from './ParameterField.tsx';
import { fieldKey } from './place-problems.ts';
import type { LeverForm } from './use-composer.ts';

interface LeverCardProps {
  readonly composer: LeverForm;
  readonly variantKey: number;
  readonly lever: DraftLever;
  /** Messages of the server by field. */
  readonly problems: ReadonlyMap<string, string>;
  /** Where parameters may vary: what is offered beside a field, and what stands for it while it does. */
  readonly variation?: (parameter: string, schema: LeverParameter) => Variation;
}

export interface Variation {
  readonly toggle: ReactElement | null;
  readonly range: ReactElement | null;
}
const noVariation = (): Variation => ({ toggle: null, range: null });

/** So many fields are open at once; the rest is at its presets until somebody asks. */
const openFields = 3;

/** One lever of a scenario and the form of its parameters. */
export function LeverCard({ composer, variantKey, lever, problems, variation = noVariation }: LeverCardProps): ReactElement {
  const text = useExperimentText().compose;
  const { language } = usePreferences();
  const description = composer.levers.find(({ id }) => id === lever.leverId);
  const name = description ? nameIn(description.name, language) : text.lever.unknown(lever.leverId);
  const fields = Object.entries(description?.parameters.properties ?? {});
  const isOpen = ([id, schema]: readonly [string, LeverParameter], place: number): boolean =>
    place < openFields ||
    (description?.parameters.required.includes(id) ?? false) ||
    lever.parameters[id] !== undefined ||
    problems.has(fieldKey(lever.key, id)) ||
    variation(id, schema).range !== null;
  const open = fields.filter(isOpen);
  const rest = fields.filter((field, place) => !isOpen(field, place));
  const field = ([id, schema]: readonly [string, LeverParameter]): ReactElement => (
    <ParameterField
      key={id}
      schema={schema}
      isRequired={description?.parameters.required.includes(id) ?? false}
      value={lever.parameters[id]}
      things={composer.things}
      fault={composer.faults.find((fault) => fault.leverKey === lever.key && fault.parameter === id)?.kind ?? null}
      problem={problems.get(fieldKey(lever.key, id)) ?? null}
      {...variation(id, schema)}
      onChange={(value) => composer.edit((draft) => setParameter(draft, variantKey, lever.key, id, value))}
    />
  );
  const whole = problems.get(fieldKey(lever.key, ''));
  return (
    <article className="lever-card" aria-label={name}>
      <header>
        <h3 title={description ? nameIn(description.description, language) : undefined}>{name}</h3>
        <button
          type="button"
          className="bar-button"
          aria-label={text.lever.remove(name)}
          title={text.lever.remove(name)}
          onClick={() => composer.edit((draft) => removeLever(draft, variantKey, lever.key))}
        >
          <Icon name="close" />
        </button>
      </header>
      {whole && (
        <p className="form-error" role="alert">
          {whole}
        </p>
      )}
      <div className="lever-fields">{open.map(field)}</div>
      {rest.length > 0 && (
        <details>
          <summary>{text.lever.more(rest.length)}</summary>
          <div className="lever-fields">{rest.map(field)}</div>
        </details>
      )}
    </article>
  );
}
