import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import { asArray } from '../../../../../src/shared/lib/json.ts';
import type { VerifyOutcome } from '../../../../../src/main/verify/index.ts';
import {
  asDocument,
  change,
  found,
  makeBadge,
  makeJwtSigner,
  makeSigner,
  sign as signInPlace,
  verify,
} from '../../signed-credentials.ts';
import type { Signer } from '../../signed-credentials.ts';
import { disclose, makeSelectiveIssuer, signBase } from './selective/disclosing.ts';
import { makeBadge as makeFullBadge } from './signing.ts';

let issuer: Signer;
let partner: Signer;
let unsigned: JsonObject;
let own: JsonObject;
let theirs: JsonObject;

beforeAll(async () => {
  [issuer, partner] = [await makeSigner(), await makeSigner()];
  unsigned = makeBadge(issuer.id);
  own = await sign(unsigned, issuer);
  theirs = await sign(unsigned, partner);
});

// The signer adds its proof to what it is given.
function sign(badge: JsonObject, signer: Signer): Promise<JsonObject> {
  return signInPlace(structuredClone(badge), signer);
}

function withProofs(badge: JsonObject, ...signed: readonly JsonObject[]): JsonObject {
  return { ...badge, proof: signed.flatMap(({ proof }) => asArray(proof)) };
}

/** The verdict, and what does not simply pass; but for the time of signing, which is the test's own. */
function summarise({ verification: { verdict, checks } }: VerifyOutcome): readonly string[] {
  const remarks = checks.filter(
    ({ outcome, code }) =>
      outcome !== 'pass' && outcome !== 'skipped' && code !== 'proof.created-in-future',
  );
  return [verdict, ...remarks.map(({ id, outcome, code }) => `${id} ${outcome} ${code}`)];
}

async function judge(badge: JsonObject) {
  return summarise(await verify(asDocument(badge)));
}

const CO_SIGNED = ['verified', 'issuer-binding warn binding.co-signed'];
const FOREIGN = 'issuer-binding fail binding.foreign-key';

describe('a badge that somebody else signed beside its issuer', () => {
  test.each(['first', 'second'])('is verified, with a warning, the issuer %s', async (place) => {
    const signed = place === 'first' ? [own, theirs] : [theirs, own];
    expect(await judge(withProofs(unsigned, ...signed))).toEqual(CO_SIGNED);
  });

  test('is proven by the issuer alone, and names both', async () => {
    const { verification } = await verify(asDocument(withProofs(unsigned, own, theirs)));
    expect(verification.issuerAssurance).toBe('key');
    const warning = verification.checks.find(({ code }) => code === 'binding.co-signed');
    expect(warning?.params).toEqual({ issuer: issuer.id, signer: partner.id });
  });

  test('is rejected when the issuer did not sign it', async () => {
    const other = await sign(unsigned, await makeSigner());
    expect(await judge(withProofs(unsigned, theirs, other))).toEqual([
      'rejected',
      FOREIGN,
      FOREIGN,
    ]);
  });

  test('is rejected when the other signature does not fit', async () => {
    const elsewhere = await sign(makeBadge(issuer.id, { name: 'Rust' }), partner);
    expect(await judge(withProofs(unsigned, own, elsewhere))).toEqual([
      'rejected',
      'proof fail proof.mismatch',
      FOREIGN,
    ]);
  });

  test('is rejected when the other changed it and signed what came of it', async () => {
    const changed = change(unsigned, ['name'], 'Rust');
    const forged = withProofs(changed, own, await sign(changed, partner));
    expect(await judge(forged)).toEqual(['rejected', 'proof fail proof.mismatch', FOREIGN]);
  });

  test('is rejected when the other took over as the issuer', async () => {
    const changed = makeBadge(partner.id);
    const forged = withProofs(changed, own, await sign(changed, partner));
    expect((await judge(forged))[0]).toBe('rejected');
  });

  test('is unconfirmed when the key of the other cannot be had', async () => {
    const away = await makeSigner('did:web:partner.example');
    const both = withProofs(unsigned, own, await sign(unsigned, away));
    expect((await judge(both))[0]).toBe('unconfirmed');
  });
});

test('an issuer whose own document could be asked about the other needs no answer of it', async () => {
  const school = await makeSigner('did:web:uni.example');
  const badge = makeBadge(school.id);
  const both = withProofs(badge, await sign(badge, school), await sign(badge, partner));
  const outcome = await verify(asDocument(both), { [school.id]: found(school.didDocument) });
  expect(summarise(outcome)).toEqual(CO_SIGNED);
});

describe('a badge in a token', () => {
  async function judgeToken(
    content: (id: string) => Promise<JsonObject>,
    alter: (compact: string) => string = (compact) => compact,
  ) {
    const { id, signClaims } = await makeJwtSigner();
    const compact = alter(await signClaims({ ...(await content(id)), iss: id }));
    const payload = { kind: 'jws', compact } as const;
    const outcome = await verify({ format: 'ob3-jwt', path: '', payload });
    return [...summarise(outcome), outcome.verification.issuerAssurance];
  }

  test('is verified, with a warning, when somebody else signed what is in it', async () => {
    expect(await judgeToken((id) => sign(makeBadge(id), partner))).toEqual([...CO_SIGNED, 'key']);
  });

  test('is rejected when the token is signed in a way that is not known here, and somebody else signed what is in it', async () => {
    const header = Buffer.from(JSON.stringify({ alg: 'ML-DSA-44', typ: 'JWT' }));
    const judged = await judgeToken(
      (id) => sign(makeBadge(id), partner),
      (compact) => [header.toString('base64url'), ...compact.split('.').slice(1)].join('.'),
    );
    expect(judged[0]).toBe('rejected');
    expect(judged).toContain(FOREIGN);
  });

  test('is rejected when its issuer signed what is in it, and somebody else the token', async () => {
    expect((await judgeToken(() => Promise.resolve(own)))[0]).toBe('rejected');
  });
});

describe.each(['ecdsa-sd-2023', 'bbs-2023'] as const)('a badge shown in part by %s', (suite) => {
  test('does not become whole by what its holder signs beside', async () => {
    const maker = await makeSelectiveIssuer(suite);
    const base = await signBase(makeFullBadge(maker.id), maker, ['/issuer', '/validFrom']);
    const shown = await disclose(base, suite, ['/credentialSubject', '/name', '/id']);
    const { proof: _, ...rest } = shown;
    const outcome = await verify(asDocument(withProofs(rest, shown, await sign(rest, partner))));
    expect(summarise(outcome)).toEqual([
      'verified',
      'issuer-binding warn binding.co-signed',
      'validity-period warn validity.left-out',
      'status warn status.left-out',
    ]);
  });
});
