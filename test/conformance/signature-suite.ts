import { verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { resolveKey } from '../../src/main/verify/keys/resolve-key.ts';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import { readerOf } from '../main/verify/keys/made-keys.ts';
import type { ConformanceCase } from './conformance-case.ts';
import { readVector } from './vectors.ts';
import type { VectorRow } from './vectors.ts';

interface Group {
  readonly publicKeyJwk?: JsonObject;
  readonly keyJwk?: JsonObject;
  readonly tests: readonly SignatureTest[];
}

interface SignatureTest {
  readonly tcId: number;
  readonly msg: string;
  readonly sig: string;
  readonly result: 'valid' | 'invalid' | 'acceptable';
}

/** Wycheproof: signatures that fit and that must not, under keys that we read as did:jwk. */
export function judgeSignatures(row: VectorRow): readonly ConformanceCase[] {
  if (!row.path.endsWith('.json')) return [];
  const { testGroups } = JSON.parse(readVector(row.path)) as {
    readonly testGroups: readonly Group[];
  };
  return testGroups.flatMap((group) => judgeGroup(group, row));
}

/** A group whose key is not given as JWK is left to keys.test.ts, which reads it as did:key. */
function judgeGroup(group: Group, row: VectorRow): readonly ConformanceCase[] {
  const jwk = group.publicKeyJwk ?? group.keyJwk;
  if (jwk === undefined) return [];
  const did = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
  const { key } = resolveKey(`${did}#0`, 'assertionMethod', readerOf());
  const tests = group.tests.filter(({ result }) => result !== 'acceptable');
  return tests.map((one) => {
    const given = key !== undefined && fits(key.publicKey, one) ? 'valid' : 'invalid';
    const path = `${row.path}#${one.tcId}`;
    return { suite: row.source, path, wanted: one.result, given, agrees: given === one.result };
  });
}

function fits(key: KeyObject, { msg, sig }: SignatureTest): boolean {
  const isEdwards = key.asymmetricKeyType === 'ed25519';
  const options = isEdwards ? key : ({ key, dsaEncoding: 'ieee-p1363' } as const);
  const message = Buffer.from(msg, 'hex');
  return verify(isEdwards ? null : 'sha256', message, options, Buffer.from(sig, 'hex'));
}
