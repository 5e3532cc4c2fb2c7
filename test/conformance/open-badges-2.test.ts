import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../src/main/intake/index.ts';
import { judgeRecipient } from '../../src/main/verify/checks/recipient.ts';
import type { GatheredDocuments, VerifyOutcome } from '../../src/main/verify/index.ts';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import { NOW, faultsOf, found, verify } from '../main/verify/signed-credentials.ts';
import { HAS_VECTORS, readVector, reportLeftOut } from './vectors.ts';

const OB2 = '1edtech-public-validator/inspector-vc/src/test/resources/ob20';
const CORE = '1edtech-openbadges-validator-core/_extracted/tests/testfiles';
const BAKERY = 'mozilla-openbadges-bakery/test';
const HOST = 'https://example.org';
const ASSERTION_URL = `${HOST}/beths-robotics-badge.json`;

reportLeftOut('Open Badges 2.0', 28);

function readAsset(file: string): JsonObject {
  return JSON.parse(readVector(`${OB2}/assets/${file}`)) as JsonObject;
}

/** What the host of 1EdTech's samples shows: their files, each under its own id. */
function showAssets(): GatheredDocuments {
  const files = [
    'altbadgeurl.json',
    'badge-from-organization-with-empty-revocation-list.json',
    'badge-from-organization-with-revocation-list.json',
    'basic-badge-no-public-key.json',
    'badgeclass-with-endorsements.json',
    'badgeclass-with-language.json',
    'empty-revocation-list.json',
    'key1.json',
    'key2.json',
    'key3.json',
    'organization-no-public-key.json',
    'organization-with-empty-revocation-list.json',
    'organization-with-revocation-list.json',
    'organization.json',
    'revocation-list.json',
    'robotics-badge.json',
  ];
  return Object.fromEntries(files.map((file) => [`${HOST}/${file}`, found(readAsset(file))]));
}

/** Those whose id is not quite where they are to be shown, with the id that it would then be. */
function showScoped(kind: string): GatheredDocuments {
  const files = [
    `badgeclass-with-verification${kind}.json`,
    `issuer-with-allowed-origins${kind}.json`,
  ];
  return Object.fromEntries(
    files.map((file) => {
      const id = `${HOST}/${file}`;
      return [id, found({ ...readAsset(file), id })];
    }),
  );
}

async function verifyFile(
  path: string,
  documents: GatheredDocuments,
  change: (text: string) => string = (text) => text,
): Promise<VerifyOutcome> {
  const bytes = Buffer.from(change(readVector(path, 'latin1')), 'latin1');
  const { documents: read } = await readCredentials(path, bytes);
  return verify(read[0]!, documents);
}

/** With the very file shown at its address. */
function verifyHosted(file: string, more: GatheredDocuments = {}): Promise<VerifyOutcome> {
  const text = readVector(`${OB2}/${file}`);
  const id = (JSON.parse(text) as JsonObject)['id'] as string;
  const shown = { [id.replace('http:', 'https:')]: found(text) };
  return verifyFile(`${OB2}/${file}`, { ...showAssets(), ...more, ...shown });
}

