import { named } from '../checks/message.ts';
import type { CheckMessage } from '../checks/message.ts';

/** What stands in a credential and is read in several ways. */
export const CONTENT_MESSAGES = {
  'text.mangled-on-way': (p) =>
    `Its text was garbled on its way here: “${named(p, 'shown')}” was probably “${named(p, 'probable')}”, and read so the signature fits. Verifiers that get the original file will say otherwise. Ask the candidate for the file as the issuer offers it.`,
  'text.mangled': (p) =>
    `Its text is garbled: “${named(p, 'shown')}” was probably “${named(p, 'probable')}”. Verifiers that get the original file may say otherwise. Ask the candidate for the file as the issuer offers it.`,
  'text.mangled-by-issuer': (p) =>
    `Its text was garbled before it was signed: “${named(p, 'shown')}” was probably meant to be “${named(p, 'probable')}”. The issuer signed it so, and a verifier that puts it right will find that the signature does not fit.`,
  'text.lost': (p) =>
    `Some of its letters were lost before it came here: “${named(p, 'shown')}”. Verifiers that get the original file may say otherwise. Ask the candidate for it.`,
  'issuer.disguised-name': (p) =>
    `The issuer’s name, ${named(p, 'issuer')}, is written so that it may be taken for another’s. Verifiers that show the name only will let it pass.`,
  'issuer.imitated-name': (p) =>
    `The issuer’s name, ${named(p, 'issuer')}, looks like ${named(p, 'name')}, and it is another issuer. Verifiers that show the name only cannot tell them apart.`,
  'issuer.other-creator': (p) =>
    `${named(p, 'issuer')} issued it on behalf of ${named(p, 'creator')}, or says so: only ${named(p, 'issuer')} signed it. Verifiers that show who made the achievement may name ${named(p, 'creator')} as if it had.`,
  'issuer.hosted': (p) =>
    `Its signature is that of ${named(p, 'host')}, which hosts it on behalf of ${named(p, 'issuer')} (${named(p, 'home')}). Verifiers that show the name only make it look as if ${named(p, 'home')} had signed.`,
  'name.near-miss': (p) =>
    `It says “${named(p, 'name')}” where the standard says “${named(p, 'term')}”. Touchstone and most verifiers overlook what stands there; lenient ones read it.`,
  'date.day-only': (p) =>
    `A date in it (${named(p, 'field')}: ${named(p, 'value')}) has no time of day. Strict verifiers refuse that; others count from different hours.`,
  'date.no-zone': (p) =>
    `A time in it (${named(p, 'field')}: ${named(p, 'value')}) does not say in which time zone. Strict verifiers refuse that; others take their own.`,
  'date.other-form': (p) =>
    `A date in it (${named(p, 'field')}: ${named(p, 'value')}) is written in a form that only some verifiers can read.`,
  'id.missing': () =>
    'It has no identifier. Verifiers that require one refuse it, and nobody can tell whether another file is the same credential.',
  'id.not-url': (p) =>
    `Its identifier (${named(p, 'id')}) is no address. Strict verifiers refuse it for that.`,
  'id.achievement-missing': () =>
    'What was achieved has no identifier. Verifiers that follow the standard’s schema to the letter refuse it.',
  'recipient.named-hash': () =>
    'It names its recipient by a scrambled address. Some verifiers scramble the address in another way and say that it is not theirs; most do not compare it at all.',
  'recipient.bare-hash': () =>
    'It names its recipient by a scrambled address, and does not say how it was scrambled. Most verifiers cannot compare it.',
  'recipient.weak-hash': () =>
    'It scrambles its recipient’s address in a way that is broken (MD5). Newer verifiers do not compare it.',
  'recipient.upper-case-hash': () =>
    'Its recipient’s scrambled address is written in capitals. Verifiers that compare letter by letter say that it is not theirs.',
  'recipient.unsalted-hash': () =>
    'Its recipient’s address was scrambled without a salt. Some verifiers cannot compare it then.',
} as const satisfies Record<string, CheckMessage>;
