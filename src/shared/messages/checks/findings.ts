import { CHECK_WORDS, day, named } from './message.ts';
import type { CheckMessage } from './message.ts';

/** issue-date, shared-key, other-person, reuse: for a person to judge, and never moving the verdict. */
const OPEN = {
  'issue-date.signed-before-key': (p) =>
    `It says it was signed on ${day(p, 'signed')}, but its issuer’s key is on record only since ${day(p, 'key')}. Ask the issuer when it issued this.`,
  'issue-date.before-key': (p) =>
    `It is dated ${day(p, 'from')}, but its issuer’s key is on record only since ${day(p, 'key')}, and it does not say when it was signed. An earlier award may have been put into this form later: ask the issuer.`,
  'shared-key.several-issuers': (p) =>
    `The key that signed it signs for several issuers: ${named(p, 'others')}. Whoever holds it can issue in all these names: ask the issuer it names whether this is its doing.`,
  'shared-key.platform': (p) =>
    `${named(p, 'host')} signs for ${named(p, 'count')} issuers with one key, as platforms do. The key proves ${named(p, 'host')}; for whom it issued this, only ${named(p, 'host')} says.`,
  'other-person.picture': () =>
    'The picture may show this candidate’s name, but the badge inside it was issued to somebody else. Go by what is inside.',
  'other-person.address': (p) =>
    `It was issued to an e-mail address of another of your candidates: ${named(p, 'people')}. Ask both, or say that they are the same person.`,
  'other-person.file-name': (p) =>
    `Its file is called “${named(p, 'file')}”, which names another of your candidates: ${named(p, 'people')}. Look whether it came to the right person.`,
  'reuse.same': (p) =>
    `The very same credential was also handed in by ${named(p, 'people')}. Somebody’s is not their own, unless they are the same person: ask both.`,
  'reuse.same-number': (p) =>
    `Another credential with the same issuer and number, but other content, was handed in by ${named(p, 'people')}. An issuer gives a number once: look which of the two is right, or ask the issuer.`,
} as const satisfies Record<string, CheckMessage>;

/** The same, and where somebody found it in order, that too. */
export const FINDING_MESSAGES = {
  'issue-date.signed-before-key': judged(OPEN['issue-date.signed-before-key']),
  'issue-date.before-key': judged(OPEN['issue-date.before-key']),
  'shared-key.several-issuers': judged(OPEN['shared-key.several-issuers']),
  'shared-key.platform': OPEN['shared-key.platform'],
  'other-person.picture': judged(OPEN['other-person.picture']),
  'other-person.address': judged(OPEN['other-person.address']),
  'other-person.file-name': judged(OPEN['other-person.file-name']),
  'reuse.same': judged(OPEN['reuse.same']),
  'reuse.same-number': judged(OPEN['reuse.same-number']),
} as const satisfies Record<keyof typeof OPEN, CheckMessage>;

/** A finding's sentence, and when somebody found it in order, where somebody did. */
export function judged(message: CheckMessage): CheckMessage {
  return (params) =>
    params['decided'] === undefined
      ? message(params)
      : CHECK_WORDS.decided(message(params), day(params, 'decided'));
}
