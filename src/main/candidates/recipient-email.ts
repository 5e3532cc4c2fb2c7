import { mailAddress } from '../../shared/lib/mail-address.ts';
import type { CredentialFacts, RecipientIdentifier } from '../../shared/model/credential.ts';
import { CREDENTIAL_LIMITS } from '../../shared/limits.ts';
import { judgeRecipient } from '../verify/index.ts';

type Identity = Extract<RecipientIdentifier, { kind: 'identity' }>;

/** The e-mail addresses that the credential writes out as its recipient's, `mailto:` ids included. */
export function plainEmails(recipient: CredentialFacts['recipient']): readonly string[] {
  const stated = emailIdentities(recipient)
    .filter((identity) => !identity.hashed)
    .map((identity) => mailAddress(identity.identityHash));
  const subject = recipient.subjectId;
  const all = subject?.toLowerCase().startsWith('mailto:')
    ? [...stated, mailAddress(subject)]
    : stated;
  return [...new Set(all.map((email) => email.trim()))].filter(isAddress);
}

function isAddress(text: string): boolean {
  return text.includes('@') && text.length <= CREDENTIAL_LIMITS.emailAddress;
}

/**
 * Which of `emails` the credential names as its recipient by a salted hash.
 *
 * Asks the recipient check itself, so that a credential never finds its person by an address by
 * which the check would then not confirm it.
 */
export function emailsHashed(facts: CredentialFacts, emails: Iterable<string>): readonly string[] {
  const identifiers = emailIdentities(facts.recipient).filter((identity) => identity.hashed);
  // Each hash fits one address; the check names the first that any of them fits.
  return identifiers.flatMap((identifier) => {
    const recipient = { ...NOBODY, identifiers: [identifier] };
    const known = Array.from(emails, (value) => ({ kind: 'email', value }) as const);
    const { match, check } = judgeRecipient({ ...facts, recipient }, known, '');
    const email = check.params?.['email'];
    return match === 'confirmed' && email !== undefined ? [email] : [];
  });
}

const NOBODY: CredentialFacts['recipient'] = {
  subjectId: undefined,
  claimedName: undefined,
  provenHolder: undefined,
  identifiers: [],
};

function emailIdentities(recipient: CredentialFacts['recipient']): readonly Identity[] {
  return recipient.identifiers.filter(
    (identifier): identifier is Identity =>
      identifier.kind === 'identity' &&
      ['emailaddress', 'email'].includes(identifier.identityType.toLowerCase()),
  );
}
