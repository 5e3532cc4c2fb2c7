import type { CredentialFacts, Verification } from '../../../shared/model/credential.ts';

const LIMIT_NAMES = 5;
const LIMIT_NAME_LENGTH = 80;

/** What to call a credential within another: its name, what it is for, its id, or else its place. */
export function nameCredential(facts: CredentialFacts, place: string): string {
  const name = facts.name ?? facts.achievements[0]?.name ?? facts.id ?? place;
  return name.length > LIMIT_NAME_LENGTH ? `${name.slice(0, LIMIT_NAME_LENGTH)}…` : name;
}

export function nameSeveral(names: readonly string[]): string {
  const rest = names.length - LIMIT_NAMES;
  const shown = names.slice(0, LIMIT_NAMES).join(', ');
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}

interface Described {
  readonly name: string;
  readonly outcome: { readonly verification: Verification } | undefined;
}

/** For an engineer: the checks of each that did not pass. */
export function describeFaults(nested: readonly Described[]): string {
  return nested.slice(0, LIMIT_NAMES).map(describeOne).join('; ');
}

function describeOne({ name, outcome }: Described): string {
  if (outcome === undefined) return `${name}: not a credential that can be read here`;
  const faults = outcome.verification.checks
    .filter((check) => check.outcome === 'fail' || check.outcome === 'unknown')
    .map(({ id, code, detail }) => `${id} ${code}${detail === undefined ? '' : ` (${detail})`}`);
  const { verdict } = outcome.verification;
  return faults.length === 0 ? `${name}: ${verdict}` : `${name}: ${verdict}, ${faults.join(', ')}`;
}