describe.skipIf(!HAS_VECTORS)('1EdTech’s hosted badges, when their issuer shows them', () => {
  test.each([
    'basic-assertion.json',
    'basic-assertion-no-public-key.json',
    'basic-assertion-with-language.json',
    'assertion-with-endorsements.json',
    'assertion-with-extension-node-basic.json',
    'assertion-with-multiple-extensions.json',
  ])('%s, which they call valid, is verified', async (file) => {
    const outcome = await verifyHosted(file);
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification).toMatchObject({ verdict: 'verified', issuerAssurance: 'domain' });
  });

  test.each(['', '-valid-starts-with', '-valid-multiple-starts-with'])(
    'basic-assertion-with-allowed-origins%s.json is where its issuer allows it',
    async (kind) => {
      const outcome = await verifyHosted(
        `basic-assertion-with-allowed-origins${kind}.json`,
        showScoped(kind),
      );
      expect(faultsOf(outcome)).toEqual([]);
    },
  );

  test.each(['-invalid-starts-with', '-invalid-multiple-starts-with'])(
    'basic-assertion-with-allowed-origins%s.json is not where its issuer allows it',
    async (kind) => {
      const outcome = await verifyHosted(
        `basic-assertion-with-allowed-origins${kind}.json`,
        showScoped(kind),
      );
      expect(outcome.verification.verdict).toBe('rejected');
      expect(faultsOf(outcome)).toEqual(['issuer-binding fail hosted.out-of-scope']);
    },
  );

  test.each([
    ['basic-assertion-expired.json', 'lapsed', 'validity-period fail validity.expired'],
    ['basic-assertion-in-future.json', 'lapsed', 'validity-period fail validity.not-yet'],
    [
      'basic-assertion-expired-before-issued.json',
      'lapsed',
      'validity-period fail validity.expired',
    ],
    [
      'basic-assertion-invalid-context.json',
      'rejected',
      'document-structure fail structure.malformed',
    ],
    // They warn of a badge class that names itself by another address than the assertion does.
    [
      'warning-with-redirection.json',
      'unconfirmed',
      'document-structure unknown badge-class.another',
    ],
  ])('%s, which they do not call valid, is %s', async (file, verdict, fault) => {
    const more = { 'https://example.org/altbadgeurl.json': found(readAsset('altbadgeurl.json')) };
    const outcome = await verifyHosted(file, more);
    expect(outcome.verification.verdict).toBe(verdict);
    expect(faultsOf(outcome)).toContain(fault);
  });

  test('basic-assertion.json is unconfirmed as long as nothing can be looked up', async () => {
    const outcome = await verifyFile(`${OB2}/basic-assertion.json`, {});
    expect(outcome.verification).toMatchObject({ verdict: 'unconfirmed', issuerAssurance: 'none' });
  });

  test('simple-badge.png is verified, and rejected where its host says something else', async () => {
    const shown = JSON.parse(readVector(`${OB2}/basic-assertion.json`)) as JsonObject;
    const verifyWith = (assertion: JsonObject) =>
      verifyFile(`${OB2}/simple-badge.png`, { ...showAssets(), [ASSERTION_URL]: found(assertion) });
    expect((await verifyWith(shown)).verification.verdict).toBe('verified');
    const other = await verifyWith({ ...shown, issuedOn: '2017-12-31T23:59:59Z' });
    expect(faultsOf(other)).toEqual(['proof fail hosted.changed']);
  });

  test('OBVC’s 2.0 assertion is verified, its 1.1 assertion unconfirmed', async () => {
    const verdictOf = async (name: string) => {
      const path = `${CORE}/test_components__test_components.${name}_basic_assertion.json`;
      const documents = { ...showAssets(), [ASSERTION_URL]: found(readVector(path)) };
      return (await verifyFile(path, documents)).verification.verdict;
    };
    expect([await verdictOf('2_0'), await verdictOf('1_1')]).toEqual(['verified', 'unconfirmed']);
  });

  test('no-json.svg, which holds an address only, is asked for over HTTPS', async () => {
    const outcome = await verifyFile(`${BAKERY}/no-json.svg`, {});
    expect(outcome.verification.verdict).toBe('unconfirmed');
    expect(outcome.wanted).toEqual([{ id: 'https://example.org', purpose: 'hosted-assertion' }]);
  });
});

describe.skipIf(!HAS_VECTORS)('1EdTech’s signed badges', () => {
  test.each(['simple.jwt', 'simple-not-revoked.jwt'])(
    '%s, which they call valid, is verified',
    async (file) => {
      const outcome = await verifyFile(`${OB2}/${file}`, showAssets());
      expect(faultsOf(outcome)).toEqual([]);
      expect(outcome.verification).toMatchObject({
        verdict: 'verified',
        issuerAssurance: 'domain',
      });
      expect(outcome.facts.name).toBe('Awesome Robotics Badge');
    },
  );

  test('simple.jwt is verified where a folder knows its key by its http address only', async () => {
    const { [`${HOST}/key1.json`]: key, ...rest } = showAssets();
    const outcome = await verifyFile(`${OB2}/simple.jwt`, {
      ...rest,
      'http://example.org/key1.json': key!,
    });
    expect(outcome.verification.verdict).toBe('verified');
  });

  test('simple-revoked.jwt is lapsed, with the reason', async () => {
    const outcome = await verifyFile(`${OB2}/simple-revoked.jwt`, showAssets());
    expect(faultsOf(outcome)).toEqual(['status fail status.revoked']);
    expect(outcome.verification.verdict).toBe('lapsed');
    const status = outcome.verification.checks.find(({ id }) => id === 'status');
    expect(status?.detail).toContain('A good reason, for sure');
  });

  test.each([
    ['payload', /Ni0xMi0zMVQy/u, 'Ni0xMi0yMVQy'],
    ['signature', /\.bR5tt/u, '.bR5tu'],
  ])('simple.jwt with its %s changed is rejected', async (_, pattern, replacement) => {
    const change = (text: string) => {
      expect(text).toMatch(pattern);
      return text.replace(pattern, replacement);
    };
    const bytes = Buffer.from(change(readVector(`${OB2}/simple.jwt`)));
    const { documents } = await readCredentials('simple.jwt', bytes);
    const outcome = await verify(documents[0]!, showAssets());
    expect(faultsOf(outcome)).toEqual(['proof fail proof.mismatch']);
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test('simple.jwt is rejected with the key of another of their issuers', async () => {
    const { [`${HOST}/key2.json`]: other, ...rest } = showAssets();
    const documents = { ...rest, [`${HOST}/key1.json`]: other! };
    expect((await verifyFile(`${OB2}/simple.jwt`, documents)).verification.verdict).toBe(
      'rejected',
    );
  });
});

describe.skipIf(!HAS_VECTORS)('the recipient of 1EdTech’s badges', () => {
  test('is not everybody, as a hash that is never compared would have it', async () => {
    const { facts } = await verifyHosted('basic-assertion.json');
    const judge = (value: string) => judgeRecipient(facts, [{ kind: 'email', value }], NOW).match;
    expect(judge('eve@example.org')).toBe('mismatch');
    expect(facts.recipient.identifiers).toMatchObject([
      { kind: 'identity', identityType: 'emailAddress', hashed: true, salt: 'deadsea' },
    ]);
  });
});
