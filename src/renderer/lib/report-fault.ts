import { readFault } from '../../shared/lib/fault.ts';
import { call } from './client.ts';

/** Tells of a bug of the window's own, without what it says; that it cannot be told is nobody's trouble. */
export function reportFault(kind: 'screen' | 'window-fault', cause: unknown): void {
  const { error, frames } = readFault(cause, `${window.location.origin}/`);
  call('incidents.report', { kind, fault: { error, frames: [...frames] } }).catch(() => undefined);
}

/** Tells of what nobody has caught. */
export function reportUncaught(): void {
  window.addEventListener('error', ({ error }: ErrorEvent) => {
    // Without an error it is Chromium's own note, as of a layout that took a second pass.
    if (error instanceof Error) reportFault('window-fault', error);
  });
  window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    if (!isAnswer(reason)) reportFault('window-fault', reason);
  });
}

/** A call that was refused, or failed where that is written down already. */
function isAnswer(reason: unknown): boolean {
  return reason instanceof Error && typeof Object(reason.cause).code === 'string';
}
