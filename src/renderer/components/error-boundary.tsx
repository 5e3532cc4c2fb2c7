import { Component } from 'react';
import type { ReactNode } from 'react';
import { COMMON } from '../../shared/messages/ui/common.ts';
import { Failure } from './status.tsx';

interface ErrorBoundaryProps {
  /** Where the window is: drawing is tried again once that is another place. */
  readonly place: string;
  readonly children: ReactNode;
  /** Told of what was thrown. */
  readonly onFailure: (cause: unknown) => void;
}

/** What stands in it, or, where drawing that fails, a sentence in its place: the rest of the window stays. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(cause: unknown): void {
    this.props.onFailure(cause);
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.hasFailed && before.place !== this.props.place) this.retry();
  }

  private readonly retry = () => this.setState({ hasFailed: false });

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return <Failure error={new Error(COMMON.drawingFailed)} onRetry={this.retry} />;
  }
}
