import { getDomain } from 'tldts';
import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import { readId, readObjects, readText } from '../credential/text.ts';
import { didWebUrl } from '../keys/did.ts';
import type { Cause } from './explained.ts';
import { shorten } from './walk.ts';

/**
 * Who made the achievement is not who issued it, or who keeps the issuer's key is not the issuer:
 * the signature proves the one who signs, whatever other names stand beside it.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#achievement `creator`
 */
export const explainOnBehalf: Cause = ({ json, facts }) => {
  const { id, claimedName } = facts.issuer;
  if (json === undefined || id === undefined) return [];
  const issuer = shorten(claimedName ?? id);
  const creators = readObjects(json['credentialSubject'])
    .flatMap((subject) => readObjects(subject['achievement']))
    .flatMap((achievement) => asArray(achievement['creator']));
  const creator = creators.find((one) => readId(one) !== id);
  return [
    ...(creator === undefined ? [] : [describeCreator(creator, issuer, id)]),
    ...describeHost(json, { id, issuer }),
  ];
};

function describeCreator(creator: unknown, issuer: string, issuerId: string): Difference {
  const profile: JsonObject = isJsonObject(creator) ? creator : { id: String(creator) };
  const id = asString(profile['id']) ?? '';
  const name = readText(profile['name']) ?? id;
  const params = { issuer, creator: shorten(name === '' ? 'somebody without a name' : name) };
  const detail = `achievement.creator is ${id === '' ? 'without an id' : id}, issuer.id is ${issuerId}; only the creator's own credential could prove that it agreed`;
  return { code: 'issuer.other-creator', params, detail };
}

interface NamedIssuer {
  readonly id: string;
  readonly issuer: string;
}

/** A key on one host for an issuer who names its home on another. */
function describeHost(json: JsonObject, { id, issuer }: NamedIssuer): readonly Difference[] {
  const [profile] = readObjects(json['issuer']);
  const host = hostOf(didWebUrl(id) ?? id);
  const home = hostOf(asString(profile?.['url']) ?? '');
  if (host === undefined || home === undefined || siteOf(host) === siteOf(home)) return [];
  const detail = `issuer.id ${id} is on ${host}, issuer.url on ${home}`;
  return [{ code: 'issuer.hosted', params: { issuer, host, home }, detail }];
}

function hostOf(url: string): string | undefined {
  return /^https?:/iu.test(url) && URL.canParse(url) ? new URL(url).hostname : undefined;
}

// What can be registered by itself: one label below a public suffix, be it a registry's (`ac.uk`) or a
// platform's (`github.io`). An address of numbers, or a suffix by itself, is its own site.
function siteOf(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}
