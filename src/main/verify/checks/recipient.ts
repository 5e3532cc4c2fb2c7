import { createHash } from 'node:crypto';
import { foldAddress, mailAddress } from '../../../shared/lib/mail-address.ts';
import type { Check } from '../../../shared/model/check.ts';
import type {
  CredentialFacts,
  CredentialPart,
  KnownIdentity,
  RecipientAddress,
  RecipientIdentifier,
  RecipientJudgement,
} from '../../../shared/model/credential.ts';
import type { RecipientMatch } from '../../../shared/model/verdict.ts';
import { isOfNoPerson } from '../../../shared/model/whose.ts';

type Identity = Extract<RecipientIdentifier, { kind: 'identity' }>;

/**
 * Judges whether a credential is this candidate's.
 *
 * - `confirmed`: an e-mail address or identifier known of the candidate is the one stated, plain or
 *   as a salted hash; or the subject signed the presentation, this one or an earlier one (`holder`), or
 *   signed this credential, as it was handed in, with the key that its issuer bound it to. A `warn` where a
 *   credential in it is another issuer's, and only the whole says that it is the same person's.
 * - `mismatch`: it states e-mail addresses only other than those known of the candidate, whoever
 *   signed it as its holder: that signature may have been made for somebody else, and kept. Likewise where
 *   a credential in it, from which skills are taken, does, and it is not the issuer of both who says otherwise.
 * - `unstated`: all else. Two DIDs, or a hash of an unknown kind, say nothing: a person has many.
 *   A `subject-id` that was learned from another credential confirms nothing either: otherwise
 *   credentials that were handed in together would vouch for each other.
 *
 * @param known Leave out what was learned from this very credential, or it would confirm itself.
 * @param checkedAt ISO 8601.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#identityobject
 */
export function judgeRecipient(
  facts: CredentialFacts,
  known: readonly KnownIdentity[],
  checkedAt: string,
): RecipientJudgement {
  const judged = findForeignPart(facts, known) ?? remarkParts(facts, known);
  // An endorsement's subject is as a rule the issuer, whose address is nobody's here.
  const isNobodys = judged.match === 'mismatch' && isOfNoPerson(facts);
  const { match, ...found } = isNobodys ? NOT_COMPARABLE : judged;
  return { match, check: { id: 'recipient', ...found, checkedAt } };
}

type Found = Pick<Check, 'outcome' | 'code' | 'params'> & { readonly match: RecipientMatch };

const NOT_COMPARABLE = {
  match: 'unstated',
  outcome: 'unknown',
  code: 'recipient.not-comparable',
} as const satisfies Found;

/** What wraps a credential is no better proof of whose it is than the credential itself. */
function findForeignPart(
  { parts = [] }: CredentialFacts,
  known: readonly KnownIdentity[],
): Found | undefined {
  const emails = known.filter(({ kind }) => kind === 'email');
  if (emails.length === 0) return undefined;
  const foreign = parts.filter(
    (part) => part.addressees !== undefined && !isAddressed(part, emails),
  );
  if (foreign.length === 0) return undefined;
  const params = { count: String(foreign.length) };
  return { match: 'mismatch', outcome: 'fail', code: 'recipient.part-mismatch', params };
}

function isAddressed(
  { addressees = [] }: CredentialPart,
  known: readonly KnownIdentity[],
): boolean {
  return addressees.some((one) =>
    known.some((identity) => identity.kind === 'email' && isSame(one, identity)),
  );
}

/**
 * A record that is this candidate's, with credentials of other issuers in it that do not say so themselves:
 * whoever makes a record can state any address beside another's subject, and its key can be anybody's.
 */
function remarkParts(
  { issuer, recipient, parts = [] }: CredentialFacts,
  known: readonly KnownIdentity[],
): Found {
  const found = findMatch(recipient, known);
  if (found.match !== 'confirmed' || found.outcome !== 'pass') return found;
  const isOnWord = (part: CredentialPart) =>
    part.issuerId !== issuer.id &&
    (part.addressees === undefined ? !isSubject(recipient) : !isAddressed(part, known));
  if (!parts.some(isOnWord)) return found;
  return { match: 'confirmed', outcome: 'warn', code: 'recipient.part-unstated' };
}

/** Who signed it as it was handed in is whom it, and each credential in it, is about. */
function isSubject({ subjectId, provenHolder }: CredentialFacts['recipient']): boolean {
  return subjectId !== undefined && subjectId === provenHolder;
}

function findMatch(
  recipient: CredentialFacts['recipient'],
  known: readonly KnownIdentity[],
): Found {
  const stated = findStated(recipient, known);
  if (stated !== undefined) return { match: 'confirmed', outcome: 'pass', ...stated };
  const isKnownByEmail = known.some((identity) => identity.kind === 'email');
  if (isKnownByEmail && recipient.identifiers.some(isComparableEmail)) {
    return { match: 'mismatch', outcome: 'fail', code: 'recipient.mismatch' };
  }
  const held = findHeld(recipient, known);
  if (held !== undefined) return { match: 'confirmed', outcome: 'pass', ...held };
  if (recipient.identifiers.length === 0) {
    return { match: 'unstated', outcome: 'warn', code: 'recipient.unstated' };
  }
  return known.length === 0
    ? { match: 'unstated', outcome: 'skipped', code: 'recipient.no-candidate' }
    : NOT_COMPARABLE;
}

type Confirmation =
  | (Pick<Check, 'code' | 'params'> & { readonly outcome?: Check['outcome'] })
  | undefined;

