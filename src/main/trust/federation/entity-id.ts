import type { JsonValue } from '../../../shared/lib/json.ts';

/** @see https://openid.net/specs/openid-federation-1_0.html#section-9 */
export const WELL_KNOWN = '/.well-known/openid-federation';

/** An HTTPS URL without user name, password or fragment, as it is written; `undefined` for anything else. */
export function asHttpsUrl(value: JsonValue | undefined): string | undefined {
  if (typeof value !== 'string' || !/^https:\/\//iu.test(value)) return undefined;
  const url = URL.parse(value);
  const isPlain = url !== null && url.username === '' && url.password === '' && url.hash === '';
  return isPlain ? value : undefined;
}

/** Where an entity says who it is. */
export function configurationUrl(entityId: string): string {
  return `${entityId.replace(/\/$/u, '')}${WELL_KNOWN}`;
}

/** Where a superior says what it knows of `subject` (§8.1). */
export function fetchUrl(endpoint: string, subject: string): string {
  const url = new URL(endpoint);
  url.searchParams.set('sub', subject);
  return url.href;
}

/** Whether two entity identifiers are one; a `/` at the end makes no other entity. */
export function isSameEntity(one: string, other: string): boolean {
  return one === other || one.replace(/\/$/u, '') === other.replace(/\/$/u, '');
}
