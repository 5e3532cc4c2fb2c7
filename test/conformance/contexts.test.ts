import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { BUNDLED_CONTEXTS } from '../../src/main/verify/contexts/bundled-contexts.ts';
import { findContextSets, findContextUrls } from '../../src/main/verify/contexts/context-set.ts';
import type { ContextSet } from '../../src/main/verify/contexts/context-set.ts';
import { canonicalise } from '../../src/main/verify/jsonld/canonicalise.ts';
import {
  findContextIssues,
  findContextOrderIssues,
  findUnknownContexts,
} from '../../src/main/verify/jsonld/context-integrity.ts';
import { isJsonObject } from '../../src/shared/lib/json.ts';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import { HAS_VECTORS, readManifest, readVector, reportLeftOut } from './vectors.ts';

reportLeftOut('contexts', 190);

/** URLs whose published content is not among the vectors, so that there is nothing to compare with. */
const NOT_PUBLISHED_HERE = [
  'https://w3c-ccg.github.io/lds-jws2020/contexts/lds-jws2020-v1.json',
  'https://w3id.org/security/multikey/v1',
  'https://w3id.org/security/suites/jws-2020/v1',
  'https://w3id.org/security/v1',
];

const OPEN_BADGES_303 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

function readJson(path: string): JsonObject {
  const json: unknown = JSON.parse(readVector(path));
  if (!isJsonObject(json)) throw new Error(`${path} holds no object.`);
  return json;
}

function readPublished(): ReadonlyMap<string, JsonObject> {
  if (!HAS_VECTORS) return new Map();
  return new Map(
    Object.entries(readJson('contexts/contexts.json')).flatMap(([url, entry]) => {
      if (!BUNDLED_CONTEXTS.has(url) || NOT_PUBLISHED_HERE.includes(url)) return [];
      const { file } = entry as { readonly file: string };
      return [[url, readJson(`contexts/${file}`)] as const];
    }),
  );
}

const published = readPublished();
const urls = [...published.keys()];

/** Every document with contexts that we bundle, from whatever source. */
function findDocuments(): readonly (readonly [path: string, document: JsonObject])[] {
  return readManifest().flatMap(({ path }) => {
    const document = parseDocument(path);
    if (document === undefined) return [];
    const named = findContextUrls(document);
    const known = named.filter((url) => BUNDLED_CONTEXTS.has(url));
    return named.length > 0 && known.length === named.length ? [[path, document] as const] : [];
  });
}

function parseDocument(path: string): JsonObject | undefined {
  try {
    const json: unknown = JSON.parse(readVector(path));
    return isJsonObject(json) && json['@context'] !== undefined ? json : undefined;
  } catch {
    return undefined;
  }
}

const documents = findDocuments();

/** Contexts that no package carries, so that the tables are our own. */
const OWN_TABLES = [
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
  'https://w3id.org/blockcerts/v3',
  'https://w3id.org/openbadges/v2',
];

function countNaming(url: string): number {
  return documents.filter(([, document]) => findContextUrls(document).includes(url)).length;
}

/** Expands with the contexts as they were published, not as they are bundled. */
function expandAsPublished(document: JsonObject): Promise<unknown> {
  return expand(document, (url) => published.get(url) ?? BUNDLED_CONTEXTS.get(url)?.[0]);
}

function expandAsBundled(document: JsonObject, contexts: ContextSet): Promise<unknown> {
  return expand(document, (url) => contexts.find(url));
}

async function expand(
  document: JsonObject,
  find: (url: string) => JsonObject | undefined,
): Promise<unknown> {
  const documentLoader = (url: string): Promise<never> => {
    const context = find(url);
    if (context === undefined) throw new Error(`unknown ${url}`);
    return Promise.resolve({ documentUrl: url, document: structuredClone(context) } as never);
  };
  try {
    return await jsonld.expand(document, { documentLoader });
  } catch (cause) {
    return String(cause).replaceAll(/\s+/gu, ' ');
  }
}

