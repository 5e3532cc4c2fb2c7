import { setImmediate } from 'node:timers/promises';
import type { AddressGroup, Workspace } from '../../store/index.ts';
import { digestsOf } from '../../verify/index.ts';

export interface MatchingLimits {
  /** Hashes in one go; the next go continues where this one ended. */
  readonly hashes: number;
}

// About five seconds of work.
const LIMITS: MatchingLimits = { hashes: 4_000_000 };
const ADDRESSES_AT_ONCE = 500;
// Some four milliseconds, after which others have their turn.
const EMAILS_AT_ONCE = 2000;

/**
 * Compares the addresses to which credentials were issued with all known e-mail addresses: whose they
 * are, though they were handed in by somebody else. Only those that are not yet shown to be their
 * holder's own, and each with each known address once, ever. Hashes of one salt cost as much as one;
 * a salt of its own makes each known address be hashed anew, which the limit bounds.
 */
export async function matchAddresses(
  { findings }: Pick<Workspace, 'findings'>,
  { hashes }: MatchingLimits = LIMITS,
): Promise<void> {
  for (let left = hashes; left > 0;) {
    const groups = await findings.addressesToTry(ADDRESSES_AT_ONCE);
    if (groups.length === 0) return;
    for (const group of groups) {
      left -= await matchGroup(findings, group);
      if (left <= 0) return;
      await setImmediate();
    }
  }
}

/** @returns How many hashes it took. */
async function matchGroup(findings: Workspace['findings'], group: AddressGroup): Promise<number> {
  const emails = await findings.emailsAfter(group.tried, EMAILS_AT_ONCE);
  const upTo = emails.at(-1)?.no ?? group.tried;
  const byDigest = Map.groupBy(group.addresses, ({ digest }) => digest);
  let hashes = 0;
  const found = emails.flatMap(({ no: identityNo, email }) => {
    const digests = digestsOf(email, group);
    hashes += digests.length;
    return digests
      .flatMap((digest) => byDigest.get(digest) ?? [])
      .map(({ no: addressNo }) => ({ addressNo, identityNo }));
  });
  await findings.recordTried([{ addressNos: group.addresses.map(({ no }) => no), upTo, found }]);
  return Math.max(1, hashes);
}
