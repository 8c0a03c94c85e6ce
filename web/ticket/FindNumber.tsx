import { type ReactElement, useId, useState } from 'react';
import { goTo } from '../app/navigation.ts';
import type { Route } from '../app/routes.ts';
import { useText } from '../text/text.ts';
import { numberTyped } from './number-typed.ts';

/** Leads to a number's page, for whoever has the number and no phone that reads codes. */
export function FindNumber({ routeOf }: { routeOf: (ticketId: string) => Route }): ReactElement {
  const text = useText();
  const [typed, setTyped] = useState('');
  const field = useId();
  const ticketId = numberTyped(typed);
  return (
    <form
      className="find-number"
      onSubmit={(event) => {
        event.preventDefault();
        if (ticketId !== '') goTo(routeOf(ticketId));
      }}
    >
      <label htmlFor={field}>{text.code.findNumber}</label>
      <span>
        <input
          id={field}
          value={typed}
          maxLength={64}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          placeholder="A017"
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="button" disabled={ticketId === ''}>
          {text.code.find}
        </button>
      </span>
    </form>
  );
}
