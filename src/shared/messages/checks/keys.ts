import { day, named, shortId } from './message.ts';
import type { CheckMessage } from './message.ts';

/** key-resolution, issuer-binding. */
export const KEY_MESSAGES = {
  'key.found': () => "The issuer's key was found.",
  'key.kept-copy': (p) =>
    `The issuer's key was found, in a copy kept since ${day(p, 'since')}. Whether the issuer still uses it was not asked since.`,
  'key.later-copy': (p) =>
    `The issuer's key was found, as published on ${day(p, 'had')}. That is after the day asked about, of which no copy is kept.`,
  'key.not-named': () => 'The signature does not say which key it was made with.',
  'key.malformed': (p) => `The key that the signature names cannot be read: ${named(p, 'key')}.`,
  'key.absent': (p) => `${named(p, 'issuer')} does not list the key that signed this.`,
  'key.unavailable': (p) =>
    `The issuer's key could not be had (${named(p, 'where')}). Allow Touchstone to look it up, or try again later.`,
  'key.unsupported': (p) =>
    `Touchstone cannot look up this kind of key yet: ${named(p, 'method')}.`,
  'key.revoked': () => 'The issuer has withdrawn the key that signed this.',
  'key.expired': (p) => `The key that signed this was to be used only until ${day(p, 'until')}.`,
  'key.replaced': (p) =>
    `This is signed with a key that the issuer replaced on ${day(p, 'until')}. Whether that was done before, nobody can tell any more: ask for a newly issued one.`,
  'key.deactivated': (p) =>
    p['until'] === undefined
      ? 'The issuer has given up the identity that this names: none of its keys counts any more.'
      : `The issuer gave up the identity that this names on ${day(p, 'until')}: none of its keys counts since.`,
  'key.history-broken': () =>
    "The record of the issuer's keys does not add up: it was changed afterwards, or a part of it is missing.",
  'key.history-unauthorised': () =>
    "The record of the issuer's keys was changed by somebody who was not allowed to.",
  'key.history-shortened': () =>
    "The issuer's host now shows a record of the issuer's keys that lacks entries which were there before. Which of its keys count, nobody can tell: ask the issuer.",
  'key.history-unwitnessed': () =>
    "The record of the issuer's keys lacks the witnesses that it says must confirm each change.",
  'key.not-authorised': () =>
    'The issuer does not use the key that signed this to issue credentials.',
  'key.not-checked': () => 'No key was looked for, because the signature names none that can be.',
  'binding.own-key': (p) => `The key that signed this belongs to ${named(p, 'issuer')}.`,
  'binding.foreign-key': (p) =>
    `This names ${named(p, 'issuer')} as its issuer, but somebody else signed it (${named(p, 'signer')}).`,
  'binding.co-signed': (p) =>
    `Beside its issuer, somebody else signed this too: ${shortId(p, 'signer')}. Nothing here proves who that is.`,
  'binding.issuer-differs': (p) =>
    `This names two issuers: ${named(p, 'issuer')} and ${named(p, 'other')}.`,
  'binding.unconfirmed': (p) =>
    `It could not be confirmed that the key belongs to ${named(p, 'issuer')}.`,
  'binding.no-issuer': () => 'It does not say who issued it.',
  'binding.not-checked': () => 'Whose key signed this could not be checked.',
} as const satisfies Record<string, CheckMessage>;
