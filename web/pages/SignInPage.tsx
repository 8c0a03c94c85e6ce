import { type FormEvent, type ReactElement, useState } from 'react';
import type { Session } from '#contracts/http-api';
import type { Account } from '#contracts/roles';
import { signIn, signInDemo } from '../api/hall-api.ts';
import { RequestError } from '../api/request.ts';
import { useSession } from '../app/session.tsx';
import { LanguageSwitch, ThemeSwitch } from '../parts/PreferenceSwitches.tsx';
import { type Text, useText, wordFor } from '../text/text.ts';

/** Name and password, and on a demo machine one button per role. */
export function SignInPage(): ReactElement {
  const text = useText();
  const { demoAccounts, accept } = useSession();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);

  const enter = (session: Promise<Session>): void => {
    setBusy(true);
    setWrong(null);
    session
      .then(
        (answer) => accept(answer.account as Account | null),
        (cause: unknown) => setWrong(reasonOf(cause, text)),
      )
      .finally(() => setBusy(false));
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    enter(signIn(String(form.get('name') ?? ''), String(form.get('password') ?? '')));
  };

  return (
    <main className="sign-in">
      <div className="sign-in-corner">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <div className="sign-in-card">
        <p className="brand">
          <img src="/halltide.svg" alt="" width={40} height={40} />
          <span>
            <b>{text.product}</b>
            <small>{text.productLine}</small>
          </span>
        </p>
        <form onSubmit={submit}>
          <label>
            {text.signIn.name}
            <input name="name" autoComplete="username" required maxLength={64} />
          </label>
          <label>
            {text.signIn.password}
            <input name="password" type="password" autoComplete="current-password" required maxLength={256} />
          </label>
          {wrong !== null && (
            <p className="form-error" role="alert">
              {wrong}
            </p>
          )}
          <button type="submit" className="button primary" disabled={busy}>
            {busy ? text.signIn.signingIn : text.signIn.submit}
          </button>
        </form>
        {demoAccounts.length > 0 && (
          <section className="demo-accounts" aria-label={text.signIn.demo}>
            <h2>{text.signIn.demo}</h2>
            <p>{text.signIn.demoNote}</p>
            <ul>
              {demoAccounts.map(({ name, role }) => (
                <li key={name}>
                  <button type="button" disabled={busy} onClick={() => enter(signInDemo(name, role))}>
                    <b>{wordFor(text.role, role)}</b>
                    <small>{wordFor(text.roleWork, role)}</small>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}

function reasonOf(cause: unknown, text: Text): string {
  if (!(cause instanceof RequestError)) return text.signIn.failed;
  if (cause.status === 429) return text.signIn.tooMany;
  return cause.status === 401 || cause.status === 403 || cause.status === 400 ? text.signIn.wrong : text.signIn.failed;
}
