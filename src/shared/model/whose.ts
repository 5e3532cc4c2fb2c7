import { termOf } from '../lib/type-term.ts';
import type { CredentialFacts } from './credential.ts';

/** By form a credential; it lists what an issuer has withdrawn. @see https://www.w3.org/TR/vc-bitstring-status-list/ */
const STATUS_LISTS: ReadonlySet<string> = new Set([
  'BitstringStatusListCredential',
  'StatusList2021Credential',
  'RevocationList2020Credential',
]);

/**
 * About an issuer, a badge or another credential, or about whoever signs it.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#endorsementcredential
 * @see https://identity.foundation/.well-known/resources/did-configuration/
 */
const OF_NO_PERSON: ReadonlySet<string> = new Set([
  ...STATUS_LISTS,
  'EndorsementCredential',
  'DomainLinkageCredential',
]);

/** Whether a credential of these types is an issuer's status list, and nothing else besides. */
export function isStatusList(types: readonly string[]): boolean {
  return isNothingBut(types, STATUS_LISTS);
}

/**
 * Whether the subject of a credential is as a rule no person: whoever hands it in is not known by it, and many may hand
 * in the same. One that says what somebody achieved is that person's, whatever it calls itself.
 */
export function isOfNoPerson({
  types,
  achievements,
}: Pick<CredentialFacts, 'types' | 'achievements'>): boolean {
  return achievements.length === 0 && isNothingBut(types, OF_NO_PERSON);
}

// One that says that it is something else besides may be somebody's.
function isNothingBut(types: readonly string[], kinds: ReadonlySet<string>): boolean {
  const own = types.map(termOf).filter((name) => name !== 'VerifiableCredential');
  return own.length > 0 && own.every((name) => kinds.has(name));
}
