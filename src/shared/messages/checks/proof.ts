import { day, named } from './message.ts';
import type { CheckMessage } from './message.ts';

/** proof, algorithm-strength. */
export const PROOF_MESSAGES = {
  'proof.valid': () => 'The signature fits: nothing was changed since it was issued.',
  'proof.none': () => 'Nothing signs this. Anyone could have written it.',
  'proof.mismatch': () =>
    'The signature does not fit: the credential was changed after it was issued, or it was not signed with this key.',
  'proof.malformed': (p) => `The signature is not written as it must be: ${named(p, 'field')}.`,
  'proof.chain-broken': () =>
    'A signature says that it was added to an earlier one, and that one is not there.',
  'proof.wrong-purpose': (p) =>
    `The signature was made for another purpose (${named(p, 'purpose')}), not to issue a credential.`,
  'proof.expired': (p) => `The signature itself was valid only until ${day(p, 'until')}.`,
  'proof.created-in-future': (p) =>
    `The signature says that it was made on ${day(p, 'created')}, which is still to come.`,
  'proof.unsupported': (p) =>
    `Touchstone cannot check this kind of signature yet: ${named(p, 'type')}. That says nothing against the candidate.`,
  'proof.not-checked': () =>
    'The signature could not be checked, because the key to check it with is missing.',
  'proof.not-disclosed': () =>
    'This is the holder’s own copy: not disclosed yet by its holder, so its signature cannot be checked. Ask the candidate for the credential as their wallet shares it.',
  'proof.took-too-long': () =>
    'Checking this took too long and was stopped. That says nothing against the candidate; the file may be damaged or made to stall.',
  'proof.checker-ended': () =>
    'Checking this ended the checker itself, twice. That says nothing against the candidate; the file may be damaged or made to do so.',
  'proof.uncovered': () =>
    'The signature could not be checked, because it is not clear what it covers.',
  'proof.unreadable-document': () =>
    'The signature could not be checked, because the credential cannot be read.',
  'algorithm.strong': (p) => `It is signed with a strong method (${named(p, 'algorithm')}).`,
  'algorithm.unsigned': () => 'It says itself that it is not signed.',
  'algorithm.shared-secret': (p) =>
    `It is signed with a method (${named(p, 'algorithm')}) that lets whoever can check it also forge it.`,
  'algorithm.key-misfit': (p) =>
    `Its signing method (${named(p, 'algorithm')}) does not belong to the issuer's key.`,
  'algorithm.weak-key': (p) =>
    `The issuer's key is too weak to prove anything: ${named(p, 'key')}.`,
  'algorithm.unknown': (p) =>
    `Touchstone does not know this signing method: ${named(p, 'algorithm')}.`,
  'algorithm.not-checked': () => 'How strong the signature is could not be checked.',
} as const satisfies Record<string, CheckMessage>;
