import { createHash, generateKeyPairSync, randomUUID, sign as signBytes } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import type { CredentialDocument } from '../../../../../src/main/intake/index.ts';

/** SD-JWTs that an independent implementation has issued, and ones that it would not. */

export type KeyOwner = ReturnType<typeof makeKeyOwner>;

/** Somebody with a P-256 key, and the did:jwk that is made of it. */
export function makeKeyOwner() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' });
  const jwk = { kty: kty ?? '', crv: crv ?? '', x: x ?? '', y: y ?? '' };
  const did = `did:jwk:${encode(jwk)}`;
  const sign = (data: string) =>
    signBytes('sha256', Buffer.from(data), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString(
      'base64url',
    );
  return { jwk, did, sign };
}

export interface IssueOptions {
  readonly hashAlg?: 'sha-256' | 'sha-384' | 'sha-512';
  readonly header?: Readonly<Record<string, string>>;
  /** Names of claims that the holder may withhold. */
  readonly hidden?: readonly string[];
}

/** An SD-JWT VC with all its disclosures. */
export async function issue(
  claims: { readonly iss: string; readonly vct: string } & Readonly<Record<string, unknown>>,
  issuer: KeyOwner,
  { hashAlg = 'sha-256', header = {}, hidden = ['email', 'degree'] }: IssueOptions = {},
): Promise<string> {
  const kid = claims.iss.startsWith('did:') ? `${claims.iss}#0` : 'key-1';
  const frame = { _sd: hidden.filter((name) => Object.hasOwn(claims, name)) };
  const issued: unknown = await instance(issuer, { hashAlg }).issue(claims, frame as never, {
    header: { kid, ...header },
  });
  return issued as string;
}

/** `token` as its holder hands it in: with the claims named, and signed by `holder`. */
export async function present(
  token: string,
  holder: KeyOwner,
  shown: Readonly<Record<string, boolean>> = { email: true, degree: true },
): Promise<string> {
  const payload = { iat: 1_780_000_000, aud: 'https://employer.example', nonce: 'n-1' };
  return instance(holder, { kbSigner: holder.sign, kbSignAlg: 'ES256' }).present(token, shown, {
    kb: { payload },
  });
}

function instance(owner: KeyOwner, more: object): SDJwtVcInstance {
  return new SDJwtVcInstance({ ...settingsOf(owner), ...more });
}

/** By which an independent implementation signs for `owner`. */
export function settingsOf(owner: KeyOwner) {
  return {
    signer: owner.sign,
    signAlg: 'ES256',
    hasher: (data: string | ArrayBuffer, algorithm: string) =>
      createHash(algorithm.replace('-', ''))
        .update(Buffer.from(data as string))
        .digest(),
    saltGenerator: () => randomUUID(),
    hashAlg: 'sha-256',
  } as const;
}

/** What no honest issuer or holder signs: any header, any payload. */
export function signRaw(header: object, payload: object, owner: KeyOwner): string {
  const data = `${encode({ alg: 'ES256', ...header })}.${encode(payload)}`;
  return `${data}.${owner.sign(data)}`;
}

export function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

export function digest(text: string, hash = 'sha256'): string {
  return createHash(hash).update(text).digest('base64url');
}

export function asSdJwt(compact: string): CredentialDocument {
  return { format: 'vc-sd-jwt', path: '', payload: { kind: 'jws', compact } };
}

/** `token` with another payload under the same signature. */
export function withPayload(token: string, change: (payload: JsonObject) => object): string {
  const [jwt = '', ...rest] = token.split('~');
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as JsonObject;
  return [`${header}.${encode(change(claims))}.${signature}`, ...rest].join('~');
}
