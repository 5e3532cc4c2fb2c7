import { day, named } from './message.ts';
import type { CheckMessage } from './message.ts';

/** status. */
export const STATUS_MESSAGES = {
  'status.none': () => 'The issuer keeps no list of withdrawn credentials for it.',
  'status.current': () => 'The issuer has not withdrawn it.',
  'status.left-out': () =>
    'Its holder chose what to show. Whether its issuer has withdrawn it may have been left out: ask the candidate for the whole credential.',
  'status.kept-copy': (p) =>
    `The issuer had not withdrawn it on ${day(p, 'since')}. That is from a copy kept since: check it again with the network allowed to know of today.`,
  'status.copy-too-old': (p) =>
    `Whether the issuer has withdrawn it could not be checked: the copy kept of its list is from ${day(p, 'since')}, which is too long ago. Check it again with the network allowed.`,
  'status.later-copy': (p) =>
    `The issuer had not withdrawn it on ${day(p, 'had')}, which is after the day asked about. No list of that day is kept.`,
  'status.withdrawn-later': (p) =>
    `The issuer had withdrawn it by ${day(p, 'had')}. Whether it had on the day asked about cannot be said: no list of that day is kept.`,
  'status.revoked': () => 'The issuer has revoked it.',
  'status.suspended': () => 'The issuer has suspended it.',
  'status.message': (p) => `The issuer's list says about it: ${named(p, 'message')}.`,
  'status.unavailable': (p) =>
    `Whether the issuer has withdrawn it could not be checked: the list at ${named(p, 'where')} could not be had.`,
  'status.list-invalid': (p) =>
    `Whether the issuer has withdrawn it could not be checked: the list cannot be relied on (${named(p, 'reason')}).`,
  'status.list-expired': (p) =>
    `Whether the issuer has withdrawn it could not be checked: the list was valid only until ${day(p, 'until')}.`,
  'status.unsupported': (p) =>
    `Whether the issuer has withdrawn it could not be checked: Touchstone does not know this kind of list (${named(p, 'type')}).`,
  'status.malformed': (p) =>
    `Whether the issuer has withdrawn it could not be checked: its place in the list is not stated properly (${named(p, 'field')}).`,
} as const satisfies Record<string, CheckMessage>;
