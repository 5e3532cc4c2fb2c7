import { beforeAll, describe, expect, test } from 'vitest';
import { findMembership } from '../../../../src/main/trust/index.ts';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';
import { anchorOf, configure, Hosts, makeEntity, NOW, vouch } from './federation.ts';
import type { Entity } from './federation.ts';

let anchor: Entity;
let sector: Entity;
let university: Entity;
let stranger: Entity;

beforeAll(async () => {
  anchor = await makeEntity('https://anchor.example');
  sector = await makeEntity('https://sector.example', 'EdDSA');
  university = await makeEntity('https://uni.example', 'RS256');
  stranger = await makeEntity('https://stranger.example');
});

type Claims = Record<string, unknown>;

interface Changes {
  readonly leaf?: Claims;
  readonly aboutLeaf?: Claims;
  readonly aboutSector?: Claims;
  readonly leafSigner?: Entity;
  readonly sectorSigner?: Entity;
  readonly anchorClaims?: Claims;
}

/** The university below a sector below the anchor. */
async function federation(changes: Changes = {}): Promise<Hosts> {
  const { leafSigner = sector, sectorSigner = anchor } = changes;
  const aboutLeaf = { iss: sector.id, ...changes.aboutLeaf };
  const aboutSector = { iss: anchor.id, ...changes.aboutSector };
  const named = (signer: Entity, owner: Entity) =>
    signer === owner ? {} : { kid: `${owner.id}#1` };
  return new Hosts()
    .host(university, await configure(university, [sector], changes.leaf))
    .host(sector, await configure(sector, [anchor]))
    .host(anchor, await configure(anchor, [], changes.anchorClaims))
    .answer(
      sector,
      university.id,
      await leafSigner.sign(
        { sub: university.id, jwks: university.jwks, ...aboutLeaf },
        named(leafSigner, sector),
      ),
    )
    .answer(
      anchor,
      sector.id,
      await sectorSigner.sign(
        { sub: sector.id, jwks: sector.jwks, ...aboutSector },
        named(sectorSigner, anchor),
      ),
    );
}

async function find(hosts: Hosts, issuerId = university.id, instant = NOW) {
  return findMembership(issuerId, anchorOf(anchor), hosts, instant);
}

