import { findDisguise, revealUnseen } from '../../../shared/lib/look-alike.ts';
import type { CredentialFacts } from '../../../shared/model/credential.ts';
import type { Finding } from '../../../shared/model/check.ts';

/** As many as are told one by one. */
const NAMES_TOLD = 3;

/**
 * Warns of names that read as something else: of the credential, what was achieved, and its recipient. Informs
 * only. The issuer's name is looked at where it is judged who the issuer is.
 */
export function checkNames({ name, achievements, recipient }: CredentialFacts): readonly Finding[] {
  const names = [name, ...achievements.map((one) => one.name), recipient.claimedName];
  const stated = [...new Set(names.filter((one) => one !== undefined))];
  return stated.flatMap(warnOf).slice(0, NAMES_TOLD);
}

function warnOf(name: string): readonly Finding[] {
  const disguise = findDisguise(name);
  if (disguise === undefined) return [];
  const params = { name: revealUnseen(name) };
  const detail = `${disguise.kind} (${revealUnseen(disguise.what)}); UTS #39`;
  return [
    { id: 'context-integrity', outcome: 'warn', code: 'context.disguised-name', params, detail },
  ];
}
