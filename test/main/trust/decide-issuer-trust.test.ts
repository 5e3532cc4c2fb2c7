import { describe, expect, test } from 'vitest';
import { createTrustBook, decideIssuerTrust } from '../../../src/main/trust/index.ts';
import type { FederationAnswer, KeptRegistry } from '../../../src/main/trust/index.ts';
import { describeCheck } from '../../../src/shared/messages/checks/index.ts';
import type { LinkedDomain, IssuerAssurance } from '../../../src/shared/model/credential.ts';
import type { RegistryEntry } from '../../../src/shared/model/registry.ts';
import type { Verdict } from '../../../src/shared/model/verdict.ts';

const issuer = { id: 'did:web:uni.example', claimedName: 'Example University', url: undefined };

interface Situation {
  readonly issuer?: {
    readonly id: string | undefined;
    readonly claimedName: string | undefined;
    readonly url?: string | undefined;
  };
  readonly assurance?: IssuerAssurance;
  readonly verdict?: Verdict;
  readonly decisions?: ReadonlyMap<string, 'trusted' | 'blocked'>;
  readonly registries?: readonly KeptRegistry[];
  readonly reputedNames?: ReadonlyMap<string, string>;
  readonly trustedNames?: ReadonlyMap<string, string>;
  readonly federations?: readonly FederationAnswer[];
  readonly linkedDomain?: LinkedDomain;
}

function decide(situation: Situation = {}) {
  const { assurance = 'domain', verdict = 'verified', linkedDomain } = situation;
  const reputed = [...(situation.reputedNames ?? [])].map(([subject, name]) =>
    entry(subject, { name }),
  );
  const registries = situation.registries ?? [registry('known', ...reputed)];
  return decideIssuerTrust({
    issuer: { url: undefined, ...(situation.issuer ?? issuer) },
    verification: {
      verdict,
      issuerAssurance: assurance,
      judgedAt: '2026-05-01T00:00:00Z',
      ...(linkedDomain === undefined ? {} : { linkedDomain }),
    },
    book: createTrustBook(
      situation.decisions ?? new Map(),
      registries,
      situation.trustedNames ?? new Map(),
    ),
    federations: situation.federations ?? [],
    checkedAt: '2026-05-01T00:00:00Z',
  });
}

function registry(
  level: KeptRegistry['level'],
  ...entries: readonly RegistryEntry[]
): KeptRegistry {
  return { id: level, name: `The ${level} register`, level, entries, anchor: undefined };
}

function entry(subject: string, more: Partial<RegistryEntry> = {}): RegistryEntry {
  return {
    subject,
    name: 'The University',
    note: undefined,
    blocked: false,
    until: undefined,
    ...more,
  };
}

