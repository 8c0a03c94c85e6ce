import { type ReactElement, useState } from 'react';
import type { LeverDescription } from '#contracts/levers';
import { Icon } from '../parts/Icon.tsx';
import { BaseFields } from './BaseFields.tsx';
import { ComposeHead } from './ComposeHead.tsx';
import { type Draft, mostVariants, variantId } from './draft.ts';
import { addLever, addVariant } from './edit-draft.ts';
import { useExperimentText } from './experiment-text.ts';
import { LeverCatalogue } from './LeverCatalogue.tsx';
import { RunFoot } from './RunFoot.tsx';
import { StoppingFields } from './StoppingFields.tsx';
import { useComposer } from './use-composer.ts';
import { VariantCard } from './VariantCard.tsx';

interface ComposeViewProps {
  readonly origin: string;
  readonly begun: Draft;
  readonly levers: readonly LeverDescription[];
  readonly isAgain: boolean;
  readonly onRestart: () => void;
}

/** The composer: what it begins from and how long it runs to the left, scenarios side by side to the right. */
export function ComposeView({ origin, begun, levers, isAgain, onRestart }: ComposeViewProps): ReactElement {
  const text = useExperimentText();
  const composer = useComposer(origin, begun, levers);
  const { draft, edit } = composer;
  const [choosingFor, setChoosingFor] = useState<number | null>(null);
  const place = draft.variants.findIndex(({ key }) => key === choosingFor);
  return (
    <div className="compose">
      <ComposeHead
        title={isAgain ? text.compose.titleAgain : text.compose.titleNew}
        name={draft.name}
        placeholder={text.compose.namePlaceholder}
        onName={(name) => edit((before) => ({ ...before, name }))}
        onRestart={onRestart}
      />
      <div className="compose-side">
        <BaseFields composer={composer} />
        <StoppingFields composer={composer} />
      </div>
      <div className="compose-variants">
        {draft.variants.map((variant, at) => (
          <VariantCard key={variant.key} composer={composer} variant={variant} place={at} onChoose={() => setChoosingFor(variant.key)} />
        ))}
        <button
          type="button"
          className="add-variant"
          disabled={draft.variants.length >= mostVariants}
          title={draft.variants.length >= mostVariants ? text.compose.variants.most : undefined}
          onClick={() => edit(addVariant)}
        >
          <Icon name="plus" />
          {text.compose.variants.add}
        </button>
      </div>
      <RunFoot composer={composer} />
      {choosingFor !== null && place >= 0 && (
        <LeverCatalogue
          levers={levers}
          target={text.compose.variants.letter(variantId(place))}
          onChoose={(leverId) => {
            edit((before) => addLever(before, choosingFor, leverId));
            setChoosingFor(null);
          }}
          onClose={() => setChoosingFor(null)}
        />
      )}
    </div>
  );
}