/** What the credential says of its recipient is what is known of the candidate. */
function findStated(
  { identifiers }: CredentialFacts['recipient'],
  known: readonly KnownIdentity[],
): Confirmation {
  const matching = known.find(
    (identity) =>
      identity.kind !== 'holder' && identifiers.some((identifier) => isSame(identifier, identity)),
  );
  if (matching === undefined) return undefined;
  if (matching.kind === 'email') {
    return { code: 'recipient.email', params: { email: matching.value } };
  }
  return { code: 'recipient.identifier', params: { identifier: matching.value } };
}

/**
 * Its subject signed it, or a presentation of it. Whoever was ever shown that signature can show it
 * again, so it weighs less than an e-mail address that is somebody else's.
 */
function findHeld(
  recipient: CredentialFacts['recipient'],
  known: readonly KnownIdentity[],
): Confirmation {
  const { keyBound, identifiers, presentedTo } = recipient;
  const isHeld = isSubject(recipient) || keyBound === true;
  if (isHeld && presentedTo !== undefined) {
    const params = { audience: presentedTo };
    return { outcome: 'warn', code: 'recipient.holder-elsewhere', params };
  }
  if (isHeld) return { code: 'recipient.holder' };
  const matching = known.find(
    (identity) =>
      identity.kind === 'holder' && identifiers.some((identifier) => isSame(identifier, identity)),
  );
  return matching && { code: 'recipient.identifier', params: { identifier: matching.value } };
}

function isSame(identifier: RecipientIdentifier, known: KnownIdentity): boolean {
  if (known.kind === 'subject-id') return false;
  if (identifier.kind === 'subject-id') {
    return known.kind !== 'email' && identifier.value === known.value;
  }
  if (isEmail(identifier) !== (known.kind === 'email')) return false;
  return writtenForms(identifier, known.value).some((form) => states(identifier, form));
}

// Issuers hash an address as it was given to them, or in lower case.
function writtenForms(identifier: Identity, value: string): readonly string[] {
  const trimmed = value.trim();
  return isEmail(identifier) ? [trimmed, foldAddress(trimmed)] : [trimmed];
}

function states(identifier: Identity, form: string): boolean {
  if (!identifier.hashed) {
    const stated = identifier.identityHash.trim();
    if (!isEmail(identifier)) return stated === form;
    return foldAddress(mailAddress(stated)) === foldAddress(form);
  }
  const hash = parseHash(identifier.identityHash);
  if (hash === undefined) return false;
  const salted = `${form}${identifier.salt ?? ''}`;
  return createHash(hash.algorithm).update(salted, 'utf8').digest('hex') === hash.hex;
}

const HASH = /^(?:(?<algorithm>sha256|md5)\$)?(?<hex>[0-9a-f]{32}|[0-9a-f]{64})$/iu;
const HEX_LENGTH = { sha256: 64, md5: 32 } as const;

/** Reads `sha256$…` or `md5$…`; a bare hash is known by its length. */
function parseHash(text: string): { algorithm: 'sha256' | 'md5'; hex: string } | undefined {
  const { algorithm, hex } = HASH.exec(text.trim())?.groups ?? {};
  if (hex === undefined) return undefined;
  const named = algorithm?.toLowerCase();
  const byLength = hex.length === HEX_LENGTH.sha256 ? 'sha256' : 'md5';
  if (named !== undefined && named !== byLength) return undefined;
  return { algorithm: byLength, hex: hex.toLowerCase() };
}

/** The e-mail addresses, plain or hashed, by which a credential can be compared with what is known of a candidate. */
export function readAddressees({
  identifiers,
}: CredentialFacts['recipient']): readonly RecipientIdentifier[] {
  return identifiers.filter(isComparableEmail);
}

/** The e-mail addresses that a credential names as its recipient's, in the form in which they are compared. */
export function readAddresses({
  subjectId,
  identifiers,
}: CredentialFacts['recipient']): readonly RecipientAddress[] {
  const isAddress = /^mailto:/iu.test(subjectId ?? '');
  return [
    ...(subjectId !== undefined && isAddress ? [plainAddress(subjectId)] : []),
    ...identifiers.flatMap((identifier) =>
      identifier.kind === 'identity' && isEmail(identifier) ? readAddress(identifier) : [],
    ),
  ];
}

function readAddress({ hashed, identityHash, salt }: Identity): readonly RecipientAddress[] {
  if (!hashed) return [plainAddress(identityHash)];
  const hash = parseHash(identityHash);
  return hash === undefined
    ? []
    : [{ algorithm: hash.algorithm, salt: salt ?? '', digest: hash.hex }];
}

function plainAddress(text: string): RecipientAddress {
  return { algorithm: 'plain', salt: '', digest: foldAddress(mailAddress(text)) };
}

/** What an address must be written as to be known e-mail `email`: one or two forms. */
export function digestsOf(
  email: string,
  { algorithm, salt }: Pick<RecipientAddress, 'algorithm' | 'salt'>,
): readonly string[] {
  const trimmed = email.trim();
  const lower = foldAddress(trimmed);
  if (algorithm === 'plain') return [lower];
  const forms = trimmed === lower ? [lower] : [trimmed, lower];
  return forms.map((form) => createHash(algorithm).update(`${form}${salt}`, 'utf8').digest('hex'));
}

function isEmail(identifier: Identity): boolean {
  return ['emailaddress', 'email'].includes(identifier.identityType.toLowerCase());
}

function isComparableEmail(identifier: RecipientIdentifier): boolean {
  if (identifier.kind !== 'identity' || !isEmail(identifier)) return false;
  return !identifier.hashed || parseHash(identifier.identityHash) !== undefined;
}
