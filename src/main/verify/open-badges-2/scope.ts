import { asArray } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { readObjects } from '../credential/text.ts';
import { parseHttpsUrl } from '../keys/key-document.ts';
import { homeOf, isOwnHost, isSharedHost } from '../keys/shared-host.ts';
import { httpsAddress } from './badge-object.ts';

export interface ScopeJudgement {
  readonly outcome: 'inside' | 'outside' | 'unreadable';
  /** The rule that said so, for an engineer. */
  readonly rule: string;
}

/**
 * Judges whether an issuer keeps its assertions at `url`. It says so in its profile: by
 * `startsWith`, by `allowedOrigins`, by both, which then both must allow it, or by neither, which
 * leaves its own origin. On a host that many share, and in a person's folder, an origin says nothing: there
 * only a `startsWith` that names the folder does, or that the issuer's profile lies in the same.
 *
 * @param url An HTTPS URL.
 * @param profile The issuer's own, as its host shows it, and its id.
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#VerificationObject
 */
export function judgeScope(
  url: string,
  profile: { readonly id: string; readonly json: JsonObject },
): ScopeJudgement {
  const address = parseHttpsUrl(url);
  const policy = readObjects(profile.json['verification'])[0];
  if (address === undefined) return { outcome: 'unreadable', rule: 'no URL' };
  if (policy === undefined && asArray(profile.json['verification']).length > 0) {
    return { outcome: 'unreadable', rule: 'its verification is no object' };
  }
  const rules = [
    ...readRule(policy?.['startsWith'], 'startsWith', (prefix) => startsWith(address, prefix)),
    ...readRule(policy?.['allowedOrigins'], 'allowedOrigins', (host) => isAt(address, host)),
  ];
  if (rules.length === 0) return judgeOwnOrigin(address, profile.id);
  return (
    rules.find(({ outcome }) => outcome === 'unreadable') ??
    rules.find(({ outcome }) => outcome === 'outside') ?? {
      outcome: isAnybodys(address, policy?.['startsWith'], profile.id) ? 'unreadable' : 'inside',
      rule: rules.map(({ rule }) => rule).join('; '),
    }
  );
}

/** Whether the rules let in whatever anybody keeps on a host that many share, or in a folder of their own. */
function isAnybodys(address: URL, prefixes: JsonValue | undefined, profileId: string): boolean {
  const home = homeOf(address);
  const isShared = isSharedHost(address.hostname);
  if (!isShared && (home === undefined || isOwnHost(httpsAddress(profileId) ?? '', address.href)))
    return false;
  const texts = asArray(prefixes).filter((prefix) => typeof prefix === 'string');
  const fitting = texts.filter((prefix) => startsWith(address, prefix));
  return fitting.every((prefix) => {
    const start = URL.parse(prefix);
    return start === null || start.pathname === '/' || homeOf(start) !== home;
  });
}

function judgeOwnOrigin(address: URL, profileId: string): ScopeJudgement {
  const profileUrl = httpsAddress(profileId) ?? '';
  const origin = parseHttpsUrl(profileUrl)?.origin;
  const rule = `it states no scope, so its own origin counts: ${origin ?? profileId}`;
  if (origin !== address.origin) return { outcome: 'outside', rule };
  if (isOwnHost(profileUrl, address.href)) return { outcome: 'inside', rule };
  return { outcome: 'unreadable', rule: `${rule}, where others keep theirs too` };
}

function readRule(
  value: JsonValue | undefined,
  name: string,
  allows: (entry: string) => boolean,
): readonly ScopeJudgement[] {
  const entries = asArray(value).filter((entry) => entry !== '');
  if (entries.length === 0) return [];
  const rule = `${name} ${JSON.stringify(entries)}`;
  const texts = entries.filter((entry) => typeof entry === 'string');
  if (texts.length < entries.length) return [{ outcome: 'unreadable', rule }];
  return [{ outcome: texts.some(allows) ? 'inside' : 'outside', rule }];
}

// `https://uni.example` begins `https://uni.example.attacker.example/` too: the host must be whole. What
// is written with `http:` is asked for with `https:`, wherever it is.
function startsWith(address: URL, prefix: string): boolean {
  const start = parseHttpsUrl(httpsAddress(prefix) ?? '');
  if (start?.origin !== address.origin || !address.href.startsWith(start.href)) return false;
  return !CLIMBS.test(address.pathname);
}

/** Two dots beside an encoded slash: some hosts decode it, and then look in the folder above. */
const CLIMBS = /(?:\/|%2f|%5c)(?:\.|%2e){1,2}(?:%2f|%5c)|(?:%2f|%5c)(?:\.|%2e){1,2}(?:\/|$)/iu;

/** An origin is written as a host, or with its scheme. */
function isAt(address: URL, origin: string): boolean {
  const host = origin.toLowerCase();
  return (
    host === address.host || parseHttpsUrl(httpsAddress(host) ?? '')?.origin === address.origin
  );
}
