import { SDJwtInstance } from '@sd-jwt/core';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import { faultsOf, found, makeBadge, verify } from '../../signed-credentials.ts';
import { asSdJwt, makeKeyOwner, settingsOf, signRaw } from './issued.ts';

/** What a token says that it is, keeps one made for another use from passing for a credential. */

const issuer = makeKeyOwner();

/** A token that an independent implementation has issued, of which the name can be withheld. */
async function issue(claims: JsonObject, header: object): Promise<string> {
  const instance = new SDJwtInstance<JsonObject>(settingsOf(issuer));
  const frame = Object.hasOwn(claims, 'name') ? { _sd: ['name'] } : {};
  return instance.issue(claims, frame as never, {
    header: { kid: `${issuer.did}#0`, typ: undefined, ...header },
  });
}

const BADGE = makeBadge(issuer.did);
const CLAIMS = { iss: issuer.did, vct: 'https://types.example/degree', name: 'Ada' };

async function judge(claims: JsonObject, typ: string | undefined) {
  const outcome = await verify(asSdJwt(await issue(claims, { typ })));
  return [outcome.verification.verdict, ...faultsOf(outcome)];
}

const REJECTED = ['rejected', 'proof fail proof.malformed'];

describe('claims of their own', () => {
  test.each(['dc+sd-jwt', 'vc+sd-jwt', 'application/DC+SD-JWT'])('are read as %s', async (typ) => {
    expect(await judge(CLAIMS, typ)).toEqual(['verified']);
  });

  test.each([undefined, 'JWT', 'kb+jwt', 'vp+sd-jwt', 'xdc+sd-jwt', 'dc+sd-jwtx'])(
    'are refused as %s',
    async (typ) => {
      expect(await judge(CLAIMS, typ)).toEqual(REJECTED);
    },
  );

  test('are not made a credential by one within them', async () => {
    expect(await judge({ ...CLAIMS, vc: BADGE }, 'JWT')).toEqual(REJECTED);
  });
});

describe('a credential', () => {
  test.each([undefined, 'vc+sd-jwt', 'VC+LD+JSON+SD-JWT', 'vc-ld+sd-jwt', 'JWT'])(
    'is read as %s',
    async (typ) => {
      expect(await judge(BADGE, typ)).toEqual(['verified']);
      expect(await judge({ iss: issuer.did, vc: BADGE }, typ)).toEqual(['verified']);
    },
  );

  test.each(['kb+jwt', 'vp+sd-jwt', 'statuslist+jwt', 'xvc+sd-jwt', 'vc+sd-jwtx'])(
    'is refused as %s',
    async (typ) => {
      expect(await judge(BADGE, typ)).toEqual(REJECTED);
      expect(await judge({ iss: issuer.did, vc: BADGE }, typ)).toEqual(REJECTED);
    },
  );
});

test('a credential counts under a key that its issuer has for assertions only', async () => {
  const did = 'did:web:uni.example';
  const id = `${did}#key-1`;
  const verificationMethod = [
    { id, type: 'JsonWebKey', controller: did, publicKeyJwk: issuer.jwk },
  ];
  const token = asSdJwt(await issue(makeBadge(did), { kid: id }));
  const judgeUnder = async (purpose: string) => {
    const document = { id: did, verificationMethod, [purpose]: [id] };
    const outcome = await verify(token, { [did]: found(document) });
    return [outcome.verification.verdict, ...faultsOf(outcome)];
  };
  expect(await judgeUnder('assertionMethod')).toEqual(['verified']);
  expect(await judgeUnder('authentication')).toContain('key-resolution fail key.not-authorised');
});

test('a credential of an HTTPS issuer counts under a key that its own host keeps', async () => {
  const host = 'https://uni.example/issuer';
  const url = 'https://uni.example/keys';
  const elsewhere = 'https://evil.example/keys';
  const judgeUnder = async (key: string) => {
    const token = await issue(makeBadge(host), { kid: key });
    const keys = { [url]: found(issuer.jwk), [elsewhere]: found(issuer.jwk) };
    const documents = { [host]: found('<!doctype html>'), ...keys };
    return (await verify(asSdJwt(token), documents)).verification.verdict;
  };
  expect(await judgeUnder(url)).toBe('verified');
  expect(await judgeUnder(elsewhere)).toBe('unconfirmed');
});

test('a token whose payload is no JSON object is rejected', async () => {
  const header = { typ: 'dc+sd-jwt', kid: `${issuer.did}#0` };
  const outcome = await verify(asSdJwt(`${signRaw(header, [CLAIMS], issuer)}~`));
  expect(outcome.verification.verdict).toBe('rejected');
  expect(faultsOf(outcome)).toContain('proof fail proof.unreadable-document');
});
