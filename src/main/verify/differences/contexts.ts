import type { Verification } from '../../../shared/model/credential.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import { BUNDLED_CONTEXTS } from '../contexts/bundled-contexts.ts';
import { hashContext } from '../contexts/context-hash.ts';
import { ageOfContexts, findContextUrls } from '../contexts/context-set.ts';
import { readFittedContexts } from '../proofs/data-integrity/fitted-contexts.ts';
import type { Cause } from './explained.ts';
import { shorten } from './walk.ts';

/**
 * Contexts that have moved, that were published with several contents, or that few others have: what
 * a proof over JSON-LD covers depends on their very content.
 *
 * @see https://www.w3.org/TR/vc-data-integrity/#context-validation
 */
export const explainContexts: Cause = ({ json, verification }) => {
  // A signature over a token's text does not depend on what its words mean.
  if (json?.['proof'] === undefined) return [];
  const urls = findContextUrls(json);
  const firstOf = (explain: (url: string) => Difference | undefined): readonly Difference[] =>
    urls.flatMap((url) => explain(url) ?? []).slice(0, 1);
  return [
    ...firstOf(explainMoved),
    ...firstOf((url) => explainSeveral(url, verification)),
    ...firstOf(explainUnknown),
  ];
};

interface Move {
  readonly from: RegExp;
  readonly to: string;
}

const OB_3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** Addresses at which contexts were published before, or for a time, and where they are now. */
const MOVES: readonly Move[] = [
  { from: /^https?:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context\.json$/u, to: OB_3 },
  { from: /^https?:\/\/(?:www\.)?imsglobal\.github\.io\/openbadges-specification\//u, to: OB_3 },
  { from: /^https:\/\/w3c-ccg\.github\.io\/vc-ed\//u, to: OB_3 },
  {
    from: /^https?:\/\/purl\.imsglobal\.org\/spec\/clr\/v2p0\/context\.json$/u,
    to: 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
  },
  {
    from: /^https?:\/\/(?:[\w.-]+\.)?s3[.-]us-west-2\.amazonaws\.com\//u,
    to: 'https://w3id.org/dcc/v1',
  },
  { from: /^https?:\/\/w3id\.org\/did\/v1$/u, to: 'https://www.w3.org/ns/did/v1' },
  {
    from: /^https?:\/\/w3id\.org\/credentials\/v1$/u,
    to: 'https://www.w3.org/2018/credentials/v1',
  },
  {
    from: /^https:\/\/w3c\.github\.io\/vc-data-model\//u,
    to: 'https://www.w3.org/ns/credentials/v2',
  },
  {
    from: /^https:\/\/www\.w3\.org\/ns\/data-integrity\//u,
    to: 'https://w3id.org/security/data-integrity/v2',
  },
  {
    from: /^https?:\/\/w3id\.org\/vc\/status-list\/(?:2021\/)?v1$/u,
    to: 'https://www.w3.org/ns/credentials/status/v1',
  },
  {
    from: /^https:\/\/w3c-ccg\.github\.io\/lds-jws2020\//u,
    to: 'https://w3id.org/security/suites/jws-2020/v1',
  },
  { from: /^https:\/\/openbadgespec\.org\/v2\//u, to: 'https://w3id.org/openbadges/v2' },
  { from: /^https:\/\/w3id\.org\/blockcerts\/v3\.0-/u, to: 'https://w3id.org/blockcerts/v3' },
];

function explainMoved(url: string): Difference | undefined {
  const to =
    MOVES.find(({ from }) => from.test(url))?.to ??
    (url.startsWith('http:') && BUNDLED_CONTEXTS.has(url.replace('http:', 'https:'))
      ? url.replace('http:', 'https:')
      : undefined);
  if (to === undefined) return undefined;
  const params = { url: shorten(url, 120), to };
  return { code: 'context.moved', params, detail: `@context names ${url}; published at ${to} now` };
}

/** Which content the proof fits, so that whoever has another cannot find that it does. */
function explainSeveral(url: string, { checks }: Verification): Difference | undefined {
  const contents = BUNDLED_CONTEXTS.get(url) ?? [];
  if (contents.length < 2) return undefined;
  const fitted = checks
    .filter(({ id, outcome }) => id === 'proof' && (outcome === 'pass' || outcome === 'warn'))
    .map(({ detail }) => readFittedContexts(detail))
    .find((name) => name !== undefined);
  const hashes = contents.map((content, age) => `${describeAge(age)} ${hashContext(content)}`);
  const params = { url, count: String(contents.length) };
  const detail = `contents by SHA-256: ${hashes.join(', ')}`;
  if (fitted === undefined) {
    return { code: 'context.several', params, detail: `${detail}; the proof fits none of them` };
  }
  const age = Math.min(ageOfContexts(fitted), contents.length - 1);
  const code = age === 0 ? 'context.several-newest' : 'context.several-older';
  return { code, params, detail: `${detail}; the proof fits ${hashes[age] ?? fitted}` };
}

function describeAge(age: number): string {
  return age === 0 ? 'newest' : `${age} before`;
}

function explainUnknown(url: string): Difference | undefined {
  if (BUNDLED_CONTEXTS.has(url) || explainMoved(url) !== undefined) return undefined;
  const detail = `${url} is not bundled, and contexts are never fetched`;
  return { code: 'context.not-common', params: { url: shorten(url, 120) }, detail };
}
