import type { ReactElement } from 'react';
import { Icon } from '../parts/Icon.tsx';
import { type DraftVariant, mostVariants, variantId } from './draft.ts';
import { duplicateVariant, removeVariant, renameVariant } from './edit-draft.ts';
import { useExperimentText } from './experiment-text.ts';
import { LeverCard } from './LeverCard.tsx';
import { PreviewLine } from './PreviewLine.tsx';
import { placeProblems } from './place-problems.ts';
import type { Composer } from './use-composer.ts';

interface VariantCardProps {
  readonly composer: Composer;
  readonly variant: DraftVariant;
  readonly place: number;
  readonly onChoose: () => void;
}

/** One scenario: its name, its levers, and what the server says it would be. */
export function VariantCard({ composer, variant, place, onChoose }: VariantCardProps): ReactElement {
  const text = useExperimentText().compose;
  const { draft, edit, preview } = composer;
  const id = variantId(place);
  const said = preview.preview?.variants.find((one) => one.variantId === id) ?? null;
  const problems = placeProblems(variant, said?.problems ?? []);
  return (
    <section className="panel variant-card" aria-label={text.variants.letter(id)}>
      <header>
        <span className="variant-letter">{id}</span>
        <input
          type="text"
          aria-label={text.variants.name}
          maxLength={80}
          placeholder={composer.nameOf(place)}
          value={variant.name}
          onChange={(event) => edit((before) => renameVariant(before, variant.key, event.target.value))}
        />
        <button
          type="button"
          className="bar-button"
          title={text.variants.duplicate}
          aria-label={text.variants.duplicate}
          disabled={draft.variants.length >= mostVariants}
          onClick={() => edit((before) => duplicateVariant(before, variant.key))}
        >
          <Icon name="copy" />
        </button>
        <button
          type="button"
          className="bar-button"
          title={text.variants.remove}
          aria-label={text.variants.remove}
          disabled={draft.variants.length <= 1}
          onClick={() => edit((before) => removeVariant(before, variant.key))}
        >
          <Icon name="trash" />
        </button>
      </header>
      <div className="variant-levers">
        {variant.levers.length === 0 && <p className="muted">{place === 0 ? text.variants.noLevers : text.variants.noLeversOther}</p>}
        {variant.levers.map((lever) => (
          <LeverCard key={lever.key} composer={composer} variantKey={variant.key} lever={lever} problems={problems.ofFields} />
        ))}
        <button type="button" className="button small" onClick={onChoose}>
          <Icon name="plus" size={14} />
          {text.variants.addLever}
        </button>
      </div>
      <PreviewLine said={said} others={problems.others} isOld={preview.isOld} />
    </section>
  );
}
