import { createContext, type ReactElement, type ReactNode, useContext, useMemo } from 'react';
import type { HallList } from '#contracts/http-api';
import { readHalls } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { ResourceView } from '../parts/ResourceView.tsx';
import { useText } from '../text/text.ts';
import { useRoute } from './navigation.ts';

interface Halls {
  readonly halls: HallList;
  /** The hall the address names, else the one looked at last, else the first. */
  readonly hallId: string;
}

const HallsContext = createContext<Halls | null>(null);
const key = 'halltide.hall';

export function HallsProvider({ children }: { children: ReactNode }): ReactElement {
  const text = useText();
  const { resource, reload } = useResource('halls', readHalls, 120);
  return (
    <ResourceView resource={resource} reload={reload} lines={6}>
      {(halls) =>
        halls.length === 0 ? <p className="panel-note">{text.panel.noHalls}</p> : <ChosenHall halls={halls}>{children}</ChosenHall>
      }
    </ResourceView>
  );
}

function ChosenHall({ halls, children }: { halls: HallList; children: ReactNode }): ReactElement {
  const route = useRoute();
  const named = 'hallId' in route ? route.hallId : lastHall();
  const hallId = halls.find((hall) => hall.id === named)?.id ?? halls[0]?.id ?? '';
  const value = useMemo(() => ({ halls, hallId }), [halls, hallId]);
  return <HallsContext value={value}>{children}</HallsContext>;
}

function lastHall(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function rememberHall(hallId: string): void {
  try {
    localStorage.setItem(key, hallId);
  } catch {
    // The choice lasts as long as the page then.
  }
}

export function useHalls(): Halls {
  const halls = useContext(HallsContext);
  if (halls === null) throw new Error('no halls around this part of the page');
  return halls;
}
