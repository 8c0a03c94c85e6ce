import type { ReactElement } from 'react';
import { useHalls } from '../app/halls.tsx';
import { goTo } from '../app/navigation.ts';
import { formatPath, pagesOf, routeTo } from '../app/routes.ts';
import { useAccount, useSession } from '../app/session.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Menu } from '../parts/Menu.tsx';
import { usePublicPage } from '../qr/use-public-page.ts';
import { useText } from '../text/text.ts';

/** What everybody may look at in the hall. */
const publicPages = ['lobby', 'kiosk', 'when'] as const;

/** Who is signed in, every page of the role (for narrow screens), the hall's public pages, and the way out. */
export function PersonMenu(): ReactElement {
  const text = useText();
  const account = useAccount();
  const { leave } = useSession();
  const { hallId } = useHalls();
  return (
    <Menu
      label={
        <>
          <Icon name="person" />
          <span className="bar-person">{text.role[account.role]}</span>
        </>
      }
      name={text.bar.menu}
    >
      <p className="menu-head">
        {account.name}
        <small>{text.role[account.role]}</small>
      </p>
      {pagesOf(account.role).map((page) => (
        <button key={page} type="button" className="menu-page" onClick={() => goTo(routeTo(page, hallId))}>
          {page === 'unknown' ? '' : text.page[page]}
        </button>
      ))}
      {publicPages.map((page) => (
        <a key={page} href={formatPath({ page, hallId })} target="_blank" rel="noreferrer">
          {text.page[page]}
        </a>
      ))}
      {account.role === 'admin' && <CodeNote hallId={hallId} />}
      <button
        type="button"
        onClick={() => {
          leave();
          goTo({ page: 'home' });
        }}
      >
        <Icon name="out" />
        {text.bar.signOut}
      </button>
    </Menu>
  );
}

/** Why the public pages show no codes, for who can set that right. */
function CodeNote({ hallId }: { hallId: string }): ReactElement | null {
  const text = useText();
  const address = usePublicPage({ page: 'lobby', hallId });
  return address?.isLocal === true ? <small className="menu-note">{text.code.local}</small> : null;
}
