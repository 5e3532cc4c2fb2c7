import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import type { SampleIssuer } from '../../tools/samples/issuers.ts';
import { signEmbedded } from '../../tools/samples/sign.ts';
import {
  asDocument,
  faultsOf,
  found,
  makeBadge,
  makeJwtSigner,
  makeSigner,
  sign,
  verify,
} from '../main/verify/signed-credentials.ts';
import type { Signer } from '../main/verify/signed-credentials.ts';

/** What honest issuers write, each in its own way, signed by implementations that are not ours. */

/** JSON that a test may change anywhere. */
// oxlint-disable-next-line typescript/no-explicit-any -- an issuer may write anything
type Loose = any;

const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const OPEN_BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/';
const OWN = 'https://issuer.example/vocabulary#';

let issuer: Signer;
beforeAll(async () => {
  issuer = await makeSigner('did:web:issuer.example');
});

async function judge(unsigned: JsonObject) {
  const documents = { [issuer.id]: found(issuer.didDocument) };
  return verify(asDocument(await sign(unsigned, issuer)), documents);
}

function written(write: (badge: Loose) => void): JsonObject {
  const plain = structuredClone(makeBadge(issuer.id));
  write(plain);
  return plain;
}

const addContext = (badge: Loose, context: object) =>
  (badge['@context'] = [...badge['@context'], context]);

const WAYS: Readonly<Record<string, (badge: Loose) => void>> = {
  'no end': (c) => delete c.validUntil,
  'no dates': (c) => {
    delete c.validUntil;
    delete c.validFrom;
  },
  'fractions of a second and an offset': (c) => (c.validFrom = '2026-01-01T09:30:00.123456+09:00'),
  'a date that is null': (c) => (c.validUntil = null),
  'no id': (c) => delete c.id,
  'an issuer that is an id only': (c) => (c.issuer = c.issuer.id),
  'a name in another language': (c) => (c.name = { '@value': 'Abschluss', '@language': 'de' }),
  'a name written from right to left': (c) => {
    c.name = { '@value': 'شهادة', '@language': 'ar', '@direction': 'rtl' };
  },
  'a name in several languages': (c) => {
    c.name = [
      { '@value': 'Abschluss', '@language': 'de' },
      { '@value': 'Degree', '@language': 'en' },
    ];
  },
  'a name as a value object without a language': (c) => (c.name = { '@value': 'Abschluss' }),
  'letters of all the world': (c) => (c.credentialSubject.achievement.name = 'Größe 日本語 🎓'),
  'control characters and quotes': (c) => {
    c.credentialSubject.achievement.description = 'a\nb\t"c"\\ \u0000\u007F\u2028 <b>x</b>';
  },
  'an image inside': (c) => {
    const id = `data:image/png;base64,${Buffer.alloc(30_000, 7).toString('base64')}`;
    c.credentialSubject.achievement.image = { id, type: 'Image' };
  },
  evidence: (c) => {
    c.evidence = [{ id: 'https://issuer.example/e', type: ['Evidence'], narrative: 'Did it.' }];
  },
  'a creator whose profile says other things than the issuer’s': (c) => {
    const { id, type, name } = c.issuer;
    c.credentialSubject.achievement.creator = { id, type, name, email: 'a@issuer.example' };
    c.issuer.url = 'https://issuer.example/';
  },
  'words of its own': (c) => {
    addContext(c, { honours: `${OWN}honours`, Distinction: `${OWN}Distinction` });
    c.honours = 'First class';
    c.credentialSubject.type = ['AchievementSubject', 'Distinction'];
  },
  'words of its own under a prefix': (c) => {
    addContext(c, { own: OWN });
    c.credentialSubject['own:mark'] = { 'own:points': 3 };
  },
  'a vocabulary of its own': (c) => {
    addContext(c, { '@vocab': OWN });
    c.credentialSubject.some = { deep: [1, true, 'x', 2.5] };
  },
  'words of its own that proofs and keys use too': (c) => {
    addContext(c, { '@vocab': OWN });
    Object.assign(c.credentialSubject, { domain: 'Nursing', status: 'Full', message: 'Well done' });
    c.domain = 'Nursing';
  },
  'a licence inside with an issuer and an end of its own': (c) => {
    addContext(c, { '@vocab': OWN });
    c.credentialSubject.licence = { issuer: 'State', validUntil: '2020-01-01', evidence: 'Paper' };
  },
  'a list and a piece of JSON': (c) => {
    addContext(c, {
      steps: { '@id': `${OWN}steps`, '@container': '@list' },
      raw: { '@id': `${OWN}raw`, '@type': '@json' },
    });
    c.credentialSubject.steps = ['a', 'b', 'a'];
    c.credentialSubject.raw = { a: [1, null], b: { c: 'x' } };
  },
};

test.each(Object.entries(WAYS))('a badge with %s is verified', async (_, write) => {
  const outcome = await judge(written(write));
  expect(faultsOf(outcome)).toEqual([]);
  expect(outcome.verification.verdict).toBe('verified');
});

