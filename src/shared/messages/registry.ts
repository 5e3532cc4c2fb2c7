import { unreachable } from '../lib/unreachable.ts';
import type { RegistryFlaw, RegistryProblemCode } from '../model/registry.ts';

/** Why nothing of a file went in, then what to do about it. */
export function describeRegistryProblem(fileName: string, code: RegistryProblemCode): string {
  switch (code) {
    case 'not-a-registry':
      return `${fileName} names no issuer by an identifier, a domain or an address. A list has one on each line, with a name beside it.`;
    case 'empty':
      return `${fileName} is empty. Choose the file that lists the issuers.`;
    case 'invalid-statement':
      return `${fileName} is a signed statement that does not hold: it has expired, or its signature does not fit. Ask whoever gave it to you for a new one.`;
    case 'cannot-be-read':
      return `${fileName} could not be read. Check that it is there and that you may open it.`;
    case 'too-large':
      return `${fileName} is too large for a list of issuers. Choose the file that lists them.`;
    default:
      return unreachable(code);
  }
}

type Flaw = { readonly [Key in keyof RegistryFlaw]?: RegistryFlaw[Key] | undefined } & Pick<
  RegistryFlaw,
  'code'
>;

/** What was left out of a registry, or should be looked at, while the rest went in. */
export function describeRegistryFlaw(flaw: Flaw): string {
  const where = flaw.line === undefined ? '' : `Line ${flaw.line}: `;
  const value = flaw.value === undefined ? 'it' : `“${flaw.value}”`;
  switch (flaw.code) {
    case 'no-subject':
      return `${where}names nobody. Write an identifier, a domain or an address there.`;
    case 'not-a-subject':
      return `${where}${value} is no identifier, domain or address of an issuer.`;
    case 'duplicate':
      return `${where}${value} stands there twice; the first counts, and blocking always does.`;
    case 'host-of-many':
      return `${where}many issuers share ${value}, so this lists every one of them. Write the identifier or the address of the one that you mean.`;
    case 'not-an-entry':
      return `${where}is no registry of a kind that Touchstone knows.`;
    case 'registry-unavailable':
      return `${where}the registry at ${value} could not be had. Allow the network, or try again later.`;
    case 'registry-unreadable':
      return `${where}what is kept at ${value} is no registry.`;
    case 'keys-unavailable':
      return `${where}the keys of ${value} could not be had, so nothing that it says could be checked. Allow the network, or try again later.`;
    default:
      return unreachable(flaw.code);
  }
}
