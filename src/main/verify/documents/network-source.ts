import { NETWORK_LIMITS } from '../../../shared/limits.ts';
import { formatInstant, instantFrom } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { hostedDidUrl } from '../keys/did.ts';
import type { DocumentAnswer, DocumentRequest, DocumentSource } from './answer.ts';
import { createHostTurns } from './host-turns.ts';
import type { HostTurns, NotAsked } from './host-turns.ts';
import { fetchGuarded } from './guarded-fetch.ts';
import type { FetchGuard, FetchTools } from './guarded-fetch.ts';

export interface NetworkOptions extends Partial<FetchTools> {
  readonly clock?: () => Instant;
  /** For a whole answer, redirects included. */
  readonly timeoutMs?: number;
  readonly turns?: HostTurns;
}

const BADGE_OBJECT = 'application/ld+json, application/json;q=0.9, */*;q=0.1';

type WebPurpose = Exclude<DocumentRequest['purpose'], 'chain-record'>;

const ACCEPT: Readonly<Record<WebPurpose, string>> = {
  'issuer-key': 'application/did+json, application/did+ld+json, application/json;q=0.9, */*;q=0.1',
  'issuer-profile': BADGE_OBJECT,
  'hosted-assertion': BADGE_OBJECT,
  'badge-class': BADGE_OBJECT,
  'did-configuration': 'application/json, */*;q=0.1',
  'entity-statement': 'application/entity-statement+jwt, */*;q=0.1',
  'issuer-registry': 'application/json, */*;q=0.1',
  schema: 'application/schema+json, application/json;q=0.9, */*;q=0.1',
  'status-list':
    'application/vc, application/vc+jwt, application/statuslist+jwt, application/ld+json;q=0.9, application/json;q=0.9, */*;q=0.1',
};

/**
 * Answers from the public internet, over HTTPS only. It tells a host nothing but which document is
 * wanted: no cookies, no credentials, no referrer. Each host is asked in turn, so the source is to be shared.
 */
export function createNetworkSource(options: NetworkOptions = {}): DocumentSource {
  const { clock = () => instantFrom(Date.now()), turns = createHostTurns(), ...rest } = options;
  const { timeoutMs = NETWORK_LIMITS.answerMs, ...tools } = rest;
  return {
    async resolve(request) {
      const { purpose } = request;
      // Whoever relays a chain's records could say anything: which to believe is the employer's choice.
      if (purpose === 'chain-record') return refuse('Looking up blockchains is not supported.');
      const url = request.id.startsWith('did:') ? hostedDidUrl(request.id) : request.id;
      if (url === undefined) return refuse(`${request.id} is no address on the web.`);
      const guard = { ...limitsOf(purpose), timeoutMs };
      const host = URL.canParse(url) ? new URL(url).hostname : url;
      const fetched = await turns.run(host, () => fetchGuarded(url, guard, tools));
      return typeof fetched === 'string'
        ? explainNotAsked(fetched, host)
        : asAnswer(fetched, formatInstant(clock()));
    },
  };
}

function limitsOf(purpose: WebPurpose): Pick<FetchGuard, 'accept' | 'limitBytes'> {
  const isList = purpose === 'status-list';
  return {
    accept: ACCEPT[purpose],
    limitBytes: isList ? NETWORK_LIMITS.statusListBytes : NETWORK_LIMITS.documentBytes,
  };
}

function asAnswer(
  fetched: Awaited<ReturnType<typeof fetchGuarded>>,
  obtainedAt: string,
): DocumentAnswer {
  if (!fetched.ok) return { outcome: 'unavailable', ...fetched.error };
  return { outcome: 'found', ...fetched.value, obtainedAt, source: 'network' };
}

function explainNotAsked(why: NotAsked, host: string): DocumentAnswer {
  const { hostWaiting, hostSlowInARow, hostRestMs } = NETWORK_LIMITS;
  if (why === 'busy') {
    const detail = `${hostWaiting} requests wait for ${host} already.`;
    return { outcome: 'unavailable', reason: 'busy', detail };
  }
  const detail = `${host} took long ${hostSlowInARow} times in a row, and is not asked for ${hostRestMs} ms.`;
  return { outcome: 'unavailable', reason: 'failed', detail };
}

function refuse(detail: string): DocumentAnswer {
  return { outcome: 'unavailable', reason: 'refused', detail };
}
