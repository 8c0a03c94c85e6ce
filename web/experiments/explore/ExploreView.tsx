import { type ReactElement, useState } from 'react';
import type { LeverDescription } from '#contracts/levers';
import { BaseFields } from '../BaseFields.tsx';
import { ComposeHead } from '../ComposeHead.tsx';
import { addLever } from '../edit-draft.ts';
import { useExperimentText } from '../experiment-text.ts';
import { LeverCatalogue } from '../LeverCatalogue.tsx';
import { ExploreFoot } from './ExploreFoot.tsx';
import type { ExploreDraft } from './explore-draft.ts';
import { QuestionFields } from './QuestionFields.tsx';
import { useExplorer } from './use-explorer.ts';
import { VariedLevers } from './VariedLevers.tsx';

interface ExploreViewProps {
  readonly origin: string;
  readonly begun: ExploreDraft;
  readonly levers: readonly LeverDescription[];
  readonly isAgain: boolean;
  readonly onRestart: () => void;
}

/** The composer of designs: what they begin from and what is asked to the left, levers and what varies of them to the right. */
export function ExploreView({ origin, begun, levers, isAgain, onRestart }: ExploreViewProps): ReactElement {
  const text = useExperimentText();
  const explorer = useExplorer(origin, begun, levers);
  const { draft, form } = explorer;
  const [choosing, setChoosing] = useState(false);
  const variantKey = draft.variants[0]?.key ?? 1;
  return (
    <div className="compose explore">
      <ComposeHead
        title={isAgain ? text.explore.titleAgain : text.explore.title}
        name={draft.name}
        placeholder={text.explore.namePlaceholder}
        onName={(name) => form.edit((before) => ({ ...before, name }))}
        onRestart={onRestart}
      />
      <div className="compose-side">
        <BaseFields composer={form} />
        <QuestionFields explorer={explorer} />
      </div>
      <VariedLevers explorer={explorer} onChoose={() => setChoosing(true)} />
      <ExploreFoot explorer={explorer} />
      {choosing && (
        <LeverCatalogue
          levers={levers}
          target={text.explore.levers.target}
          onChoose={(leverId) => {
            form.edit((before) => addLever(before, variantKey, leverId));
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
