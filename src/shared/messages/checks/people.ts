import type { CheckParams } from '../../model/check.ts';
import { named } from './message.ts';
import type { CheckMessage } from './message.ts';

// The registry's name for it is what counts; the credential's own is told where it differs.
function listed(p: CheckParams): string {
  const { registry = '', issuer = '', listedAs = issuer } = p;
  const claim = listedAs === issuer ? '' : ` The credential calls it ${issuer}.`;
  return `The registry “${registry}” lists its issuer as ${listedAs}.${claim}`;
}

/** recipient, issuer-trust. */
export const PEOPLE_MESSAGES = {
  'recipient.email': (p) =>
    `It names this candidate's e-mail address as its recipient's (${named(p, 'email')}).`,
  'recipient.identifier': (p) =>
    `It names an identifier of this candidate as its recipient's (${named(p, 'identifier')}).`,
  'recipient.holder': () => 'The person it was issued to signed it, as it was handed in.',
  'recipient.holder-elsewhere': (p) =>
    `The person it was issued to signed it as it was handed in, but for ${named(p, 'audience')}: whoever was shown it there could hand it in here too. Ask the candidate whether that is you.`,
  'recipient.mismatch': () =>
    "Its recipient is none of this candidate's known addresses, so it counts as somebody else's. Ask the candidate whether it was issued to another address of theirs, and add that one if so.",
  'recipient.part-mismatch': () =>
    "A credential in it was issued to somebody else: its recipient is none of this candidate's known addresses.",
  'recipient.part-unstated': () =>
    "It was issued to this candidate. Credentials in it that others issued name none of this candidate's addresses: that they are the same person's, only the issuer of the whole says.",
  'recipient.unstated': () => 'It does not say to whom it was issued.',
  'recipient.no-candidate': () => 'There is no candidate yet to compare its recipient with.',
  'recipient.not-comparable': () =>
    "It says to whom it was issued, but not in a way that can be compared with what is known of this candidate. Add the candidate's e-mail address to compare it.",
  'issuer.trusted': (p) => `You trust ${named(p, 'issuer')}.`,
  'issuer.known': (p) => `${named(p, 'issuer')} has proven that it owns ${named(p, 'domain')}.`,
  'issuer.hosted': (p) =>
    `It is hosted by ${named(p, 'domain')} on behalf of ${named(p, 'issuer')}. ${named(p, 'domain')} has proven its domain; that ${named(p, 'issuer')} (${named(p, 'owner')}) is behind it, only ${named(p, 'domain')} says.`,
  'issuer.listed-accepted': (p) => `${listed(p)} You accept that registry.`,
  'issuer.listed-known': (p) =>
    `${listed(p)} You have not decided to accept whom that registry lists.`,
  'issuer.registry-unavailable': (p) =>
    `Whether “${named(p, 'registry')}” lists ${named(p, 'issuer')} could not be looked up, so nothing is known of it but its key. Allow Touchstone to look it up, or try again later.`,
  'issuer.blocked-by-list': (p) =>
    p['note'] === undefined
      ? `Your list “${named(p, 'registry')}” blocks ${named(p, 'issuer')}.`
      : `Your list “${named(p, 'registry')}” blocks ${named(p, 'issuer')}: ${named(p, 'note')}.`,
  'issuer.unknown': (p) =>
    `Nothing is known of ${named(p, 'issuer')} but its key. Decide yourself whether you trust it.`,
  'issuer.unproven': (p) =>
    `It is not proven that it comes from ${named(p, 'issuer')}, so nothing known of that issuer speaks for it.`,
  'issuer.imitates': (p) =>
    `It calls its issuer ${named(p, 'issuer')}, which looks like ${named(p, 'name')}, an issuer of repute with you, but it is another one. Go by its identifier, ${named(p, 'id')}, not by its name.`,
  'issuer.disguised': (p) =>
    `The name of its issuer, ${named(p, 'issuer')}, is written with letters that look like others or cannot be seen, so that it may be taken for another. Go by its identifier, ${named(p, 'id')}, not by its name.`,
  'issuer.blocked': (p) => `You have blocked ${named(p, 'issuer')}.`,
  'issuer.inner-blocked': (p) =>
    `It holds something by ${named(p, 'issuer')}, whom you have blocked. The skills in that count for nothing here.`,
} as const satisfies Record<string, CheckMessage>;
