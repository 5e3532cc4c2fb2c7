/** What a status message says of the credential as a whole; `undefined` where only a person can tell. */
export type MessageMeaning = 'revoked' | 'suspended' | 'doubtful' | undefined;

const MEANINGS: ReadonlyMap<string, MessageMeaning> = new Map([
  ...['revoked', 'withdrawn', 'rescinded', 'annulled', 'cancelled', 'canceled', 'terminated'].map(
    (word) => [word, 'revoked'] as const,
  ),
  ...['suspended', 'on hold'].map((word) => [word, 'suspended'] as const),
  ...['invalid', 'not valid', 'rejected', 'void', 'inactive', 'deactivated', 'disputed'].map(
    (word) => [word, 'doubtful'] as const,
  ),
  ...['fraudulent', 'compromised', 'expired'].map((word) => [word, 'doubtful'] as const),
]);

/** What may stand before such a word and leave its meaning as it is: "the credential has been revoked". */
const BEFORE =
  /^(?:(?:this|the|credential|badge|certificate|license|licence|status|is|was|has|been|permanently|temporarily) )+/u;

/**
 * Reads a message that consists of one of the plain words by which issuers say that a credential holds no
 * more. The specification leaves to them what their messages are to lead to; nobody who reads "revoked" in
 * an issuer's own list takes the credential for one that holds. A word within a sentence says nothing:
 * "contact us before it is revoked".
 *
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#statusMessage
 */
export function readMeaning(message: string): MessageMeaning {
  const words = message
    .normalize('NFKC')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return MEANINGS.get(words.replace(BEFORE, ''));
}
