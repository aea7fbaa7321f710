import { Component, type ErrorInfo, type ReactNode } from "react";
import { Button } from "../parts/button";
import { useWords } from "../words";

type Props = { readonly children: ReactNode };
type State = { readonly error: unknown };

/** A class since React knows error boundaries in no other form. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    return this.state.error === null ? this.props.children : <Crashed error={this.state.error} />;
  }
}

/** A bug is shown as one: every accepted edit was written before, so nothing is lost by reloading. */
function Crashed({ error }: { readonly error: unknown }) {
  const { crashed } = useWords().shell;
  return (
    <main className="grid h-full place-items-center p-6">
      <div className="max-w-105 space-y-3" role="alert">
        <h1 className="text-24 font-head">{crashed.title}</h1>
        <p className="text-16">{crashed.text}</p>
        <Button variant="primary" icon="u-putar" onClick={() => location.reload()}>
          {crashed.reload}
        </Button>
        <details className="caption">
          <summary>{crashed.details}</summary>
          <pre className="whitespace-pre-wrap">{error instanceof Error ? error.stack : String(error)}</pre>
        </details>
      </div>
    </main>
  );
}