test.each(['context-3.0.2.json', 'context-3.0.3.json'])(
  'a badge of data model 2.0 under %s is verified',
  async (context) => {
    const outcome = await judge(written((c) => (c['@context'] = [V2, OPEN_BADGES + context])));
    expect(outcome.verification.verdict).toBe('verified');
  },
);

test.each(['context.json', 'context-3.0.1.json'])(
  'a badge of data model 1.1 under %s is verified',
  async (context) => {
    const outcome = await judge(
      written((c) => {
        c['@context'] = [V1, OPEN_BADGES + context, 'https://w3id.org/security/data-integrity/v2'];
        c.issuanceDate = c.validFrom;
        delete c.validFrom;
        delete c.validUntil;
      }),
    );
    expect(outcome.verification.verdict).toBe('verified');
  },
);

describe('an endorsement inside, under a proof of its own', () => {
  test.each(['credential', 'issuer', 'achievement'] as const)(
    'that speaks of the %s is welcome',
    async (about) => {
      const badge: Loose = makeBadge(issuer.id);
      const places = {
        credential: badge,
        issuer: badge.issuer,
        achievement: badge.credentialSubject.achievement,
      };
      const guild = await makeSigner();
      const endorsement = await sign(
        {
          '@context': badge['@context'],
          id: 'urn:uuid:5a0d1c2e-6f0a-4f6e-9f0e-2f3a1d8c7b60',
          type: ['VerifiableCredential', 'EndorsementCredential'],
          name: 'Endorsed',
          issuer: { id: guild.id, type: ['Profile'], name: 'Guild' },
          validFrom: '2026-01-01T00:00:00Z',
          credentialSubject: {
            id: places[about].id,
            type: ['EndorsementSubject'],
            endorsementComment: 'Good.',
          },
        },
        guild,
      );
      places[about].endorsement = [endorsement];
      const outcome = await judge(badge);
      expect(faultsOf(outcome)).toEqual([]);
      expect(outcome.verification.verdict).toBe('verified');
    },
  );
});

test.each(['P-256', 'P-384'] as const)('a did:key of %s is verified', async (curve) => {
  const keyPair = await EcdsaMultikey.generate({ curve });
  const id = `did:key:${keyPair.publicKeyMultibase}`;
  Object.assign(keyPair, { controller: id, id: `${id}#${keyPair.publicKeyMultibase}` });
  const suite = 'ecdsa-rdfc-2019';
  const signer = { kind: 'data-integrity', suite, id, name: 'Guild', keyPair } as const;
  const signed = await signEmbedded(
    makeBadge(id),
    signer satisfies Extract<SampleIssuer, { kind: 'data-integrity' }>,
  );
  const outcome = await verify(asDocument(signed));
  expect(outcome.verification.verdict).toBe('verified');
});

describe('a badge in a JWT', () => {
  const seconds = (time: string) => Date.parse(time) / 1000;
  const judgeClaims = async (
    write: (claims: Loose, issuerId: string) => void,
    header: object = {},
  ) => {
    const signer = await makeJwtSigner();
    const claims: Loose = makeBadge(signer.id);
    write(claims, signer.id);
    const compact = await signer.signClaims(claims, header);
    return verify({ format: 'ob3-jwt', path: '', payload: { kind: 'jws', compact } });
  };

  test.each(['vc+jwt', 'application/vc+jwt', 'VC+JWT', 'jwt', 'JOSE', 'vc+ld+json+jwt', undefined])(
    'of typ %s is verified',
    async (typ) => {
      const { verification } = await judgeClaims(() => undefined, { typ });
      expect(verification.verdict).toBe('verified');
    },
  );

  test.each(['0', '#0'])('with the key’s name as %s only is verified', async (kid) => {
    const { verification } = await judgeClaims(() => undefined, { kid });
    expect(verification.verdict).toBe('verified');
  });

  test('whose registered claims say what it says is verified', async () => {
    const { verification } = await judgeClaims((claims, iss) => {
      const { id: jti, credentialSubject, validFrom, validUntil } = claims;
      const [nbf, exp] = [seconds(validFrom), seconds(validUntil)];
      Object.assign(claims, { iss, jti, sub: credentialSubject.id, nbf, exp, iat: nbf });
    });
    expect(verification.verdict).toBe('verified');
  });

  test('without an id, whose jti is no URL, is verified', async () => {
    const { verification, facts } = await judgeClaims((claims) => {
      delete claims.id;
      claims.jti = 'b1c0ffee-0000-4000-8000-000000000000';
    });
    expect(verification.verdict).toBe('verified');
    expect(facts.id).toBeUndefined();
  });

  test('whose subject has no id, and whose sub is no URL, is verified', async () => {
    const { verification, facts } = await judgeClaims((claims) => {
      delete claims.credentialSubject.id;
      claims.sub = 'student-17';
    });
    expect(verification.verdict).toBe('verified');
    expect(facts.recipient.subjectId).toBeUndefined();
  });
});