describe('decideIssuerTrust', () => {
  test('knows an issuer that has proven its domain', () => {
    const { level, check } = decide();
    expect(level).toBe('known');
    expect(describeCheck(check)).toBe('Example University has proven that it owns uni.example.');
  });

  test.each([
    ['did:web:uni.example%3A8443:badges', 'uni.example:8443'],
    ['https://Uni.example/issuers/1', 'uni.example'],
    ['did:webvh:QmPEQVM1JPTyrvEgBcDXwjK4TeyLGSX1PxjgyeAisdWM1p:uni.example:art', 'uni.example'],
  ])('names the host of %s', (id, domain) => {
    expect(decide({ issuer: { ...issuer, id } }).check.params).toMatchObject({ domain });
  });

  test.each(['did:key:z6Mk', 'did:web:', 'https://', 'http://uni.example/'])(
    'knows nobody by %s, whatever the assurance',
    (id) => {
      expect(decide({ issuer: { ...issuer, id } }).level).toBe('unknown');
    },
  );

  test('a key alone makes a stranger', () => {
    expect(decide({ assurance: 'key' })).toMatchObject({
      level: 'unknown',
      check: { code: 'issuer.unknown' },
    });
  });

  const trusted = new Map([[issuer.id, 'trusted' as const]]);
  const blocked = new Map([[issuer.id, 'blocked' as const]]);

  test.each([
    ['domain', 'verified', 'trusted'],
    ['key', 'lapsed', 'trusted'],
    ['key', 'unconfirmed', 'trusted'],
    ['none', 'unconfirmed', 'unknown'],
    ['none', 'verified', 'unknown'],
    ['domain', 'rejected', 'unknown'],
  ] as const)(
    'trust by decision, with assurance %s and verdict %s, is %s',
    (assurance, verdict, level) => {
      expect(decide({ assurance, verdict, decisions: trusted }).level).toBe(level);
    },
  );

  test.each([
    ['domain', 'verified'],
    ['none', 'rejected'],
  ] as const)('blocking holds with assurance %s and verdict %s', (assurance, verdict) => {
    expect(decide({ assurance, verdict, decisions: blocked })).toMatchObject({
      level: 'blocked',
      check: { outcome: 'fail' },
    });
  });

  test('no decision reaches an issuer that is not named', () => {
    const nobody = { id: undefined, claimedName: issuer.id };
    expect(decide({ issuer: nobody, decisions: trusted }).level).toBe('unknown');
  });

  test.each([
    ['letters of two scripts in one word', 'Exampl\u0435 University'],
    ['an override of direction', 'Example \u202EUniversity'],
    ['an invisible character', 'Exam\u200Bple University'],
  ])('warns of a name with %s, and leaves the level', (_, claimedName) => {
    const { level, check } = decide({ issuer: { ...issuer, claimedName } });
    expect({ level, outcome: check.outcome, code: check.code }).toEqual({
      level: 'known',
      outcome: 'warn',
      code: 'issuer.disguised',
    });
    expect(describeCheck(check)).toContain('did:web:uni.example');
  });

  describe('beside an issuer of repute', () => {
    const reputedNames = new Map([['did:web:real.example', 'Example University']]);

    test.each(['Example University', 'ЕХАМРLЕ University', 'Example  Universíty'])(
      'another one called %s is warned of',
      (claimedName) => {
        const { level, check } = decide({ issuer: { ...issuer, claimedName }, reputedNames });
        expect([level, check.outcome, check.code]).toEqual(['known', 'warn', 'issuer.imitates']);
        expect(check.params).toMatchObject({ name: 'Example University' });
      },
    );

    test('one that the employer trusts is an issuer of repute too', () => {
      const trustedNames = new Map([['did:key:z6MkReal', 'EXAMPLE UNIVERSITY']]);
      expect(decide({ trustedNames }).check).toMatchObject({
        outcome: 'warn',
        code: 'issuer.imitates',
        params: { name: 'EXAMPLE UNIVERSITY' },
      });
    });

    test('itself is not, nor one of another name, nor one that the employer has decided on', () => {
      const own = { ...issuer, id: 'did:web:real.example' };
      expect(decide({ issuer: own, reputedNames }).check.outcome).toBe('pass');
      const other = { ...issuer, claimedName: 'Example College' };
      expect(decide({ issuer: other, reputedNames }).check.outcome).toBe('pass');
      const decisions = new Map([[issuer.id, 'trusted' as const]]);
      expect(decide({ decisions, reputedNames }).check.outcome).toBe('pass');
    });
  });
});

