import { importJWK, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import {
  createTrustBook,
  decideIssuerTrust,
  findMembership,
  loadRegistries,
} from '../../src/main/trust/index.ts';
import type { FederationAnswer, LoadedRegistry } from '../../src/main/trust/index.ts';
import type { DocumentSource } from '../../src/main/verify/index.ts';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import { parseInstant } from '../../src/shared/lib/instant.ts';
import { describeCheck } from '../../src/shared/messages/checks/index.ts';
import { asDocument, verify } from '../main/verify/signed-credentials.ts';
import { HAS_VECTORS, readVector, reportLeftOut } from './vectors.ts';

/** The Digital Credentials Consortium's registries as they are published, and its test credentials. */

const AT = parseInstant('2026-05-01T00:00:00Z')!;
const OFFLINE: DocumentSource = {
  resolve: () => Promise.resolve({ outcome: 'unavailable', reason: 'offline', detail: 'off' }),
};
const FIXTURES =
  'digitalcredentials-vc-test-fixtures/verifiableCredentials/v1/dataIntegrityProof/didKey';

async function loadRegistry(path: string): Promise<LoadedRegistry> {
  const file = { path: `/${path}`, name: path, text: readVector(path) };
  const loaded = await loadRegistries(file, OFFLINE, AT);
  if (!loaded.ok) throw new Error(loaded.error.detail);
  return loaded.value.registries[0]!;
}

async function judge(
  fixture: string,
  registries: readonly LoadedRegistry[],
  federations: readonly FederationAnswer[] = [],
) {
  const badge = JSON.parse(readVector(`${FIXTURES}/${fixture}.json`)) as JsonObject;
  const { facts, verification } = await verify(asDocument(badge), {});
  const kept = registries.map((one) => ({ ...one, id: one.source, level: 'accepted' as const }));
  const book = createTrustBook(new Map(), kept);
  const { issuer } = facts;
  const checkedAt = verification.judgedAt;
  return decideIssuerTrust({ issuer, verification, book, federations, checkedAt });
}

reportLeftOut('registries', 7);

describe.runIf(HAS_VECTORS)('the registries as published', () => {
  test.each([
    [
      'digitalcredentials-issuer-registry/registry.json',
      'did:web:c21u.gatech.edu',
      /^Georgia Tech/u,
    ],
    [
      'digitalcredentials-issuer-registry/registry-rc.json',
      'did:web:digitalcredentials-rc.odl.mit.edu',
      /^MIT xPRO/u,
    ],
    [
      'digitalcredentials-community-registry/registry.json',
      'did:web:network.learncard.com',
      /^Learning Economy Foundation$/u,
    ],
  ])('%s lists %s by its name', async (path, did, name) => {
    const { kind, entries, flaws } = await loadRegistry(path);
    const listed = Object.keys((JSON.parse(readVector(path)) as { registry: object }).registry);
    expect([kind, entries.length, flaws]).toEqual(['dcc', listed.length, []]);
    expect(entries.find(({ subject }) => subject === did)?.name).toMatch(name);
  });

  test('a credential of an issuer that is listed is trusted, under the registry’s name', async () => {
    const community = await loadRegistry('digitalcredentials-community-registry/registry.json');
    const { level, check } = await judge('fourRegistry-noStatus-noExpiry', [community]);
    expect(level).toBe('trusted');
    expect(describeCheck(check)).toContain('DCC did:key for testing a did in four registries');
  });

  test('a credential of one that is not stays a stranger’s', async () => {
    const community = await loadRegistry('digitalcredentials-community-registry/registry.json');
    expect((await judge('noRegistry-noStatus-noExpiry', [community])).level).toBe('unknown');
  });
});

/** The consortium's federation as its service answers, signed with its published test key. */
describe.runIf(HAS_VECTORS)('the members’ federation', () => {
  const ANCHOR = 'https://test.registry.dcconsortium.org';
  type Attributes = Readonly<Record<string, { readonly S: string }>>;

  async function federation(): Promise<DocumentSource & { readonly anchorKeys: JsonObject[] }> {
    const tables = JSON.parse(
      readVector('digitalcredentials-dcc-members-oidf/testdata.json'),
    ) as Readonly<Record<string, readonly { PutRequest: { Item: Attributes } }[]>>;
    const rows = (table: string) => tables[table]?.map(({ PutRequest }) => PutRequest.Item) ?? [];
    const [row] = rows('dcc-oidf-t-db-registry-public-keys');
    const point = JSON.parse(row?.['pub_key']?.S ?? '') as { x: string; y: string };
    const kid = row?.['key_id']?.S ?? '';
    const publicKey = { kty: 'EC', crv: 'P-256', kid, ...point };
    const key = await importJWK({ ...publicKey, d: row?.['private_key']?.S ?? '' }, 'ES256');
    const seconds = AT / 1000;
    const sign = (claims: JsonObject) =>
      new SignJWT({ iss: ANCHOR, iat: seconds, exp: seconds + 86_400, ...claims })
        .setProtectedHeader({ alg: 'ES256', typ: 'entity-statement+jwt', kid })
        .sign(key);
    const entity = (name: string) => ({ federation_entity: { organization_name: name } });
    const documents = new Map([
      [
        `${ANCHOR}/.well-known/openid-federation`,
        await sign({ sub: ANCHOR, jwks: { keys: [publicKey] }, metadata: entity('DCC') }),
      ],
    ]);
    for (const issuer of rows('dcc-oidf-t-db-issuers')) {
      const sub = issuer['sub_name']?.S ?? '';
      const metadata = entity(issuer['organization_name']?.S ?? '');
      const url = `${ANCHOR}/fetch?sub=${encodeURIComponent(sub)}`;
      documents.set(url, await sign({ sub, metadata }));
    }
    return {
      anchorKeys: [publicKey],
      resolve: async ({ id }) => {
        const text = documents.get(id);
        return text === undefined
          ? { outcome: 'unavailable', reason: 'not-found', detail: '404' }
          : { outcome: 'found', text, mediaType: undefined, obtainedAt: '', source: 'network' };
      },
    };
  }

  async function ask(did: string) {
    const { anchorKeys: keys, ...source } = await federation();
    // As the list of known registries writes it.
    const anchor = { id: ANCHOR, keys, fetchEndpoint: `${ANCHOR}/fetch?sub=` };
    const membership = await findMembership(did, anchor, source, AT);
    return { registry: 'DCC Member Registry', level: 'accepted', membership } as const;
  }

  test('knows its members by the names in its tables', async () => {
    expect(await ask('did:web:oneuni.testuni.edu')).toMatchObject({
      membership: { outcome: 'member', member: { name: 'OneUni University' } },
    });
  });

  test('makes the credential of a member trusted, and of nobody else', async () => {
    const did = 'did:key:z6MkjoriXdbyWD25YXTed114F8hdJrLXQ567xxPHAUKxpKkS';
    const { level, check } = await judge('oidf-noStatus-noExpiry', [], [await ask(did)]);
    expect([level, check.params?.['listedAs']]).toEqual([
      'trusted',
      'DCC issuer-registry-client OIDF did:key test',
    ]);
    const stranger = await ask('did:key:z6MkqBcwQ7qnRBRpgtsJQviLFeYxExMUE2k9nwKkMTF3DdRZ');
    expect((await judge('noRegistry-noStatus-noExpiry', [], [stranger])).level).toBe('unknown');
  });
});
