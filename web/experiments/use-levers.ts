import { useCallback } from 'react';
import type { LeverDescription } from '#contracts/levers';
import { readLevers } from '../api/experiment-api.ts';
import { type Resource, useResource } from '../api/use-resource.ts';
import { usePreferences } from '../app/preferences.ts';
import { nameIn } from '../text/text.ts';

/** What a hall can do otherwise. */
export const useLevers = (): { readonly resource: Resource<LeverDescription[]>; readonly reload: () => void } =>
  useResource('levers', readLevers);

/** A lever's name in the reader's language; its id until names have been read. */
export function useLeverNames(): (leverId: string) => string {
  const { resource } = useLevers();
  const { language } = usePreferences();
  const levers = resource.status === 'ready' ? resource.value : null;
  return useCallback(
    (leverId) => {
      const lever = levers?.find(({ id }) => id === leverId);
      return lever ? nameIn(lever.name, language) : leverId;
    },
    [levers, language],
  );
}
