import type { RegistryFlaw, RegistryProblemCode } from '../model/registry.ts';
import { live } from './live.ts';

/** Why nothing of a file went in, then what to do about it. */
export const REGISTRY_PROBLEMS = live({
  'not-a-registry': (file: string) =>
    `${file} names no issuer by an identifier, a domain or an address. A list has one on each line, with a name beside it.`,
  empty: (file: string) => `${file} is empty. Choose the file that lists the issuers.`,
  'named-twice': (file: string) =>
    `${file} says something twice in one place, and only one of the two can count. Ask whoever gave it to you for one that says each thing once.`,
  'invalid-statement': (file: string) =>
    `${file} is a signed statement that does not hold: it has expired, or its signature does not fit. Ask whoever gave it to you for a new one.`,
  'cannot-be-read': (file: string) =>
    `${file} could not be read. Check that it is there and that you may open it.`,
  'too-large': (file: string) =>
    `${file} is too large for a list of issuers. Choose the file that lists them.`,
} satisfies Record<RegistryProblemCode, (file: string) => string>);

/** Why nothing of a file went in, then what to do about it. */
export function describeRegistryProblem(fileName: string, code: RegistryProblemCode): string {
  return REGISTRY_PROBLEMS[code](fileName);
}

type Flaw = { readonly [Key in keyof RegistryFlaw]?: RegistryFlaw[Key] | undefined } & Pick<
  RegistryFlaw,
  'code'
>;

/** What was left out of a registry; `value` is what stands there, in quotation marks, where it is known. */
export const REGISTRY_FLAWS = live({
  'no-subject': () => 'names nobody. Write an identifier, a domain or an address there.',
  'not-a-subject': (value: string) => `${value} is no identifier, domain or address of an issuer.`,
  duplicate: (value: string) =>
    `${value} stands there twice; the first counts, and blocking always does.`,
  'host-of-many': (value: string) =>
    `many issuers share ${value}, so this lists every one of them. Write the identifier or the address of the one that you mean.`,
  'state-unknown': (value: string) =>
    `${value} is no word that Touchstone knows for an issuer's state, and blocks nobody. Write “blocked” for whom it is to block.`,
  'not-an-entry': () => 'is no registry of a kind that Touchstone knows.',
  'registry-unavailable': (value: string) =>
    `the registry at ${value} could not be had. Allow the network, or try again later.`,
  'registry-unreadable': (value: string) => `what is kept at ${value} is no registry.`,
  'keys-unavailable': (value: string) =>
    `the keys of ${value} could not be had, so nothing that it says could be checked. Allow the network, or try again later.`,
} satisfies Record<RegistryFlaw['code'], (value: string) => string>);

/** Where in the list, and what is named there. */
export const REGISTRY_FLAW_WORDS = live({
  line: (line: number) => `Line ${line}: `,
  quoted: (value: string) => `“${value}”`,
  unnamed: 'it',
});

/** What was left out of a registry, or should be looked at, while the rest went in. */
export function describeRegistryFlaw({ code, line, value }: Flaw): string {
  const words = REGISTRY_FLAW_WORDS;
  const where = line === undefined ? '' : words.line(line);
  return where + REGISTRY_FLAWS[code](value === undefined ? words.unnamed : words.quoted(value));
}
