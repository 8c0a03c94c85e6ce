import type { ReactElement } from 'react';
import type { Route } from '../app/routes.ts';
import { useAccount } from '../app/session.tsx';
import { ComposePage } from '../experiments/ComposePage.tsx';
import { ExperimentView } from '../experiments/ExperimentView.tsx';
import { ListView } from '../experiments/ListView.tsx';
import { mayRead } from '../experiments/may-run.ts';
import { useText } from '../text/text.ts';
import '../experiments/compose.css';
import '../experiments/result.css';
import '../experiments/experiment-charts.css';
import '../charts/trade-off.css';
import '../experiments/explore/explore.css';

type ExperimentsRoute = Extract<Route, { page: 'experiments' }>;

/** What would happen if: experiments that were run, one of them, or the next one. */
export function ExperimentsPage({ route }: { route: ExperimentsRoute }): ReactElement {
  const text = useText();
  const { role } = useAccount();
  if (!mayRead(role)) return <p className="panel panel-note">{text.panel.notAllowed}</p>;
  switch (route.view) {
    case 'list':
      return <ListView />;
    case 'new':
    case 'explore':
      return <ComposePage key={route.view} view={route.view} experimentId={null} />;
    case 'again':
      return <ComposePage key={route.experimentId} view="new" experimentId={route.experimentId} />;
    case 'result':
      return <ExperimentView key={route.experimentId} experimentId={route.experimentId} />;
  }
}
