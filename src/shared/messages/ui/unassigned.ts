import { counted } from './number.ts';
import { live } from '../live.ts';

/** Credentials that wait for a person. */
export const UNASSIGNED = live({
  title: 'Unassigned',
  hint: 'Touchstone could not tell whose these are. Choose the person, or drag them onto one.',
  list: 'Credentials waiting for a person',
  select: (title: string) => `Select ${title}`,
  selectAll: 'Select all',
  selectFirst: 'Select the credentials first.',
  assign: 'Assign to a person…',
  says: 'Says it is for',
  saysNothing: 'It does not say for whom',
  people: 'People',
  findPerson: 'Find a person',
  assignTo: 'Assign the selected credentials to',
  nobody: 'No candidates yet.',
  nobodyFits: 'Nobody of that name.',
  empty: 'Nothing is waiting',
  emptyHint: 'Credentials whose owner Touchstone cannot tell wait here for you to place them.',
  scrambled: 'an e-mail address that it keeps scrambled',
  scrambledOf: (name: string) => `${name}, at an e-mail address that it keeps scrambled`,
  assigned: (count: number, name: string) =>
    `${counted(count, 'credential', 'credentials')} assigned to ${name}`,
});

/** What a credential says itself of whose it is; a scrambled address is named as what it is. */
export function describeClaimedRecipient(recipient: {
  readonly claimedName?: string | undefined;
  readonly id?: string | undefined;
}): string | undefined {
  const { claimedName, id } = recipient;
  if (id !== undefined && /^(?:sha256|md5)\$/u.test(id)) {
    return claimedName === undefined ? UNASSIGNED.scrambled : UNASSIGNED.scrambledOf(claimedName);
  }
  const parts = [claimedName, id].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** Choosing a person. */
export const PERSON = live({
  title: 'Choose a person',
  moveTitle: 'Move to another person',
  person: 'Person',
  placeholder: 'Type a name or an e-mail',
  placeholderBlind: 'Type a code, such as K7F2QX',
  newPerson: 'New person…',
  nameField: 'Name of the new person',
  create: 'Create and assign',
  assign: 'Assign',
  nobodyYet: 'Choose the person first.',
  backToList: 'Choose somebody already here',
});
