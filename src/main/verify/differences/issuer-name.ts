import { findDisguise } from '../../../shared/lib/look-alike.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import type { Cause } from './explained.ts';

/** An issuer's name that reads as another's: who shows names only cannot tell them apart. */
export const explainIssuerName: Cause = ({ facts, findImitated }) => {
  const { id, claimedName } = facts.issuer;
  if (claimedName === undefined) return [];
  const found: Difference[] = [];
  const disguise = findDisguise(claimedName);
  if (disguise !== undefined) {
    const detail = `issuer.name: ${disguise.kind} (${disguise.what}); UTS #39`;
    found.push({ code: 'issuer.disguised-name', params: { issuer: claimedName }, detail });
  }
  const imitated = findImitated({ id, name: claimedName });
  if (imitated !== undefined) {
    const params = { issuer: claimedName, name: imitated.name };
    const detail = `issuer.id is ${id ?? 'missing'}; ${imitated.name} is ${imitated.subject}`;
    found.push({ code: 'issuer.imitated-name', params, detail });
  }
  return found;
};
