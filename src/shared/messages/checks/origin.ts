import { CHECK_WORDS, day } from './message.ts';

/** Where a check's deciding document came from, and when it was obtained. */
export interface Origin {
  readonly source?: string | undefined;
  readonly obtainedAt?: string | undefined;
}

/**
 * A line to stand under a check's sentence: of when its answer is, and where it came from.
 *
 * @returns `undefined` for a check that needed no document, or whose document has no date.
 */
export function describeOrigin({ source, obtainedAt }: Origin): string | undefined {
  if (source === undefined || obtainedAt === undefined) return undefined;
  const [kind = '', id = ''] = source.split(' ', 2);
  const when = day({ obtainedAt }, 'obtainedAt');
  const host = hostOf(id);
  if (kind === 'network') return CHECK_WORDS.fromNetwork(when, host);
  if (kind === 'cache') return CHECK_WORDS.fromCopy(when, host);
  return CHECK_WORDS.fromFile(when);
}

function hostOf(id: string): string {
  const web = /^(?:https?:\/\/|did:web:)(?<host>[^/:?#]+)/u.exec(id)?.groups?.['host'];
  return web?.replaceAll(/%3A/giu, ':') ?? id;
}
