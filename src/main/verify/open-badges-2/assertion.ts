import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { termOf } from '../../../shared/lib/type-term.ts';
import { readObjects, readTypes } from '../credential/text.ts';

/** How an assertion says that it is to be verified. */
export type VerificationKind = 'hosted' | 'signed' | 'unstated' | 'unknown';

const KINDS: Readonly<Record<string, VerificationKind>> = {
  hosted: 'hosted',
  hostedbadge: 'hosted',
  signed: 'signed',
  signedbadge: 'signed',
};

/** @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#VerificationObject */
export function readVerificationKind(assertion: JsonObject): VerificationKind {
  const verification = readVerification(assertion);
  if (verification === undefined) return 'unstated';
  const kinds = readTypes(verification)
    .map((type) => termOf(type).toLowerCase())
    .flatMap((type) => (Object.hasOwn(KINDS, type) ? (KINDS[type] ?? []) : []));
  const [kind = 'unknown'] = kinds;
  return kinds.every((other) => other === kind) ? kind : 'unknown';
}

/** `verification`, which 1.x called `verify`. */
export function readVerification(assertion: JsonObject): JsonObject | undefined {
  return readObjects(assertion['verification'] ?? assertion['verify'])[0];
}

/** The id of a badge object that a property names; `undefined` when it names several, or none. */
export function readSoleId(value: JsonValue | undefined): string | undefined {
  const [first, ...more] = asArray(value);
  if (more.length > 0) return undefined;
  return isJsonObject(first) ? asString(first['id']) : asString(first);
}

/** Where a hosted assertion is kept: its `id` or, as 1.x had it, `verify.url`. */
export function readHostedAddress(assertion: JsonObject): string | undefined {
  const id = asString(assertion['id']);
  if (id !== undefined && /^https?:/iu.test(id)) return id;
  return asString(readVerification(assertion)?.['url']);
}

/**
 * The version that an assertion of Open Badges before 2.0 is of.
 *
 * @returns `undefined` for 2.x.
 */
export function nameOlderVersion(assertion: JsonObject): string | undefined {
  const contexts = asArray(assertion['@context']).filter((context) => typeof context === 'string');
  if (contexts.some((context) => OB_2.test(context))) return undefined;
  if (contexts.some((context) => OB_1.test(context))) return 'Open Badges 1.1';
  if (contexts.length > 0 || assertion['verification'] !== undefined) return undefined;
  if (typeof assertion['recipient'] === 'string') return 'Open Badges 0.5';
  return assertion['verify'] === undefined ? undefined : 'Open Badges 1.0';
}

const OB_1 = /openbadges\/v1\b/u;

/** The contexts under which Open Badges 2.0 and 2.1 were published. */
export const OB_2 = /openbadges?(?:pec)?(?:\.org)?\/v2\b|\/ob\/v2p[01]\b/u;
