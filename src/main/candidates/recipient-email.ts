import { createHash } from 'node:crypto';
import type { CredentialFacts, RecipientIdentifier } from '../../shared/model/credential.ts';

type Identity = Extract<RecipientIdentifier, { kind: 'identity' }>;

const HASHED = /^(?<algorithm>sha256|md5)\$(?<digest>[0-9a-f]+)$/iu;

/** The e-mail addresses that the credential writes out as its recipient's, `mailto:` ids included. */
export function plainEmails(recipient: CredentialFacts['recipient']): readonly string[] {
  const stated = emailIdentities(recipient)
    .filter((identity) => !identity.hashed)
    .map((identity) => withoutScheme(identity.identityHash));
  const subject = recipient.subjectId;
  const all = subject?.toLowerCase().startsWith('mailto:')
    ? [...stated, withoutScheme(subject)]
    : stated;
  return [...new Set(all.map((email) => email.trim()))].filter((email) => email.includes('@'));
}

/**
 * Which of `emails` the credential names as its recipient, written out or as a salted hash.
 *
 * Issuers hash what the person typed, so the address is tried as it is known and in lower case.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#identityobject
 */
export function matchingEmails(
  recipient: CredentialFacts['recipient'],
  emails: readonly string[],
): readonly string[] {
  const plain = new Set(plainEmails(recipient).map((email) => email.toLowerCase()));
  const hashed = emailIdentities(recipient).filter((identity) => identity.hashed);
  return emails.filter(
    (email) =>
      plain.has(email.toLowerCase()) || hashed.some((identity) => fitsHash(identity, email)),
  );
}

function emailIdentities(recipient: CredentialFacts['recipient']): readonly Identity[] {
  return recipient.identifiers.filter(
    (identifier): identifier is Identity =>
      identifier.kind === 'identity' && identifier.identityType === 'emailAddress',
  );
}

function fitsHash(identity: Identity, email: string): boolean {
  const parts = HASHED.exec(identity.identityHash)?.groups;
  const algorithm = parts?.['algorithm']?.toLowerCase();
  const digest = parts?.['digest']?.toLowerCase();
  if (algorithm === undefined || digest === undefined) return false;
  return [email, email.toLowerCase()].some(
    (form) =>
      createHash(algorithm)
        .update(form + (identity.salt ?? ''))
        .digest('hex') === digest,
  );
}

function withoutScheme(text: string): string {
  return text.replace(/^mailto:/iu, '').replace(/\?.*$/u, '');
}
