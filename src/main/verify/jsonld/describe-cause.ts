import { isJsonObject } from '../../../shared/lib/json.ts';

/** The processor's own errors say what happened in `details.code`, e.g. `protected term redefinition`. */
export interface ProcessorFault {
  readonly code: string;
  readonly term: string | undefined;
}

/** What the JSON-LD processor threw, as a sentence for an engineer. */
export function describeCause(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const fault = findFault(cause);
  if (fault === undefined) return message;
  return `${message} (${[fault.code, fault.term].filter((part) => part !== undefined).join(': ')})`;
}

/** The processor's code in what it threw, and the term that it names; `undefined` for other errors. */
export function findFault(cause: unknown): ProcessorFault | undefined {
  if (!(cause instanceof Error) || !('details' in cause)) return undefined;
  const { details } = cause;
  if (!isJsonObject(details)) return undefined;
  const { code, term } = details;
  if (typeof code !== 'string') return undefined;
  return { code, term: typeof term === 'string' ? term : undefined };
}
