import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DesignPreview, DesignRequest } from '#contracts/designs';
import type { LeverDescription } from '#contracts/levers';
import { previewDesign, runDesign } from '../../api/experiment-api.ts';
import { usePreferences } from '../../app/preferences.ts';
import { findFieldFaults } from '../check-draft.ts';
import { keepDraft } from '../draft-store.ts';
import { useExperimentText } from '../experiment-text.ts';
import { nameLeverUse } from '../name-lever-use.ts';
import type { LeverForm } from '../use-composer.ts';
import { type PreviewState, usePreview } from '../use-preview.ts';
import { type Running, useRun } from '../use-run.ts';
import { useThings } from '../use-things.ts';
import { designOf, type ExploreDraft, valuesOf, variedOf } from './explore-draft.ts';

export interface Explorer extends Running {
  readonly draft: ExploreDraft;
  readonly explore: (change: (draft: ExploreDraft) => ExploreDraft) => void;
  /** What the forms that experiments have, too, work on. */
  readonly form: LeverForm;
  readonly request: DesignRequest | null;
  readonly preview: PreviewState<DesignPreview>;
  /** Ranges that make no sense. */
  readonly wrongRanges: number;
}

/** The draft of a design, what is wrong with it, and the way to run it. */
export function useExplorer(origin: string, begun: ExploreDraft, levers: readonly LeverDescription[]): Explorer {
  const text = useExperimentText();
  const { language } = usePreferences();
  const [draft, setDraft] = useState(begun);
  const things = useThings(draft.base);
  useEffect(() => keepDraft(origin, draft), [origin, draft]);
  const edit = useCallback<LeverForm['edit']>((change) => setDraft((before) => ({ ...before, ...change(before) })), []);

  const varied = useMemo(() => variedOf(draft), [draft]);
  const wrongRanges = varied.filter(({ range }) => range && valuesOf(range).length === 0).length;
  const faults = useMemo(
    () =>
      findFieldFaults(draft, levers).filter(
        ({ leverKey, parameter }) => !varied.some((one) => one.leverKey === leverKey && one.parameter === parameter),
      ),
    [draft, levers, varied],
  );
  const request = useMemo(() => {
    const naming = { levers, things, text: text.compose, language };
    const names = (draft.variants[0]?.levers ?? []).map((lever) => nameLeverUse(lever, naming));
    return designOf(draft, levers, `${names.join(' × ')} · ${text.explore.kind[draft.explore.kind]}`);
  }, [draft, levers, things, language, text]);
  const preview = usePreview(faults.length + wrongRanges > 0 ? null : request, previewDesign);
  const running = useRun(origin, request, runDesign);
  return { draft, explore: setDraft, form: { draft, edit, levers, things, faults, preview }, request, preview, wrongRanges, ...running };
}