describe('registries', () => {
  const listed = registry('accepted', entry('did:web:uni.example'));
  const known = registry('known', entry('did:web:uni.example', { name: 'Known University' }));

  test('one that is accepted makes its members trusted, under its own name for them', () => {
    const { level, check } = decide({ registries: [listed] });
    expect(level).toBe('trusted');
    expect(describeCheck(check)).toBe(
      'The registry “The accepted register” lists its issuer as The University. The credential calls it Example University. You accept that registry.',
    );
  });

  test('one that is not makes them known', () => {
    expect(decide({ registries: [known] })).toMatchObject({
      level: 'known',
      check: { code: 'issuer.listed-known', params: { listedAs: 'Known University' } },
    });
  });

  test('the accepted one counts, whichever was added first', () => {
    expect(decide({ registries: [known, listed] }).level).toBe('trusted');
  });

  test.each([
    ['none', 'verified'],
    ['domain', 'rejected'],
  ] as const)('none speaks for what is unproven (%s, %s)', (assurance, verdict) => {
    expect(decide({ assurance, verdict, registries: [listed] })).toMatchObject({
      level: 'unknown',
      check: { code: 'issuer.unproven' },
    });
  });

  test('a host stands for whoever has proven it, and not for the hosts below', () => {
    const byHost = registry('accepted', entry('uni.example'));
    expect(decide({ registries: [byHost] }).level).toBe('trusted');
    const below = { ...issuer, id: 'did:web:badges.uni.example' };
    expect(decide({ issuer: below, registries: [byHost] }).level).toBe('known');
    const belowToo = registry('accepted', entry('*.uni.example'));
    expect(decide({ issuer: below, registries: [belowToo] }).level).toBe('trusted');
  });

  test('a host that is only claimed brings nothing', () => {
    const byHost = registry('accepted', entry('uni.example'));
    const claimed = { ...issuer, id: 'did:key:z6Mk', url: 'https://uni.example/' };
    expect(decide({ issuer: claimed, assurance: 'key', registries: [byHost] }).level).toBe(
      'unknown',
    );
  });

  test('an HTTPS issuer is listed however its address is written', () => {
    const byUrl = registry('accepted', entry('https://uni.example/issuers/1'));
    const shouted = { ...issuer, id: 'HTTPS://Uni.Example/issuers/1' };
    expect(decide({ issuer: shouted, registries: [byUrl] }).level).toBe('trusted');
  });

  test('one address of a host is not the host', () => {
    const byAddress = registry('accepted', entry('https://uni.example/'));
    const itself = { ...issuer, id: 'https://uni.example' };
    expect(decide({ issuer: itself, registries: [byAddress] }).level).toBe('trusted');
    for (const id of ['https://uni.example/~student', 'did:web:uni.example:~student']) {
      expect(decide({ issuer: { ...issuer, id }, registries: [byAddress] }).level).toBe('unknown');
    }
    const byHost = registry('accepted', entry('uni.example'));
    expect(decide({ issuer: itself, registries: [byHost] }).level).toBe('trusted');
  });

  test('an entry that has ended speaks for nobody', () => {
    const until = '2026-05-01T00:00:00Z';
    const ended = registry('accepted', entry('did:web:uni.example', { until }));
    expect(decide({ registries: [ended] }).level).toBe('known');
    const later = registry(
      'accepted',
      entry('did:web:uni.example', { until: '2026-05-01T00:00:01Z' }),
    );
    expect(decide({ registries: [later] }).level).toBe('trusted');
  });

  test.each([
    ['the issuer itself', 'did:web:uni.example', issuer],
    ['its host', 'uni.example', issuer],
    ['a host above', 'example.org', { ...issuer, id: 'did:web:badges.uni.example.org' }],
    ['the host of its home page', 'mill.example', { ...issuer, url: 'https://mill.example/about' }],
    ['all below a host', '*.mill.example', { ...issuer, url: 'https://www.mill.example/' }],
  ])('a list that blocks %s wins over every trust, proven or not', (_, subject, named) => {
    const blocks = registry('known', entry(subject, { blocked: true, note: 'a diploma mill' }));
    const decisions = new Map([[named.id, 'trusted' as const]]);
    for (const assurance of ['domain', 'none'] as const) {
      const registries = [registry('accepted', entry(named.id)), blocks];
      const { level, check } = decide({ issuer: named, assurance, decisions, registries });
      expect([level, check.code]).toEqual(['blocked', 'issuer.blocked-by-list']);
      expect(describeCheck(check)).toBe(
        'Your list “The known register” blocks Example University: a diploma mill.',
      );
    }
  });

  test('the employer’s own trust goes before a registry’s renown', () => {
    const decisions = new Map([[issuer.id, 'trusted' as const]]);
    expect(decide({ decisions, registries: [known] })).toMatchObject({
      level: 'trusted',
      check: { code: 'issuer.trusted' },
    });
  });
});

