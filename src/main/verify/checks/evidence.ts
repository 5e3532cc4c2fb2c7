import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import type { CheckParams, Finding } from '../../../shared/model/check.ts';
import { readId, readObjects, readTypes } from '../credential/text.ts';
import { parseHttpsUrl } from '../keys/key-document.ts';

/** How many hosts a sentence names. */
const MAX_HOSTS = 5;

/**
 * Says what a credential offers beside itself: the evidence that it names, a newer version of itself,
 * and terms of its use. Nothing of it is fetched, and none of it is a fault: whether the evidence is
 * any good, only a person can judge.
 *
 * @param credential Only the part that its proof covers.
 * @returns No finding where nothing is offered.
 * @see https://www.w3.org/TR/vc-data-model-2.0/#evidence
 */
export function checkEvidence(credential: JsonObject): readonly Finding[] {
  return [
    ...describeEvidence(credential),
    ...describeRefresh(credential['refreshService']),
    ...describeTerms(credential['termsOfUse']),
  ];
}

function describeEvidence(credential: JsonObject): readonly Finding[] {
  const items = asArray(credential['evidence']);
  if (items.length === 0) return [];
  const count = String(items.length);
  const hosts = hostsOf(items);
  if (hosts.length === 0) return [offer('evidence.described', { count })];
  const more = hosts.length > MAX_HOSTS ? ` and ${hosts.length - MAX_HOSTS} more` : '';
  return [
    offer('evidence.named', { count, hosts: `${hosts.slice(0, MAX_HOSTS).join(', ')}${more}` }),
  ];
}

/** A newer version is offered at the service's address. @see https://www.w3.org/TR/vc-data-model-2.0/#refreshing */
function describeRefresh(value: JsonValue | undefined): readonly Finding[] {
  const services = readObjects(value);
  if (services.length === 0) return [];
  const urls = services.flatMap((service) => asArray(service['url'] ?? service['id']));
  const host = hostsOf(urls).join(', ') || 'an address that is not stated';
  return [offer('evidence.refresh-offered', { host })];
}

/** @see https://www.w3.org/TR/vc-data-model-2.0/#terms-of-use */
function describeTerms(value: JsonValue | undefined): readonly Finding[] {
  const terms = asArray(value);
  if (terms.length === 0) return [];
  const names = terms.map((term) => {
    const type = isJsonObject(term) ? readTypes(term).join(', ') : '';
    return [type, readId(term)].filter((part) => part !== undefined && part !== '').join(' ');
  });
  return [offer('evidence.terms', { terms: names.join('; ') || 'not named' })];
}

/** Each once, in the order in which they stand. */
function hostsOf(items: readonly JsonValue[]): readonly string[] {
  const hosts = items.flatMap((item) => {
    const url = isJsonObject(item) ? (readId(item) ?? asString(item['url'])) : asString(item);
    return parseHttpsUrl((url ?? '').replace(/^http:/iu, 'https:'))?.host ?? [];
  });
  return [...new Set(hosts)];
}

function offer(code: Extract<Finding['code'], `evidence.${string}`>, params: CheckParams): Finding {
  return { id: 'evidence', outcome: 'skipped', code, params };
}
