import { Component, type ErrorInfo, type ReactNode } from "react";

export interface ErrorBoundaryProps {
  /** Said in place of what broke; `details` may be copied for a report. */
  renderBroken: (details: string) => ReactNode;
  children: ReactNode;
}

/** Keeps one broken part from taking the page with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { details: string | null }> {
  override state: { details: string | null } = { details: null };

  static getDerivedStateFromError(error: unknown): { details: string } {
    return {
      details: error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ""}` : String(error),
    };
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo): void {
    this.setState({ details: `${error.name}: ${error.message}\n${error.stack ?? ""}\n${componentStack ?? ""}` });
  }

  override render(): ReactNode {
    return this.state.details === null ? this.props.children : this.props.renderBroken(this.state.details);
  }
}
