import { named } from './message.ts';
import type { CheckMessage } from './message.ts';

/** proof, of a credential of which its holder shows a part. */
export const SD_JWT_MESSAGES = {
  'sd-jwt.malformed': (p) =>
    `A part that the holder chose to show is not written as it must be: ${named(p, 'about')}.`,
  'sd-jwt.not-signed': (p) =>
    `Something was added to this credential that its issuer did not sign: ${named(p, 'about')}.`,
  'sd-jwt.repeated': (p) =>
    `A part of this credential is there twice, where its issuer signed it once: ${named(p, 'about')}.`,
  'sd-jwt.clash': (p) =>
    `This credential says two things of one: ${named(p, 'about')}. An issuer's own file does not.`,
  'sd-jwt.hash-refused': (p) =>
    `The parts that the holder shows are secured with a method that proves nothing: ${named(p, 'about')}.`,
  'sd-jwt.holder-signed': () => 'The person it was issued to signed it as it was handed in.',
  'sd-jwt.holder-mismatch': () =>
    'It is signed as if by the person it was issued to, but that signature does not fit.',
  'sd-jwt.holder-malformed': (p) =>
    `The signature of the person who handed it in is not written as it must be: ${named(p, 'about')}.`,
  'sd-jwt.holder-unbound': () =>
    'Somebody signed it as its holder, but its issuer names no key of a holder.',
  'sd-jwt.holder-unchecked': (p) =>
    `The signature of the person who handed it in could not be checked: ${named(p, 'about')}.`,
} as const satisfies Record<string, CheckMessage>;
