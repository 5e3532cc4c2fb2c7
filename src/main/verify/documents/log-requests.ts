import { createHash } from 'node:crypto';
import { formatInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { NetworkRequest } from '../../../shared/model/network.ts';
import { hostedDidUrl } from '../keys/did.ts';
import type { DocumentRequest, DocumentSource } from './answer.ts';
import { networkKindOf } from './network-kinds.ts';

/** Where requests are written down; the store's `RequestLog` is one. */
export interface RequestNoter {
  append(request: NetworkRequest): Promise<void>;
}

/**
 * Writes down every document that is asked for on the network, whatever came of it. What has no
 * address there is not asked for. Redirects, which stay on one site, are part of their request.
 *
 * @param source The network.
 */
export function logRequests(
  source: DocumentSource,
  log: RequestNoter,
  clock: () => Instant,
): DocumentSource {
  return {
    async resolve(request) {
      const start = clock();
      const answer = await source.resolve(request);
      const kind = networkKindOf(request.purpose);
      const address = addressOf(request);
      const outcome = answer.outcome === 'found' ? 'found' : answer.reason;
      if (kind === undefined || address === undefined || outcome === 'offline') return answer;
      await log.append({
        at: formatInstant(start),
        kind,
        ...address,
        outcome,
        bytes: answer.outcome === 'found' ? Buffer.byteLength(answer.text) : 0,
        ms: Math.max(0, clock() - start),
      });
      return answer;
    },
  };
}

const PATH_LIMIT = 300;
const HASH_DIGITS = 16;

function addressOf({
  id,
  purpose,
}: DocumentRequest): Pick<NetworkRequest, 'host' | 'path'> | undefined {
  const text = id.startsWith('did:') ? hostedDidUrl(id) : id;
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, host, pathname } = new URL(text);
  return {
    host: protocol === 'https:' ? host : `${protocol}//${host}`,
    path: mayNamePerson(id, purpose, pathname) ? hashOf(pathname) : pathname.slice(0, PATH_LIMIT),
  };
}

// A badge's own page, and a holder's DID below a host that keeps those of many.
function mayNamePerson(id: string, purpose: DocumentRequest['purpose'], path: string): boolean {
  if (purpose === 'hosted-assertion') return true;
  return id.startsWith('did:') && !path.startsWith('/.well-known/');
}

function hashOf(path: string): string {
  return `sha256:${createHash('sha256').update(path).digest('hex').slice(0, HASH_DIGITS)}`;
}
