import { createContext, type ReactElement, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Account } from '#contracts/roles';
import { readSession, signOut } from '../api/hall-api.ts';
import { signedOutEvent } from '../api/request.ts';

export interface SessionState {
  /** Null when nobody is signed in; undefined until the server has said. */
  readonly account: Account | null | undefined;
  readonly demoAccounts: readonly Account[];
  readonly failed: boolean;
}

interface SessionHandle extends SessionState {
  readonly accept: (account: Account | null) => void;
  readonly leave: () => void;
  readonly reload: () => void;
}

const SessionContext = createContext<SessionHandle | null>(null);

export function SessionProvider({ children }: { children: ReactNode }): ReactElement {
  const [state, setState] = useState<SessionState>({ account: undefined, demoAccounts: [], failed: false });
  const reload = useCallback(() => {
    readSession().then(
      (session) =>
        setState({ account: session.account as Account | null, demoAccounts: session.demoAccounts as readonly Account[], failed: false }),
      () => setState((before) => ({ ...before, failed: true })),
    );
  }, []);
  const accept = useCallback((account: Account | null) => setState((before) => ({ ...before, account })), []);
  const leave = useCallback(() => {
    signOut()
      .then(
        () => accept(null),
        () => accept(null),
      )
      .then(reload, reload);
  }, [accept, reload]);
  useEffect(() => {
    reload();
    window.addEventListener(signedOutEvent, reload);
    return () => {
      window.removeEventListener(signedOutEvent, reload);
    };
  }, [reload]);
  const handle = useMemo(() => ({ ...state, accept, leave, reload }), [state, accept, leave, reload]);
  return <SessionContext value={handle}>{children}</SessionContext>;
}

export function useSession(): SessionHandle {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no session around this part of the page');
  return session;
}

/** Who is signed in; only inside the pages that need an account. */
export function useAccount(): Account {
  const { account } = useSession();
  if (!account) throw new Error('nobody is signed in');
  return account;
}
