import { named } from './message.ts';
import type { CheckMessage } from './message.ts';

/** What only Open Badges 2.0 can say: badges that their issuer's site shows, or that a listed key signs. */
export const OPEN_BADGES_2_MESSAGES = {
  'hosted.shown': () => 'It is shown where it says that it is kept, and it says the same there.',
  'hosted.changed': (p) =>
    `This file was changed: where the badge is kept, it says something else about ${named(p, 'field')}.`,
  'hosted.unavailable': (p) =>
    `This badge could not be looked up where it is kept (${named(p, 'where')}). Allow Touchstone to look it up, or try again later.`,
  'hosted.insecure': (p) =>
    `This badge is kept at an address that is not secure (${named(p, 'where')}), so what is found there proves nothing.`,
  'hosted.gone': (p) => `This badge is no longer shown where it was kept (${named(p, 'where')}).`,
  'hosted.unreadable': (p) => `What is found at ${named(p, 'where')} cannot be read as a badge.`,
  'hosted.another': (p) =>
    `Another badge is found where this one says that it is kept (${named(p, 'where')}).`,
  'hosted.signature-missing': () =>
    'It says that it is signed, but it comes without its signature. Anyone could have written it. Ask the candidate for the signed badge.',
  'hosted.meant-to-be-signed': (p) =>
    `At ${named(p, 'where')} it says that this badge is signed. Ask the candidate for the signed badge.`,
  'hosted.no-key': () =>
    'It needs no key: it is not signed, but shown at an address of its issuer.',
  'hosted.no-algorithm': () => 'It is not signed, but shown at an address of its issuer.',
  'hosted.whole': () =>
    'Everything shown here was read where the badge is kept, not from the file.',
  'hosted.not-whole': () =>
    'What is shown here was read from the file, because the badge could not be read where it is kept.',
  'hosted.in-scope': (p) =>
    `It is kept where ${named(p, 'issuer')} keeps its badges (${named(p, 'where')}).`,
  'hosted.out-of-scope': (p) =>
    `It names ${named(p, 'issuer')} as its issuer, but is kept at ${named(p, 'where')}, where that issuer keeps no badges.`,
  'hosted.scope-unreadable': (p) =>
    `It is not clear where ${named(p, 'issuer')} keeps its badges, so it could not be confirmed that this is one of them.`,
  'badge-class.unavailable': (p) =>
    `What this badge was given for could not be looked up (${named(p, 'where')}). Allow Touchstone to look it up, or try again later.`,
  'badge-class.another': (p) =>
    `Another badge is described at the address that this one names (${named(p, 'where')}).`,
  'profile.unavailable': (p) =>
    `The issuer could not be asked whether this badge is its own (${named(p, 'where')}). Allow Touchstone to look it up, or try again later.`,
  'profile.another': (p) =>
    `Another issuer is found at the address that this badge names (${named(p, 'where')}).`,
  'key.owned-by-another': (p) =>
    `The key that signed this belongs to ${named(p, 'owner')}, not to ${named(p, 'issuer')}.`,
  'status.hosted-unavailable': (p) =>
    `Whether the issuer has withdrawn it could not be checked: it could not be looked up at ${named(p, 'where')}.`,
  'endorsements.unchecked': (p) =>
    `Others are said to vouch for it (${named(p, 'count')}), which Touchstone does not check.`,
} as const satisfies Record<string, CheckMessage>;
