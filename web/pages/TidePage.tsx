import type { ReactElement } from 'react';
import { pagesOf } from '../app/routes.ts';
import { useAccount } from '../app/session.tsx';
import { PlanView } from '../planning/PlanView.tsx';
import { useText } from '../text/text.ts';
import '../charts/trade-off.css';
import '../planning/tide.css';
import '../planning/followed.css';
import '../planning/people.css';
import '../planning/wishes.css';

/** Which window serves which queues when, on a day to come. */
export function TidePage({ hallId }: { hallId: string }): ReactElement {
  const text = useText();
  const { role } = useAccount();
  return pagesOf(role).includes('tide') ? <PlanView hallId={hallId} /> : <p className="panel panel-note">{text.panel.notAllowed}</p>;
}
