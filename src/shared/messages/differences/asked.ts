import { named } from '../checks/message.ts';
import type { CheckMessage } from '../checks/message.ts';

/** What others do not ask, or take for answered. */
export const ASKED_MESSAGES = {
  'asked.issuer': () =>
    'Verifiers that look at the signature only will call it valid: they do not ask whether the key is that of the issuer named.',
  'asked.issuer-unconfirmed': () =>
    'Verifiers that look at the signature only will call it valid; one that can look up the issuer’s own list of keys may decide it either way.',
  'asked.key': () =>
    'The issuer’s key could not be had here. A verifier that can look it up will say whether the signature fits.',
  'asked.period': () =>
    'Verifiers that do not look at its dates will call it valid: its signature still fits.',
  'asked.status': () =>
    'Verifiers that do not ask whether it was withdrawn will call it valid: its signature still fits.',
  'asked.status-unanswered': () =>
    'Whether it was withdrawn could not be found out. Some verifiers take that for “not withdrawn” and call it valid.',
  'asked.nested': () =>
    'Verifiers that check only the outer signature will call it valid: they do not look at the credentials in it.',
  'asked.endorsements': () =>
    'Verifiers that do not check endorsements show those in it as if they were good.',
  'field.unsigned': (p) =>
    `Verifiers that do not look for words outside the signature will call it valid, and show “${named(p, 'term')}” as if the issuer had said it.`,
  'key.brought-along': () =>
    'It brings its own key along. Verifiers that use that key find the signature good, whoever made it.',
  'key.in-name': () =>
    'The key stands in the address of the key itself. Verifiers that take it from there, and do not ask its owner, find the signature good, whoever made it.',
  'status.rare-type': (p) =>
    `Whether it was withdrawn stands in a list of a kind (${named(p, 'type')}) that some verifiers never look up: to them it holds for ever.`,
  'status.several': (p) =>
    `It names ${named(p, 'count')} places that say whether it still holds. Verifiers that look at the first only may miss what another says.`,
  'status.purpose': (p) =>
    `One of its lists is for something else than withdrawal (${named(p, 'purpose')}), which some verifiers do not read.`,
  'status.in-token': () =>
    'Some verifiers ask for a withdrawal only of credentials written as JSON, and this is a token: to them it holds for ever.',
  'proof.several': (p) =>
    `It bears ${named(p, 'count')} signatures. Some verifiers check only one of them, and may not notice that another fails.`,
  'proof.in-part': () => 'Its holder may have left parts of it out. Few verifiers say so.',
} as const satisfies Record<string, CheckMessage>;
