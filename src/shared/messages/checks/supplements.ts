import { named } from './message.ts';
import type { CheckMessage } from './message.ts';

/** schema, evidence. */
export const SUPPLEMENT_MESSAGES = {
  'schema.fits': () => 'It is written as the standard that it names lays down.',
  'schema.departs': () =>
    "It is not written quite as the standard that it names lays down. That is its issuer's doing, and no sign of a forgery.",
  'schema.unavailable': (p) =>
    `Whether it is written as its standard lays down was not checked: the rules at ${named(p, 'where')} could not be had.`,
  'schema.unusable': () =>
    'Whether it is written as its standard lays down was not checked: the rules cannot be used.',
  'schema.changed': (p) =>
    `Whether it is written as its standard lays down was not checked: the rules at ${named(p, 'host')} are not those that its issuer meant.`,
  'schema.own': (p) =>
    `It names rules of its own, kept at ${named(p, 'host')}. Touchstone applies only those of the bodies that set the standards.`,
  'schema.unsupported': (p) =>
    `It names rules of a kind that Touchstone does not know (${named(p, 'type')}).`,
  'evidence.named': (p) =>
    p['count'] === '1'
      ? `It names evidence, kept at ${named(p, 'hosts')}. Touchstone does not open it: look at it yourself.`
      : `It names ${named(p, 'count')} pieces of evidence, kept at ${named(p, 'hosts')}. Touchstone does not open them: look at them yourself.`,
  'evidence.described': (p) =>
    p['count'] === '1'
      ? 'It describes the evidence that it was issued for.'
      : `It describes ${named(p, 'count')} pieces of evidence that it was issued for.`,
  'evidence.refresh-offered': (p) =>
    `Its issuer offers newer versions of it at ${named(p, 'host')}. Touchstone does not ask there: ask the candidate for the newest.`,
  'evidence.terms': (p) => `Its issuer sets terms for its use: ${named(p, 'terms')}.`,
} as const satisfies Record<string, CheckMessage>;
