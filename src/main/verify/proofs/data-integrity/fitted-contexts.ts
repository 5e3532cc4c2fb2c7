import type { ContextSet } from '../../contexts/context-set.ts';

const MARK = ', contexts: ';

/** What a proof's detail says of the contexts under which it fits. */
export function noteFittedContexts(contexts: ContextSet | undefined): string {
  return contexts === undefined ? '' : `${MARK}${contexts.name}`;
}

/** The name of the contexts under which a proof was found to fit, from its detail. */
export function readFittedContexts(detail: string | undefined): string | undefined {
  const start = detail?.indexOf(MARK) ?? -1;
  return start < 0 ? undefined : detail?.slice(start + MARK.length);
}
