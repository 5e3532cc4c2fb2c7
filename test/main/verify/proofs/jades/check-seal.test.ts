import { CompactSign } from 'jose';
import { describe, expect, test } from 'vitest';
import { CHAIN, authority, codesOf, judge, root, sealed, sealer } from './judging.ts';
import {
  RSA,
  SEALED_AT,
  certify,
  certifySealer,
  makeEuropean,
  makeKeys,
  seal,
  sealTogether,
} from './sealing.ts';

describe('a seal', () => {
  test.each([
    ['the one that sealed', [sealer]],
    ['the authority that issued it', [authority]],
    ['the root above that', [root]],
  ])('is believed under an accepted certificate: %s', async (_, accepted) => {
    const outcome = await judge(await sealed(), accepted);
    expect(outcome.verification.verdict).toBe('verified');
    expect(outcome.verification.issuerAssurance).toBe('key');
    expect(codesOf(outcome, 'proof')).toEqual(['pass proof.valid']);
    expect(codesOf(outcome, 'key-resolution')).toEqual(['warn certificate.accepted']);
    expect(codesOf(outcome, 'issuer-binding')).toEqual(['pass binding.sealed']);
    expect(codesOf(outcome, 'context-integrity')).toEqual(['skipped context.not-applicable']);
  });

  test('goes by the number in its certificate, which no other owner has', async () => {
    const outcome = await judge(await sealed(), [root]);
    expect(outcome.facts.issuer.id).toBe('NTREE-12345678');
    expect((await judge(await sealed(), [])).facts.issuer.id).toBe('urn:epass:org:1');
  });

  test('is unconfirmed under none, and says whose it is', async () => {
    const outcome = await judge(await sealed(), []);
    expect(outcome.verification.verdict).toBe('unconfirmed');
    expect(codesOf(outcome, 'proof')).toEqual(['pass proof.valid']);
    expect(codesOf(outcome, 'issuer-binding')).toEqual(['unknown binding.seal-not-accepted']);
    const key = outcome.verification.checks.find(({ id }) => id === 'key-resolution');
    expect(key).toMatchObject({
      outcome: 'unknown',
      code: 'certificate.not-accepted',
      params: { owner: 'Example University (NTREE-12345678)', authority: 'Authority' },
    });
  });

  test('is unconfirmed under the certificate of somebody else', async () => {
    const stranger = await certify({ name: 'C=EE, O=Authority, CN=Authority' });
    expect((await judge(await sealed(), [stranger])).verification.verdict).toBe('unconfirmed');
  });

  test('says which time-stamps stand beside it, and believes none', async () => {
    const etsiU = [Buffer.from('{"sigTst":{"tstTokens":[]}}').toString('base64url')];
    const outcome = await judge(await sealed({ unprotected: { etsiU } }), [root]);
    const proof = outcome.verification.checks.find(({ id }) => id === 'proof');
    expect(proof?.detail).toContain('with sigTst, which are not checked');
  });
});

