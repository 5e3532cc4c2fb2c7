import type { NetworkRequest } from '../../model/network.ts';
import { live } from '../live.ts';
import { counted, number } from './number.ts';

/** What is asked for on the network, by kind. */
export const NETWORK_KIND_WORDS = live({
  'issuer-keys': 'Issuers’ keys',
  'status-lists': 'Status lists',
  'hosted-badges': 'Hosted badges',
  registries: 'Registries',
  'time-stamps': 'Time stamps',
});

/** What each kind is for, and what asking for it tells. */
export const NETWORK_KIND_HINTS = live({
  'issuer-keys':
    'Tells who signed a credential; many stay unconfirmed without it. Asked for are the keys, profiles, domain proofs and schemas of the issuers that are named. An issuer can see that somebody checks one of its credentials.',
  'status-lists':
    'Whether a credential was withdrawn. A list of many is fetched whole, so its issuer does not learn whose credential it is about.',
  'hosted-badges':
    'Badges that are proven by the page of their issuer. It can see which badge is looked at, and so of whom. Their issuers’ keys are needed, too.',
  registries: 'Whom the registries that you use know, in a federation.',
  'time-stamps':
    'That a report was there at a time, as an authority of your choice attests. It gets a hash, and nothing of the report.',
});

/** What came of asking for it. */
export const REQUEST_OUTCOME_WORDS = live({
  found: 'found',
  'not-found': 'not found',
  gone: 'taken away by its host',
  failed: 'no answer that could be used',
  refused: 'refused by Touchstone: not HTTPS, not a public address, or sent on elsewhere',
  'too-large': 'refused by Touchstone: too large',
  busy: 'not asked for by Touchstone: too much was already waiting for its host',
});

/** What was asked for on the network. */
export const REQUEST_LOG = live({
  title: 'What was asked for',
  none: 'Nothing has been asked for on the network in the last 90 days.',
  total: (total: number) =>
    `${counted(total, 'request', 'requests')}, of the last 90 days and 5,000 at most. Addresses that may name a person are kept as a hash.`,
  latest: 'The last requests',
  request: (kind: string, outcome: string, bytes: string, ms: string) =>
    `${kind}: ${outcome}, ${bytes} bytes in ${ms} ms`,
});

/** What came of one request, for a person. */
export function describeRequest({ kind, outcome, bytes, ms }: NetworkRequest): string {
  const words = REQUEST_OUTCOME_WORDS[outcome];
  return REQUEST_LOG.request(NETWORK_KIND_WORDS[kind], words, number(bytes), number(ms));
}
