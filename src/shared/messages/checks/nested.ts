import { named } from './message.ts';
import type { CheckMessage } from './message.ts';

/** nested-credentials, endorsements. */
export const NESTED_MESSAGES = {
  'nested.none': () => 'It holds no other credentials.',
  'nested.verified': (p) =>
    p['count'] === '1'
      ? 'The credential that it holds is verified too.'
      : `All ${named(p, 'count')} credentials that it holds are verified too.`,
  'nested.rejected': (p) =>
    `It holds credentials that are forged or were changed: ${named(p, 'which')}.`,
  'nested.lapsed': (p) => `It holds credentials that do not hold any more: ${named(p, 'which')}.`,
  'nested.unconfirmed': (p) =>
    `It holds credentials that could not be confirmed: ${named(p, 'which')}.`,
  'nested.other-subject': (p) => `It holds credentials about somebody else: ${named(p, 'which')}.`,
  'nested.too-many': (p) =>
    `It holds more credentials than Touchstone checks in one file (${named(p, 'limit')}).`,
  'nested.too-deep': (p) =>
    `It holds credentials within credentials, deeper than Touchstone looks (${named(p, 'limit')} levels).`,
  'endorsements.verified': (p) =>
    `It is endorsed, and the endorsements are verified (${named(p, 'count')}).`,
  'endorsements.own': () =>
    'It is endorsed by nobody but its own issuer, which says no more than that it was issued.',
  'endorsements.some-fail': (p) =>
    `Of its ${named(p, 'count')} endorsements ${named(p, 'failing')} do not hold.`,
  'endorsements.unconfirmed': (p) =>
    `Of its ${named(p, 'count')} endorsements ${named(p, 'open')} could not be confirmed.`,
} as const satisfies Record<string, CheckMessage>;
