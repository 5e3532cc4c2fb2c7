import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { GatheredDocuments } from '../../src/main/verify/index.ts';
import { asString, isJsonObject } from '../../src/shared/lib/json.ts';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import { found } from '../main/verify/signed-credentials.ts';
import { ONE_EDTECH, VC_JOSE_COSE, fixtureDids } from './issuers.ts';
import { readManifest, readVector } from './vectors.ts';

const VECTORS = process.env['TOUCHSTONE_VECTORS'] ?? resolve('../shared/vectors');
const OB2 = '1edtech-public-validator/inspector-vc/src/test/resources/ob20';

export function readVectorBytes(path: string): Uint8Array {
  return readFileSync(join(VECTORS, path));
}

/** The object in a JSON file among the vectors; nothing when it holds none. */
export function parseVector(path: string): JsonObject | undefined {
  try {
    const json: unknown = JSON.parse(readVector(path));
    return isJsonObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** All that the issuers of the vectors would show, as far as the vectors hold it. */
export function offerDocuments(): GatheredDocuments {
  return {
    ...statusLists(),
    ...openBadges2(),
    ...fixtureDids(),
    ...ONE_EDTECH,
    ...VC_JOSE_COSE,
  };
}

/** Where the hosts of two suites have their lists. */
const LIST_HOSTS = [
  [
    'digitalcredentials-vc-test-fixtures/statusLists/',
    'https://digitalcredentials.github.io/vc-test-fixtures/statusLists/',
  ],
  [
    '1edtech-public-validator/',
    'https://raw.githubusercontent.com/1EdTech/digital-credentials-public-validator/refs/heads/main/',
  ],
] as const;

/** Every list credential under its own id, and where its host has it. */
function statusLists(): GatheredDocuments {
  const lists = readManifest().filter(({ format }) => format === 'status-list VC');
  return Object.fromEntries(
    lists.flatMap(({ path }) => {
      const id = asString(parseVector(path)?.['id']);
      const urls = [id, hostedAt(path)];
      const shown = found(readVector(path));
      return urls.filter((url) => url !== undefined).map((url) => [url, shown] as const);
    }),
  );
}

function hostedAt(path: string): string | undefined {
  const [folder, url] = LIST_HOSTS.find(([prefix]) => path.startsWith(prefix)) ?? [];
  return folder === undefined || url === undefined ? undefined : path.replace(folder, url);
}

/** The files of 1EdTech's invented host, each under its name there. */
function openBadges2(): GatheredDocuments {
  const assets = readManifest().filter(({ path }) => path.startsWith(`${OB2}/assets/`));
  return Object.fromEntries(
    assets.flatMap(({ path }) => {
      const json = parseVector(path);
      const url = `https://example.org/${basename(path)}`;
      return json === undefined ? [] : [[url, found(asShownAt(url, json))] as const];
    }),
  );
}

/** Some of them have not quite the id of where they are to be shown. */
function asShownAt(url: string, json: JsonObject): JsonObject {
  return /-with-(?:verification|allowed-origins)/u.test(url) ? { ...json, id: url } : json;
}

/** What an issuer would show if `path` is as good as its source says: the file itself, and its keys. */
export function offerFor(path: string): GatheredDocuments {
  const text = readVector(path, 'latin1');
  const json = parseVector(
    path.endsWith('simple-badge.png') ? `${OB2}/basic-assertion.json` : path,
  );
  const id = asString(json?.['id']);
  const isHosted = path.includes('/ob20/') && id !== undefined;
  const self = isHosted ? { [id.replace('http:', 'https:')]: found(json ?? {}) } : {};
  return { ...self, ...methodKeys(text), ...headerKeys(text) };
}

/** For each key in the fragment of an HTTPS id, the controller document that lists it. */
function methodKeys(text: string): GatheredDocuments {
  const ids = [...text.matchAll(/"verificationMethod": ?"(?<id>https:[^"#]+#z\w+)"/gu)];
  const methods = [...new Set(ids.map(({ groups }) => groups?.['id'] ?? ''))].map((id) => ({
    id,
    type: 'Multikey',
    controller: id.split('#')[0] ?? '',
    publicKeyMultibase: id.split('#')[1] ?? '',
  }));
  const byController = Object.groupBy(methods, ({ controller }) => controller);
  return Object.fromEntries(
    Object.entries(byController).map(([id, verificationMethod = []]) => {
      const assertionMethod = verificationMethod.map((method) => method.id);
      return [id, found({ id, verificationMethod, assertionMethod })];
    }),
  );
}

const COMPACT = /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/gu;

/** For each issuer of a token, the keys that its tokens bring along. */
function headerKeys(text: string): GatheredDocuments {
  const tokens = findTokens(text).flatMap((token) => {
    const [header, payload] = token.split('.').map(decode);
    const issuer = asString(payload?.['iss']);
    const key = header?.['jwk'];
    return issuer === undefined || key === undefined ? [] : [{ issuer, key }];
  });
  const byIssuer = Object.groupBy(tokens, ({ issuer }) => issuer);
  return Object.fromEntries(
    Object.entries(byIssuer).map(([id, entries = []]) => [
      id,
      found({ id, keys: entries.map(({ key }) => key) }),
    ]),
  );
}

/** Those in tokens too. */
function findTokens(text: string): readonly string[] {
  const tokens = text.match(COMPACT) ?? [];
  const inner = tokens.map((token) =>
    Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
  );
  return [...tokens, ...inner.flatMap(findTokens)];
}

function decode(part: string): JsonObject | undefined {
  try {
    const json: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return isJsonObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