describe('an HTTPS issuer in a federation', () => {
  test('is a member where every statement up to the anchor holds', async () => {
    const found = await find(await federation());
    expect(found).toMatchObject({
      outcome: 'member',
      member: { subject: 'https://uni.example', name: 'Itself, https://uni.example' },
    });
  });

  test('is a member directly below the anchor too', async () => {
    const hosts = new Hosts()
      .host(university, await configure(university, [stranger, anchor]))
      .host(anchor, await configure(anchor, []))
      .answer(anchor, university.id, await vouch(anchor, university));
    expect((await find(hosts)).outcome).toBe('member');
  });

  const HOUR = 3_600_000;
  test.each([
    ['one second before the first end', HOUR - 1000, 'member'],
    ['at the first end', HOUR, 'refused'],
  ] as const)('%s is %s ms later: %s', async (_, laterMs, outcome) => {
    const later = instantFrom(NOW + laterMs);
    expect((await find(await federation(), university.id, later)).outcome).toBe(outcome);
  });

  const past = { exp: NOW / 1000 - 1 };
  const refused: readonly (readonly [string, () => Changes, RegExp])[] = [
    ['its own configuration has expired', () => ({ leaf: past }), /expired/u],
    ['the statement about it has expired', () => ({ aboutLeaf: past }), /expired/u],
    ['the statement about its superior has expired', () => ({ aboutSector: past }), /expired/u],
    ['the anchor’s own has expired', () => ({ anchorClaims: past }), /expired/u],
    [
      'a statement is from the future',
      () => ({ aboutLeaf: { iat: NOW / 1000 + 600 } }),
      /from the future/u,
    ],
    ['another key signed about it', () => ({ leafSigner: stranger }), /does not fit/u],
    ['another key signed about its superior', () => ({ sectorSigner: stranger }), /does not fit/u],
    [
      'its superior knows another key of it',
      () => ({ aboutLeaf: { jwks: stranger.jwks } }),
      /no one key is called/u,
    ],
    ['the statement is about another', () => ({ aboutLeaf: { sub: stranger.id } }), /§10\.2/u],
    ['the statement is by another', () => ({ aboutLeaf: { iss: stranger.id } }), /§10\.2/u],
    [
      'the anchor allows no one in between',
      () => ({ aboutSector: { constraints: { max_path_length: 0 } } }),
      /§6\.2\.1/u,
    ],
    [
      'the limit is written as no number',
      () => ({ aboutSector: { constraints: { max_path_length: '5' } } }),
      /§6\.2\.1/u,
    ],
    [
      'the anchor lets its sector speak for other names only',
      () => ({
        aboutSector: {
          constraints: { naming_constraints: { permitted: ['sector.example', '.other.example'] } },
        },
      }),
      /§6\.2\.2.*uni\.example/u,
    ],
    [
      'its name is excluded',
      () => ({ aboutLeaf: { constraints: { naming_constraints: { excluded: ['uni.example'] } } } }),
      /§6\.2\.2/u,
    ],
    [
      'a claim must be understood that is not',
      () => ({ aboutLeaf: { crit: ['seal'], seal: 1 } }),
      /"crit"/u,
    ],
    [
      'a policy must be understood that is not',
      () => ({ aboutSector: { metadata_policy_crit: ['regexp'] } }),
      /§6\.1\.3/u,
    ],
    [
      'its name is none of those allowed',
      () => ({
        aboutSector: {
          metadata_policy: { federation_entity: { organization_name: { one_of: ['Another'] } } },
        },
      }),
      /one_of/u,
    ],
    [
      'its superiors lay down two names',
      () => ({
        aboutLeaf: {
          metadata_policy: { federation_entity: { organization_name: { value: 'A' } } },
        },
        aboutSector: {
          metadata_policy: { federation_entity: { organization_name: { value: 'B' } } },
        },
      }),
      /contradict/u,
    ],
  ];

  test.each(refused)('is none where %s', async (_, changes, why) => {
    const found = await find(await federation(changes()));
    expect(found).toMatchObject({ outcome: 'refused', detail: expect.stringMatching(why) });
  });

  test.each([
    ['two in between at most', { max_path_length: 2 }],
    ['one in between at most', { max_path_length: 1 }],
    ['its names', { naming_constraints: { permitted: ['uni.example', 'sector.example'] } }],
    ['other names out', { naming_constraints: { excluded: ['.uni.example'] } }],
  ])('is a member where the anchor allows %s', async (_, constraints) => {
    const hosts = await federation({ aboutSector: { constraints } });
    expect((await find(hosts)).outcome).toBe('member');
  });

  test('is called what its superiors lay down, the topmost first', async () => {
    const name = (value: string) => ({ federation_entity: { organization_name: { value } } });
    const hosts = await federation({
      aboutLeaf: { metadata: { federation_entity: { organization_name: 'As its sector says' } } },
    });
    expect(await find(hosts)).toMatchObject({ member: { name: 'As its sector says' } });
    const ruled = await federation({
      aboutSector: { metadata_policy: name('As the anchor says') },
    });
    expect(await find(ruled)).toMatchObject({ member: { name: 'As the anchor says' } });
  });

  test('is none with the anchor’s name and other keys than those accepted', async () => {
    const impostor = await makeEntity(anchor.id);
    const hosts = new Hosts()
      .host(university, await configure(university, [impostor]))
      .host(impostor, await configure(impostor, []))
      .answer(impostor, university.id, await vouch(impostor, university));
    expect(await find(hosts)).toMatchObject({
      outcome: 'refused',
      detail: expect.stringContaining('does not fit'),
    });
  });

  test('is none by a token of another type that the same key has signed', async () => {
    const hosts = await federation();
    const token = { iss: sector.id, sub: university.id, jwks: university.jwks };
    hosts.answer(sector, university.id, await sector.sign(token, { typ: 'JWT' }));
    expect(await find(hosts)).toMatchObject({
      outcome: 'refused',
      detail: expect.stringContaining('"typ"'),
    });
  });

  test('is not in it where no way leads to the anchor, and where its superiors go in a circle', async () => {
    const lost = new Hosts()
      .host(university, await configure(university, [sector]))
      .host(sector, await configure(sector, [university]))
      .answer(sector, university.id, await vouch(sector, university));
    expect((await find(lost)).outcome).toBe('absent');
    expect((await find(new Hosts())).outcome).toBe('absent');
  });

  test('is not known where a superior cannot be asked', async () => {
    const offline = {
      resolve: () =>
        Promise.resolve({ outcome: 'unavailable', reason: 'offline', detail: 'off' } as const),
    };
    const found = await findMembership(university.id, anchorOf(anchor), offline, NOW);
    expect(found.outcome).toBe('unavailable');
  });

  test('costs no more than so many documents, however many superiors are named', async () => {
    const hosts = new Hosts();
    const many = await Promise.all(
      Array.from({ length: 8 }, (_, index) => makeEntity(`https://s${index}.example`)),
    );
    hosts.host(university, await configure(university, many));
    for (const one of many) {
      hosts.host(
        one,
        await configure(
          one,
          many.filter((other) => other !== one),
        ),
      );
      for (const below of [university, ...many]) {
        hosts.answer(one, below.id, await vouch(one, below));
      }
    }
    expect((await find(hosts)).outcome).not.toBe('member');
    expect(hosts.asked.length).toBeLessThanOrEqual(24);
  });
});

describe('a DID in a federation', () => {
  const did = 'did:web:oneuni.testuni.edu';

  async function hosts(claims: Claims = {}, signer: Entity = anchor) {
    const metadata = { federation_entity: { organization_name: 'OneUni University' } };
    const statement = { iss: anchor.id, sub: did, metadata, ...claims };
    return new Hosts()
      .host(anchor, await configure(anchor, []))
      .answer(anchor, did, await signer.sign(statement, { kid: `${anchor.id}#1` }));
  }

  test('is a member where the anchor says so, without keys of its own', async () => {
    expect(await find(await hosts(), did)).toMatchObject({
      outcome: 'member',
      member: { subject: did, name: 'OneUni University' },
    });
  });

  test.each([
    ['the statement is about another', { sub: 'did:web:other.example' }, /answered about/u],
    ['the statement has expired', { exp: NOW / 1000 - 1 }, /expired/u],
    ['another issued it', { iss: 'https://other.example' }, /§10\.2/u],
    [
      'the anchor names hosts that it is none of',
      { constraints: { naming_constraints: { permitted: ['other.example'] } } },
      /§6\.2\.2/u,
    ],
  ])('is none where %s', async (_, claims, why) => {
    expect(await find(await hosts(claims), did)).toMatchObject({
      outcome: 'refused',
      detail: expect.stringMatching(why),
    });
  });

  test('is none where a stranger’s key signed it', async () => {
    expect(await find(await hosts({}, stranger), did)).toMatchObject({ outcome: 'refused' });
  });

  test('is not in it where the anchor does not know it', async () => {
    expect((await find(await hosts(), 'did:web:nobody.example')).outcome).toBe('absent');
  });

  test('is not known where the anchor itself is not there', async () => {
    expect((await find(new Hosts(), did)).outcome).toBe('unavailable');
  });
});