describe('the serialisations', () => {
  test('general, with its text in base64url', async () => {
    const both = await sealTogether([sealer]);
    expect((await judge(both, [sealer])).verification.verdict).toBe('verified');
  });

  test('compact', async () => {
    const compact = await new CompactSign(Buffer.from(JSON.stringify(makeEuropean())))
      .setProtectedHeader({ alg: 'ES256', x5c: CHAIN.map(({ base64 }) => base64) })
      .sign(sealer.keys.privateKey);
    expect((await judge(compact, [root])).verification.verdict).toBe('verified');
    const tampered = compact.replace(
      /\.[^.]+\./u,
      (part) =>
        `.${Buffer.from(JSON.stringify(makeEuropean({ id: 'urn:x:1' }))).toString('base64url')}${part.slice(-1)}`,
    );
    expect((await judge(tampered, [root])).verification.verdict).toBe('rejected');
  });

  test('every signature must fit', async () => {
    const both = (await sealTogether([sealer, sealer])) as { signatures: { signature: string }[] };
    const [first, second] = both.signatures;
    if (first === undefined || second === undefined) throw new Error('not two');
    const broken = { ...second, signature: `${second.signature.slice(0, -4)}AAAA` };
    const outcome = await judge({ ...both, signatures: [first, broken] }, [sealer]);
    expect(codesOf(outcome, 'proof')).toEqual(['pass proof.valid', 'fail proof.mismatch']);
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test('without its text nothing is believed', async () => {
    const { payload: _, ...detached } = await sealed();
    const outcome = await judge(detached, [root]);
    expect(codesOf(outcome, 'proof')).toEqual(['fail seal.detached']);
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test('whose header says that the text is elsewhere is not believed with one beside it', async () => {
    const header = { sigD: { mId: 'http://uri.etsi.org/19182/ObjectIdByURI', pars: ['x'] } };
    const outcome = await judge(await sealed({ header }), [root]);
    expect(codesOf(outcome, 'proof')).toEqual(['fail seal.detached']);
  });

  test('a credential that has a term of such a name is no seal', async () => {
    const outcome = await judge(makeEuropean({ signatures: ['The dean'] }), [root]);
    expect(codesOf(outcome, 'proof')).toEqual(['fail proof.none']);
  });

  test('two at once are refused', async () => {
    const flattened = await sealed();
    const outcome = await judge({ ...flattened, signatures: [] }, [root]);
    expect(codesOf(outcome, 'proof')).toEqual(['fail proof.malformed']);
  });
});

describe('a broken seal is rejected', () => {
  test('when a word of the text was changed', async () => {
    const good = await sealed();
    const payload = good.payload.replace('Amara', 'Amaya');
    const outcome = await judge({ ...good, payload }, [root]);
    expect(codesOf(outcome, 'proof')).toEqual(['fail proof.mismatch']);
    expect(outcome.verification.verdict).toBe('rejected');
    expect(outcome.facts.issuer.id).toBe('urn:epass:org:1');
  });

  test('when a space was added to it', async () => {
    const good = await sealed();
    const outcome = await judge({ ...good, payload: `${good.payload} ` }, [root]);
    expect(codesOf(outcome, 'proof')).toEqual(['fail proof.mismatch']);
  });

  test('when another key than the certificate’s made it', async () => {
    const forger = { ...sealer, keys: await makeKeys() };
    const outcome = await judge(await seal(forger, { chain: CHAIN }), [root]);
    expect(codesOf(outcome, 'proof')).toEqual(['fail proof.mismatch']);
  });

  test('when another’s certificate was put into the header beside it', async () => {
    const header = { x5c: undefined };
    const good = await sealed({ header, unprotected: { x5c: [sealer.base64] } });
    expect(codesOf(await judge(good, [root]), 'key-resolution')).toEqual(['fail key.not-named']);
  });

  test('when its algorithm does not belong to the certificate’s key', async () => {
    const good = await sealed();
    const header = { alg: 'RS256', x5c: [sealer.base64] };
    const protectedPart = Buffer.from(JSON.stringify(header)).toString('base64url');
    const outcome = await judge({ ...good, protected: protectedPart, payload: 'e30' }, [root]);
    expect(codesOf(outcome, 'algorithm-strength')).toEqual(['fail algorithm.key-misfit']);
  });
});

describe('the algorithms of real seals', () => {
  test.each([
    ['RS256', RSA],
    ['PS256', { ...RSA, name: 'RSA-PSS' }],
    ['ES384', { name: 'ECDSA', namedCurve: 'P-384' }],
  ])('%s', async (algorithm, parameters) => {
    const keys = await makeKeys(parameters);
    const own = await certifySealer({ issuer: authority, keys });
    const good = await seal(own, { chain: [own, authority], algorithm });
    expect((await judge(good, [root])).verification.verdict).toBe('verified');
    const { payload } = good;
    const outcome = await judge({ ...good, payload: `${payload} ` }, [root]);
    expect(codesOf(outcome, 'proof')).toEqual(['fail proof.mismatch']);
  });

  test('none and shared secrets are refused before any key is looked at', async () => {
    const good = await sealed();
    for (const alg of ['none', 'HS256']) {
      const header = Buffer.from(JSON.stringify({ alg, x5c: [sealer.base64] }));
      const changed = { ...good, protected: header.toString('base64url'), payload: 'e30' };
      // oxlint-disable-next-line no-await-in-loop -- two cases
      expect((await judge(changed, [root])).verification.verdict).toBe('rejected');
    }
  });
});

describe('what a header demands', () => {
  test.each([
    ['that is not understood', { odd: 1, crit: ['b64', 'sigT', 'odd'] }, 'fail proof.malformed'],
    ['that is not there', { crit: ['b64', 'sigT', 'x5t#o'] }, 'fail proof.malformed'],
    ['nothing', { crit: [] as string[], b64: true }, 'fail proof.malformed'],
    [
      'what is not supported',
      { sigPId: {}, crit: ['b64', 'sigT', 'sigPId'] },
      'unknown proof.unsupported',
    ],
    ['a text as it is, without saying that it matters', { crit: ['sigT'] }, 'fail proof.malformed'],
  ])('%s', async (_, demand, code) => {
    const good = await sealed();
    const x5c = [sealer.base64];
    const header = { alg: 'ES256', x5c, b64: false, sigT: SEALED_AT, ...demand };
    const protectedPart = Buffer.from(JSON.stringify(header)).toString('base64url');
    const outcome = await judge({ ...good, protected: protectedPart }, [root]);
    expect(codesOf(outcome, 'proof')).toEqual([code]);
    expect(outcome.verification.verdict).not.toBe('verified');
  });

  test('a time that is none', async () => {
    const outcome = await judge(await sealed({ header: { sigT: 'yesterday' } }), [root]);
    expect(codesOf(outcome, 'proof')).toEqual(['fail proof.malformed']);
  });

  test('its time in `iat`', async () => {
    const header = { sigT: undefined, crit: ['b64'], iat: 1_768_201_943 };
    expect((await judge(await sealed({ header }), [root])).verification.verdict).toBe('verified');
  });
});

describe('a credential dated before its seal’s certificate', () => {
  const dated = makeEuropean({
    issuanceDate: '2024-06-01T00:00:00Z',
    validFrom: '2024-06-01T00:00:00Z',
  });
  const undated = { sigT: undefined, crit: ['b64'] };

  test('is found where the seal says no time', async () => {
    const outcome = await judge(await sealed({ credential: dated, header: undated }), [root]);
    expect(codesOf(outcome, 'issue-date')).toEqual(['warn issue-date.before-key']);
    expect(outcome.verification.verdict).toBe('verified');
  });

  test('is in order where the seal says that it was made later', async () => {
    const outcome = await judge(await sealed({ credential: dated }), [root]);
    expect(codesOf(outcome, 'issue-date')).toEqual([]);
  });

  test('is not looked at under a certificate that nobody has accepted', async () => {
    const outcome = await judge(await sealed({ credential: dated, header: undated }), []);
    expect(codesOf(outcome, 'issue-date')).toEqual([]);
  });

  test('dated after it is in order', async () => {
    expect(codesOf(await judge(await sealed({ header: undated }), [root]), 'issue-date')).toEqual(
      [],
    );
  });
});

test('a list of statuses that stands under another name is asked all the same', async () => {
  const entry = {
    type: 'StatusList2021Entry',
    statusPurpose: 'revocation',
    statusListIndex: '7',
    statusListCredential: 'https://issuer.example/status/1',
  };
  const outcome = await judge(await sealed({ credential: makeEuropean({ status: [entry] }) }), [
    root,
  ]);
  expect(outcome.verification.verdict).toBe('unconfirmed');
  expect(outcome.wanted.map(({ id }) => id)).toEqual(['https://issuer.example/status/1']);
});
