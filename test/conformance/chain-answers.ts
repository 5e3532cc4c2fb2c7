import { parseMerkleProof } from '../../src/main/verify/proofs/merkle/proof-value.ts';
import type { GatheredDocuments } from '../../src/main/verify/index.ts';
import { isJsonObject } from '../../src/shared/lib/json.ts';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import { found } from '../main/verify/signed-credentials.ts';
import { readVector } from './vectors.ts';

const FIXTURES = 'blockcerts-cert-verifier-js/test/fixtures';
const ISSUER = 'https://www.blockcerts.org/samples/3.0/issuer-blockcerts.json';
const ADDRESS = '0x40Cf9B7DB6FCc742ad0a76B8588C7f8De2b54a60';

/** A certificate on one of Ethereum's test networks. */
export const SEPOLIA = 'v3/ethereum-sepolia-v3.json';

export function readFixture(file: string): string {
  return readVector(`${FIXTURES}/${file}`);
}

export function parse(text: string): JsonObject {
  const json: unknown = JSON.parse(text);
  if (!isJsonObject(json)) throw new Error('no object');
  return json;
}

/** The published profile, and what the chain would say of the one on Ethereum's test network. */
export function answers(record: JsonObject = {}): GatheredDocuments {
  const { proof } = parse(readFixture(SEPOLIA));
  const merkle = isJsonObject(proof) ? parseMerkleProof(proof['proofValue']) : undefined;
  const [anchor] = merkle?.anchors ?? [];
  const id = anchor?.kind === 'chain' ? anchor.id : '';
  const merkleRoot = merkle?.merkleRoot.toString('hex') ?? '';
  const time = '2022-11-02T15:33:12Z';
  return {
    [ISSUER]: found(readFixture('issuer-blockcerts.json')),
    [id]: found({ merkleRoot, time, issuingAddress: ADDRESS, ...record }),
  };
}
