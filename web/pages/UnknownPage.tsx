import type { ReactElement } from 'react';
import { goTo } from '../app/navigation.ts';
import { useText } from '../text/text.ts';

export function UnknownPage(): ReactElement {
  const text = useText();
  return (
    <main className="panel-note">
      <p>{text.panel.unknownPage}</p>
      <button type="button" className="button" onClick={() => goTo({ page: 'home' })}>
        {text.panel.toHome}
      </button>
    </main>
  );
}
