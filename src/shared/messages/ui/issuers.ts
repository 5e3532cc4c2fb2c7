import type { RegistryView } from '../../contract/registry-views.ts';
import type { SeenIssuerView } from '../../contract/views.ts';
import type { RegistryKind, RegistryLevel } from '../../model/registry.ts';
import { counted, number } from './number.ts';
import { live } from '../live.ts';

/** The issuers' screen. */
export const ISSUERS = live({
  title: 'Issuers',
  seen: 'Issuers of what you were sent',
  count: (count: number) => counted(count, 'issuer', 'issuers'),
  shown: (shown: number, total: number) => `The first ${number(shown)} of ${number(total)}`,
  search: 'Find an issuer',
  none: 'No issuer yet',
  noneHint: 'Add credentials, and whoever issued them is listed here.',
  noMatch: 'No issuer of that name',
  noMatchHint: 'Try another word, or a part of the identifier.',
  columns: {
    issuer: 'Issuer',
    domain: 'Proven domain',
    trust: 'Trust and why',
    credentials: 'Credentials',
    actions: 'Your decision',
  },
  nameless: 'No name stated',
  calledInCredential: (name: string) => `The credentials call it ${name}`,
  noDomain: 'None',
  unproven: (count: number) => `${number(count)} unproven`,
  sharedKeys: 'One key, several issuers',
  sharedKeysHint:
    'A key is how an issuer is told apart from others. Whoever holds one of these can issue in each of the names beside it.',
  sharedKey: (names: string) => `Key of ${names}`,
  keyInOrder: (names: string) => `It is in order that one key signs for ${names}`,
  keyUndo: (names: string) => `Take back that one key may sign for ${names}`,
});

/** The registries on the issuers' screen. */
export const REGISTRIES = live({
  title: 'Registries',
  hint: 'A registry lists issuers by their identifiers and gives them names. Whom a registry that you accept lists is trusted; whom one that you only know lists is known. Your own decision about an issuer goes before both, and what a list blocks stays blocked.',
  add: 'Add a registry',
  formats:
    'A list of your own (CSV or JSON, one issuer a line), a registry of the Digital Credentials Consortium, or a statement of an OpenID Federation.',
  none: 'No registry yet.',
  list: 'Registries that you have added',
  level: (name: string) => `What ${name} means to you`,
  levels: { accepted: 'Accepted', known: 'Known' },
  anchorKeys: (count: number) =>
    count === 1 ? 'Its key, by its thumbprint' : 'Its keys, by their thumbprints',
  anchorHint: 'Compare with what the federation publishes, before you accept it.',
  removeNamed: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} removed`,
  levelSet: (name: string, level: string) => `${name}: ${level}`,
  remarks: (count: number) => counted(count, 'entry to look at', 'entries to look at'),
  added: (names: readonly string[]) =>
    names.length === 1 ? `${names[0] ?? ''} added` : `${number(names.length)} registries added`,
  nothingAdded: 'No registry was added',
  kinds: {
    dcc: 'Registry of the Digital Credentials Consortium',
    list: 'Your own list',
    chain: 'One member of a federation',
    federation: 'Federation, asked for each issuer',
  } satisfies Record<RegistryKind, string>,
});

/** What a registry comes to. */
export const REGISTRY_FACTS = live({
  blocked: (count: number) => `${number(count)} blocked`,
  accepted: 'Whom it lists is trusted now',
  known: 'Whom it lists is only known now',
});

/** `12 issuers, 2 blocked`; a federation names whom it is asked of. */
export function describeMembers(registry: RegistryView): string {
  if (registry.kind === 'federation') return registry.anchorId ?? '';
  const members = registry.members === 0 ? [] : [ISSUERS.count(registry.members)];
  const blocked = registry.blocked === 0 ? [] : [REGISTRY_FACTS.blocked(registry.blocked)];
  return [...members, ...blocked].join(', ');
}

/** What accepting or only knowing a registry comes to. */
export function describeLevel(level: RegistryLevel): string {
  return REGISTRY_FACTS[level];
}

/** What the registry calls an issuer, where the credentials call it something else. */
export function otherName({ name, listedAs }: SeenIssuerView): string | undefined {
  return listedAs === undefined || listedAs === name ? undefined : listedAs;
}
