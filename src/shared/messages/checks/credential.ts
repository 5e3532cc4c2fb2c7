import { day, named } from './message.ts';
import type { CheckMessage } from './message.ts';

/** document-structure, context-integrity, validity-period. */
export const CREDENTIAL_MESSAGES = {
  'structure.valid': () => 'This is a complete credential.',
  'structure.unreadable': () =>
    'This cannot be read as the credential it says it is. Ask the candidate for the original file.',
  'structure.missing': (p) =>
    `This credential lacks something every credential must have: ${named(p, 'field')}.`,
  'structure.malformed': (p) =>
    `A part of this credential is not written as it must be: ${named(p, 'field')}.`,
  'structure.contradiction': (p) =>
    `This credential contradicts itself about ${named(p, 'field')}. An issuer's own file does not.`,
  'structure.unsupported-version': (p) =>
    `Touchstone cannot check ${named(p, 'format')} yet. That says nothing against the candidate.`,
  'context.covered': () => 'Everything shown here is covered by the signature.',
  'context.not-applicable': () =>
    'The signature covers the whole text, so nothing can stand outside it.',
  'context.undefined-term': (p) =>
    `Something was written into this credential that its signature does not cover: ${named(p, 'term')}.`,
  'context.redefined-term': (p) =>
    `This credential gives a standard word another meaning: ${named(p, 'term')}. Issuers do not do that.`,
  'context.disguised': (p) =>
    `Parts of this credential are arranged so that they could be hidden: ${named(p, 'term')}. Issuers do not do that.`,
  'context.disguised-name': (p) =>
    `A name in it, “${named(p, 'name')}”, is written so that it may be read as another: turned around, with characters that are not shown, or with letters of several alphabets.`,
  'context.not-available': (p) =>
    `The dictionary that this credential uses is not one we know: ${named(p, 'url')}. So we cannot say what its signature covers.`,
  'context.not-first': (p) =>
    `It does not begin with the dictionary that every credential begins with, but with ${named(p, 'term')}.`,
  'context.invalid': (p) =>
    `The dictionary that this credential brings along contradicts itself: ${named(p, 'term')}.`,
  'validity.current': () => 'It is within its period of validity.',
  'validity.left-out': () =>
    'Its holder chose what to show. When it expires may have been left out: ask the candidate for the whole credential.',
  'validity.expired': (p) => `It expired on ${day(p, 'until')}.`,
  'validity.not-yet': (p) => `It is not valid before ${day(p, 'from')}.`,
  'validity.malformed': (p) => `Its date is not a real date: ${named(p, 'value')}.`,
  'check.crashed': () =>
    'This could not be checked, because Touchstone failed at it. That says nothing against the candidate.',
} as const satisfies Record<string, CheckMessage>;
