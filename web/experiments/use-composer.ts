import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ExperimentPreview, ExperimentRequest } from '#contracts/experiments';
import type { LeverDescription } from '#contracts/levers';
import { previewExperiment, runExperiment } from '../api/experiment-api.ts';
import { usePreferences } from '../app/preferences.ts';
import { type FieldFault, findFieldFaults } from './check-draft.ts';
import { type Draft, requestOf } from './draft.ts';
import { keepDraft } from './draft-store.ts';
import { useExperimentText } from './experiment-text.ts';
import type { Things } from './hall-things.ts';
import { nameLeverUse } from './name-lever-use.ts';
import { type PreviewState, usePreview } from './use-preview.ts';
import { type Running, useRun } from './use-run.ts';
import { useThings } from './use-things.ts';

/** What the forms of a beginning and of levers work on. */
export interface LeverForm {
  readonly draft: Draft;
  readonly edit: (change: (draft: Draft) => Draft) => void;
  readonly levers: readonly LeverDescription[];
  readonly things: Things | null;
  readonly faults: readonly FieldFault[];
  readonly preview: Pick<PreviewState<unknown>, 'error' | 'isOld'>;
}

export interface Composer extends LeverForm, Running {
  readonly preview: PreviewState<ExperimentPreview>;
  /** What a scenario is called when it is given no name. */
  readonly nameOf: (place: number) => string;
  readonly request: ExperimentRequest | null;
}

const longestName = 80;

/** The draft of an experiment, what is wrong with it, and the way to run it. It is kept over a reload under its origin. */
export function useComposer(origin: string, begun: Draft, levers: readonly LeverDescription[]): Composer {
  const text = useExperimentText();
  const { language } = usePreferences();
  const [draft, setDraft] = useState(begun);
  const things = useThings(draft.base);
  const edit = useCallback((change: (draft: Draft) => Draft) => setDraft(change), []);
  useEffect(() => keepDraft(origin, draft), [origin, draft]);

  const nameOf = useCallback(
    (place: number): string => {
      const used = draft.variants[place]?.levers ?? [];
      if (used.length === 0) return place === 0 ? text.compose.variants.baseline : text.compose.variants.same;
      const naming = { levers, things, text: text.compose, language };
      return used
        .map((use) => nameLeverUse(use, naming))
        .join(' + ')
        .slice(0, longestName);
    },
    [draft.variants, levers, things, language, text],
  );
  const faults = useMemo(() => findFieldFaults(draft, levers), [draft, levers]);
  const request = useMemo(() => requestOf(draft, nameOf), [draft, nameOf]);
  const preview = usePreview(faults.length > 0 ? null : request, previewExperiment);
  const running = useRun(origin, request, runExperiment);
  return { draft, edit, levers, things, faults, preview, nameOf, request, ...running };
}
