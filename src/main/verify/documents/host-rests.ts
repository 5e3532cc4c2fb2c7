import { getDomain } from 'tldts';
import { NETWORK_LIMITS } from '../../../shared/limits.ts';

interface Rest {
  slowInARow: number;
  until: number;
  /** When it was slow last. */
  at: number;
}

/** Which sites are left alone, since they took long again and again. */
export interface HostRests {
  isResting(site: string): boolean;
  /** Takes down how long a site took; whether it is left alone from now on. */
  note(site: string, tookMs: number): boolean;
}

/**
 * The part of the web that is one owner's: all hosts of one registered domain, but on a platform below which
 * anybody has a host only that one, since whoever makes theirs slow must not have others' left alone.
 */
export function siteOf(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

/** @param now Milliseconds; only differences count. */
export function createHostRests(now: () => number): HostRests {
  const rests = new Map<string, Rest>();
  return {
    isResting: (site) => now() < (rests.get(site)?.until ?? Number.NEGATIVE_INFINITY),
    note(site, tookMs) {
      if (tookMs < NETWORK_LIMITS.hostSlowMs) {
        rests.delete(site);
        return false;
      }
      forgetOld(rests, now());
      const rest = rests.get(site) ?? { slowInARow: 0, until: Number.NEGATIVE_INFINITY, at: 0 };
      rests.set(site, rest);
      rest.at = now();
      rest.slowInARow += 1;
      if (rest.slowInARow < NETWORK_LIMITS.hostSlowInARow) return false;
      rest.slowInARow = 0;
      rest.until = now() + NETWORK_LIMITS.hostRestMs;
      return true;
    },
  };
}

/** So that many sites, each slow once, are not kept for ever. */
function forgetOld(rests: Map<string, Rest>, now: number): void {
  for (const [site, { at }] of rests) {
    if (now - at > NETWORK_LIMITS.hostRestMs) rests.delete(site);
  }
}
