import { describe, expect, test } from 'vitest';
import { parseMerkleProof } from '../../../../../src/main/verify/proofs/merkle/proof-value.ts';
import { MAINNET, TRANSACTION, inner, pairsOf, proofValue, sha256 } from './encoding.ts';

const [leaf, sibling] = [sha256('leaf'), sha256('sibling')];
const root = sha256(Buffer.concat([leaf, sibling]));
const pairs = pairsOf({ merkleRoot: root, targetHash: leaf, path: [[1, sibling]] });

function withAnchors(...anchors: readonly unknown[]) {
  const value = proofValue(pairsOf({ merkleRoot: leaf, targetHash: leaf, anchors }));
  return parseMerkleProof(value)?.anchors;
}

describe('parseMerkleProof', () => {
  test('reads hashes, path and anchor', () => {
    expect(parseMerkleProof(proofValue(pairs))).toEqual({
      merkleRoot: root,
      targetHash: leaf,
      path: [{ side: 'right', hash: sibling }],
      anchors: [{ kind: 'chain', id: `blink:btc:mainnet:${TRANSACTION}`, chain: 'btc:mainnet' }],
    });
  });

  test.each([
    ['no CBOR', 'zzz'],
    ['another base', `u${Buffer.from('a').toString('base64url')}`],
    ['a part missing', proofValue(pairs.slice(1))],
    ['a part twice', proofValue([...pairs.slice(0, 3), pairs[1]])],
    ['a part more', proofValue([...pairs, [4, 'more']])],
    ['no anchor', proofValue(pairsOf({ merkleRoot: leaf, targetHash: leaf, anchors: [] }))],
    ['a short hash', proofValue([pairs[0], [0, inner('abcd')], pairs[2], pairs[3]])],
  ])('refuses %s', (_, value) => {
    expect(parseMerkleProof(value)).toBeUndefined();
  });

  test('knows an anchor that is recorded nowhere, and one on a chain that it does not know', () => {
    const elsewhere = [[0, 77], ...MAINNET.slice(1)];
    expect(withAnchors([[0, -1]], elsewhere)).toEqual([
      { kind: 'mock' },
      { kind: 'unfamiliar', chain: '77:1' },
    ]);
  });

  test('refuses an anchor without transaction', () => {
    expect(withAnchors(MAINNET.slice(0, 2))).toBeUndefined();
  });
});
