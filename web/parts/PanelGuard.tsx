import { Component, type ErrorInfo, type ReactElement, type ReactNode } from 'react';
import { useText } from '../text/text.ts';

interface GuardProps {
  readonly children: ReactNode;
  /** What to show when drawing fails; `retry` draws again. */
  readonly fallback: (retry: () => void) => ReactNode;
}

class Guard extends Component<GuardProps, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }
  override componentDidCatch(error: Error, place: ErrorInfo): void {
    reportError(new Error(`a panel failed${place.componentStack ?? ''}`, { cause: error }));
  }
  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(() => this.setState({ failed: false })) : this.props.children;
  }
}

/** One panel that fails to draw says so and takes nothing else with it. */
export function PanelGuard({ children }: { children: ReactNode }): ReactElement {
  const text = useText();
  return (
    <Guard
      fallback={(retry) => (
        <div className="panel-note" role="alert">
          <p>{text.panel.crashed}</p>
          <button type="button" className="button" onClick={retry}>
            {text.panel.retry}
          </button>
        </div>
      )}
    >
      {children}
    </Guard>
  );
}
