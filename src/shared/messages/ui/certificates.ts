import { live } from '../live.ts';

/** Settings, Certificates. */
export const CERTIFICATES = live({
  title: 'Certificates',
  hint: 'European Digital Credentials are sealed. A seal counts once you accept the certificate of the one who sealed it, or of the authority that certified them. Make sure of its fingerprint first, with its owner or on the authority’s own pages.',
  none: 'You accept none yet, so credentials under a seal are unconfirmed.',
  accept: 'Accept from a file…',
  judging: 'The sealed credentials are being checked again. Wait until that is done.',
  unnamed: 'An owner who is not named',
  number: (number: string) => `Registered as ${number}`,
  authority: 'An authority: the seals that it certified count too.',
  ownSeal: 'One owner’s own: only the seals made with it count.',
  validUntil: (day: string) => `Valid until ${day}.`,
  selfIssued: 'Issued by itself',
  issuedBy: (issuer: string) => `Issued by ${issuer}`,
  fingerprint: 'Fingerprint (SHA-256):',
  acceptOfSeal: 'Accept this certificate…',
  acceptTitle: 'Accept this certificate?',
  acceptHint:
    'It came with the credential, and anybody can make one with any name. Compare the fingerprint with the one that its owner or its authority publishes, or ask them, before you accept it.',
  acceptNow: 'Accept',
  notShown: 'There is no certificate to accept here.',
  notBrought:
    'The credential does not bring its certificate along. Ask its issuer for it, and accept it under Settings.',
  acceptedNamed: (owner: string) =>
    `${owner} is accepted now. The sealed credentials were checked again.`,
  remove: 'Remove',
  removeNamed: (owner: string) => `Remove ${owner}`,
  removed: (owner: string) =>
    `${owner} is no longer accepted. The sealed credentials were checked again.`,
});

/** What came of choosing files to accept certificates from. */
export const ACCEPTED = live({
  without: (files: string) => `There is no certificate in PEM or DER in ${files}.`,
  accepted: (count: number) =>
    `${count === 1 ? 'One certificate is' : `${count} certificates are`} accepted now. The sealed credentials were checked again.`,
  already: 'You accept that already.',
  nothing: 'Nothing was accepted.',
});

/** What came of choosing files to accept certificates from. */
export function describeAccepted(result: {
  readonly accepted: number;
  readonly others: readonly string[];
}): string {
  const { accepted, others } = result;
  const without = others.length === 0 ? [] : [ACCEPTED.without(others.slice(0, 3).join(', '))];
  if (accepted > 0) return [ACCEPTED.accepted(accepted), ...without].join(' ');
  return without.length === 0 ? ACCEPTED.already : [ACCEPTED.nothing, ...without].join(' ');
}
