import { day, named } from './message.ts';
import type { CheckMessage } from './message.ts';

/** proof, key-resolution, issuer-binding, of a credential under an electronic seal. */
export const SEAL_MESSAGES = {
  'seal.detached': () =>
    'The text that was sealed is not in this file, so that nothing shows what the seal is of. Ask the candidate for the whole credential as it was issued.',
  'certificate.accepted': (p) =>
    `The seal is that of ${named(p, 'owner')}, whose certificate leads to one that you accept (${named(p, 'accepted')}). Whether the certificate was withdrawn since was not looked up.`,
  'certificate.not-accepted': (p) =>
    `The seal is that of ${named(p, 'owner')}, says a certificate by ${named(p, 'authority')}. You have accepted neither. If you have made sure whose they are, accept one under Settings, Certificates.`,
  'certificate.absent': () =>
    'The seal only names the certificate that it was made with. Ask the issuer for that certificate, and accept it under Settings, Certificates.',
  'certificate.other-named': () =>
    'The seal names one certificate and carries another, so that it is not clear who sealed this.',
  'certificate.chain-broken': (p) =>
    `The certificates in the seal do not belong together: the one above that of ${named(p, 'owner')} did not issue it.`,
  'certificate.not-for-seals': (p) =>
    `The certificate of ${named(p, 'owner')} is for other ends than to seal documents.`,
  'certificate.not-an-authority': (p) =>
    `${named(p, 'owner')} issued a certificate of this seal, and is no authority that may.`,
  'certificate.path-too-long': (p) =>
    `${named(p, 'owner')} may not let others issue certificates, as somebody did for this seal.`,
  'certificate.not-valid-at-sealing': (p) =>
    `The certificate of ${named(p, 'owner')} was not valid on ${day(p, 'sealed')}, when this says it was sealed.`,
  'certificate.not-yet-valid': (p) =>
    `The certificate of ${named(p, 'owner')} is valid only from ${day(p, 'from')}.`,
  'certificate.ended-since': (p) =>
    `The certificate of ${named(p, 'owner')} ended on ${day(p, 'until')}. That this was sealed before then cannot be shown: ask the issuer to confirm it. That says nothing against the candidate.`,
  'certificate.weak': (p) =>
    `The certificate of ${named(p, 'owner')} is signed in a way that can be forged.`,
  'certificate.unknown-rule': (p) =>
    `The certificate of ${named(p, 'owner')} sets a rule that Touchstone does not know yet. That says nothing against the candidate.`,
  'binding.sealed': (p) => `${named(p, 'issuer')} sealed this itself.`,
  'binding.seal-by-name': (p) =>
    `The seal's owner goes by the same name as the issuer, ${named(p, 'issuer')}. That is all that connects them: neither states a number that the other does.`,
  'binding.seal-other-name': (p) =>
    `The seal is that of ${named(p, 'owner')}, which calls itself ${named(p, 'issuer')} here. The number in its certificate is the issuer's; whether the name is its own, judge yourself.`,
  'binding.seal-of-another': (p) =>
    `This names ${named(p, 'issuer')} as its issuer, but ${named(p, 'owner')} sealed it, which is registered under another number.`,
  'binding.seal-unrelated': (p) =>
    `This names ${named(p, 'issuer')} as its issuer, and the seal is that of ${named(p, 'owner')}. Nothing shows that they are the same. Ask the issuer.`,
  'binding.seal-not-accepted': (p) =>
    `Whether ${named(p, 'issuer')} sealed this is not known as long as you have not accepted its certificate.`,
  'binding.awarded-by-another': (p) =>
    `${named(p, 'owner')} sealed this, and says in it that ${named(p, 'awarder')} awarded it. That rests on the word of the one who sealed it.`,
} as const satisfies Record<string, CheckMessage>;