describe.runIf(HAS_VECTORS)('bundled contexts', () => {
  test('there are enough to compare', () => {
    expect(urls.length).toBeGreaterThanOrEqual(21);
    expect(documents.length).toBeGreaterThan(150);
    for (const own of OWN_TABLES) expect(countNaming(own)).toBeGreaterThan(0);
  });

  test.each(urls)('%s has the content that was published', (url) => {
    expect(BUNDLED_CONTEXTS.get(url)?.[0]).toEqual(published.get(url));
  });

  // The file is not among them, but its hash is.
  test.each([
    'https://w3id.org/security/suites/jws-2020/v1',
    'https://w3c-ccg.github.io/lds-jws2020/contexts/lds-jws2020-v1.json',
  ])('%s is bundled byte for byte as it was published', (url) => {
    const carrier = '@transmute/security-context/contexts/suites/jws-2020-v1.json';
    const bytes = readFileSync(createRequire(import.meta.url).resolve(carrier));
    const { sha256 } = readJson('contexts/contexts.json')[url] as { readonly sha256: string };
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(BUNDLED_CONTEXTS.get(url)).toEqual([JSON.parse(bytes.toString())]);
  });

  test('every document expands as with the published contexts', async () => {
    const differing: string[] = [];
    for (const [path, document] of documents) {
      const [newest] = findContextSets(document);
      const ours = await expandAsBundled(document, newest);
      if (!isDeepStrictEqual(ours, await expandAsPublished(document))) differing.push(path);
    }
    expect(differing).toEqual([]);
  });

  test('context-3.0.3 is known with the words that its newest content added, and without', () => {
    const contents = BUNDLED_CONTEXTS.get(OPEN_BADGES_303) ?? [];
    const texts = contents.map((content) => JSON.stringify(content));
    expect(texts.map((text) => text.includes('"endorsementJwt"'))).toEqual([true, false]);
  });
});

/** Signed documents that must be refused, each with the code and the place of its first issue. */
const REFUSED = new Map([
  ['ob30/complete_v1.json', 'context.undefined-term'],
  ['ob30/simple-err-context.json', 'context.not-first'],
  ['result-description-type.json', 'context.undefined-term'],
  ['subject-identifier-type.json', 'context.undefined-term'],
  ['subject-profile-type.json', 'context.undefined-term'],
  ['subject-result-type.json', 'context.undefined-term'],
  ['credential-subject-type.json', 'context.undefined-term'],
  ['err-evidence-type.json', 'context.undefined-term'],
  ['issuer-otheridentifier-type.json', 'context.undefined-term'],
  ['issuer-parentorg-type.json', 'context.undefined-term'],
  ['err-issuer-type.json', 'context.undefined-term'],
  ['ob30/simple-err-type.json', 'context.undefined-term'],
  // An intermediate step of an example that is no credential.
  [
    'w3c-vc-di-eddsa/_extracted/transitions/2025/REC/index.html__block005.json',
    'context.not-first',
  ],
]);

const signed = documents.filter(([, document]) => {
  const proofs = JSON.stringify(document['proof'] ?? '');
  return /"(?:eddsa|ecdsa)-rdfc-20\d\d"|"Ed25519Signature2020"/u.test(proofs);
});

describe.runIf(HAS_VECTORS)('context-integrity of signed documents', () => {
  test.each(signed.map(([path, document]) => ({ path, document })))(
    '$path',
    async ({ path, document }) => {
      const { proof: _, ...unsecured } = document;
      const [contexts] = findContextSets(document);
      expect(findUnknownContexts(document, contexts)).toEqual([]);
      const canonical = await canonicalise(unsecured, { contexts, digest: 'sha256' });
      const issues = [
        ...findContextOrderIssues(unsecured),
        ...(await findContextIssues(
          unsecured,
          canonical.ok ? canonical.value : undefined,
          contexts,
        )),
      ];
      const refused = [...REFUSED].find(([name]) => path.endsWith(name))?.[1];
      expect(issues[0]?.code).toBe(refused);
    },
  );
});
