import { type ReactElement, useState } from 'react';
import type { LeverDescription } from '#contracts/levers';
import { usePreferences } from '../app/preferences.ts';
import { Icon } from '../parts/Icon.tsx';
import { useModal } from '../parts/use-modal.ts';
import { nameIn } from '../text/text.ts';
import { useExperimentText } from './experiment-text.ts';
import { findLevers } from './find-levers.ts';

interface CatalogueProps {
  readonly levers: readonly LeverDescription[];
  /** What a lever is added to, in words. */
  readonly target: string;
  readonly onChoose: (leverId: string) => void;
  readonly onClose: () => void;
}

/** What a hall can do otherwise: to be searched, read, and added to a scenario. */
export function LeverCatalogue({ levers, target, onChoose, onClose }: CatalogueProps): ReactElement {
  const text = useExperimentText().compose;
  const [wanted, setWanted] = useState('');
  const { ref, closed } = useModal(onClose);
  const found = findLevers(levers, wanted);
  return (
    <dialog className="lever-catalogue" ref={ref} aria-label={text.lever.catalogue} onClose={closed}>
      <header>
        <h2>{text.lever.catalogue}</h2>
        <small>{text.lever.to(target)}</small>
        <button type="button" className="bar-button" aria-label={text.lever.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="search-input">
        <Icon name="search" />
        <input
          type="search"
          aria-label={text.lever.search}
          placeholder={text.lever.search}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      </div>
      <ul>
        {found.map((lever) => (
          <LeverEntry key={lever.id} lever={lever} onChoose={() => onChoose(lever.id)} />
        ))}
        {found.length === 0 && <li className="muted">{text.lever.none}</li>}
      </ul>
    </dialog>
  );
}

function LeverEntry({ lever, onChoose }: { lever: LeverDescription; onChoose: () => void }): ReactElement {
  const text = useExperimentText().compose.lever;
  const { language } = usePreferences();
  const name = nameIn(lever.name, language);
  return (
    <li className="lever-entry">
      <div>
        <h3>{name}</h3>
        <p>{nameIn(lever.description, language)}</p>
        {lever.cases.length > 0 && (
          <details>
            <summary>
              {text.cases} · {lever.cases.map(({ place }) => nameIn(place, language)).join(language === 'en' ? ', ' : '、')}
            </summary>
            <ul>
              {lever.cases.map(({ number, place, said }) => (
                <li key={`${number} ${said.zh}`}>{text.case(nameIn(place, language), nameIn(said, language))}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <button type="button" className="button" aria-label={`${text.add} ${name}`} onClick={onChoose}>
        <Icon name="plus" />
        {text.add}
      </button>
    </li>
  );
}