describe('federations', () => {
  const asked = (membership: FederationAnswer['membership']): readonly FederationAnswer[] => [
    { registry: 'The federation', level: 'accepted', membership },
  ];
  const byKey = { ...issuer, id: 'did:key:z6Mk' };

  test('a proven member is trusted under the name that the federation lets it have', () => {
    const member = { subject: byKey.id, name: 'Member University', until: 0 as never };
    const { level, check } = decide({
      issuer: byKey,
      assurance: 'key',
      federations: asked({ outcome: 'member', member }),
    });
    expect([level, check.params]).toEqual([
      'trusted',
      { issuer: 'Example University', registry: 'The federation', listedAs: 'Member University' },
    ]);
  });

  test('one that cannot be asked makes nobody known, and is said', () => {
    const { level, check } = decide({
      issuer: byKey,
      assurance: 'key',
      federations: asked({ outcome: 'unavailable', detail: 'offline' }),
    });
    expect([level, check.outcome, check.code]).toEqual([
      'unknown',
      'unknown',
      'issuer.registry-unavailable',
    ]);
    expect(check.detail).toContain('offline');
  });

  test.each(['absent', 'refused'] as const)('%s makes nobody known', (outcome) => {
    const federations = asked({ outcome, detail: 'why' });
    expect(decide({ issuer: byKey, assurance: 'key', federations })).toMatchObject({
      level: 'unknown',
      check: { code: 'issuer.unknown', detail: 'The federation: why' },
    });
  });
});

describe('whose domain is proven', () => {
  test('a platform’s is said to be the platform’s', () => {
    const hosted = {
      id: 'did:web:badges.platform.example:v1:issuers:7',
      claimedName: 'Acme',
      url: 'https://acme.example/',
    };
    const { level, check } = decide({ issuer: hosted });
    expect([level, check.outcome, check.code]).toEqual(['known', 'warn', 'issuer.hosted']);
    expect(describeCheck(check)).toContain('hosted by badges.platform.example on behalf of Acme');
  });

  test.each([
    ['www.uni.example', 'https://uni.example/'],
    ['badges.uni.example', 'https://www.uni.example/about'],
  ])('%s is the host of %s', (host, url) => {
    const own = { ...issuer, id: `did:web:${host}`, url };
    expect(decide({ issuer: own }).check.code).toBe('issuer.known');
  });

  test.each([
    'did:web:raw.githubusercontent.com:anybody:badges',
    'https://storage.googleapis.com:443/anybody/issuer.json',
  ])('nobody’s is a host on which anybody keeps files: %s', (id) => {
    const { level, check } = decide({ issuer: { ...issuer, id } });
    expect([level, check.code]).toEqual(['unknown', 'issuer.unknown']);
  });

  test.each([
    'https://uni.example/~bob/issuer.json',
    'https://uni.example/staff/%7Ebob/issuer.json',
    'did:web:uni.example:~bob',
    'did:web:uni.example:%7Ebob:badges',
    'did:web:uni.example:bob:badges:-:raw:main',
    'https://uni.example/bob/badges/raw/branch/main/issuer.json',
  ])('a university’s is not a student’s who keeps files on it: %s', (id) => {
    const listed = registry('accepted', entry('uni.example'));
    const { level, check } = decide({ issuer: { ...issuer, id }, registries: [listed] });
    expect([level, check.code]).not.toContain('issuer.listed-accepted');
    expect(level).toBe('unknown');
    const named = registry('accepted', entry(id));
    expect(decide({ issuer: { ...issuer, id }, registries: [named] }).level).toBe('trusted');
  });

  test('one that the issuer has linked to its DID is its own', () => {
    const linkedDomain = { domain: 'acme.example', outcome: 'linked', detail: 'linked' } as const;
    const own = { id: 'did:key:z6Mk', claimedName: 'Acme', url: 'https://acme.example/' };
    const { level, check } = decide({ issuer: own, linkedDomain });
    expect([level, check.code, check.params?.['domain']]).toEqual([
      'known',
      'issuer.known',
      'acme.example',
    ]);
  });
});
