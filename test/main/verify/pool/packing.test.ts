import { describe, expect, test } from 'vitest';
import { packDocument } from '../../../../src/main/intake/index.ts';
import type { GatheredDocuments } from '../../../../src/main/verify/documents/answer.ts';
import { createPacker, createUnpacker } from '../../../../src/main/verify/pool/packing.ts';
import type { VerifyRequest } from '../../../../src/main/verify/request.ts';
import { found } from '../signed-credentials.ts';
import { order } from './requests.ts';

const LIST = found('a list');
const KEY = found('a key');

/** A client and a thread, to which what is sent is copied. */
function chain(limitCharacters?: number) {
  const [pack, unpack] = [createPacker(limitCharacters), createUnpacker()];
  return (documents: GatheredDocuments) => {
    const packed = pack({ ...order('well'), documents });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no résumé was packed
    const taken = unpack(structuredClone(packed)) as VerifyRequest;
    return { taken, added: packed.added.length };
  };
}

describe('documents', () => {
  test('arrive as they were sent', () => {
    const send = chain();
    const documents = { 'https://one.example/': LIST, 'did:web:one.example': KEY };
    expect(send(documents).taken).toEqual({ ...order('well'), documents });
    expect(send(documents).taken).toEqual({ ...order('well'), documents });
  });

  test('cross once, under whatever ids, and are the same object from then on', () => {
    const send = chain();
    const first = send({ one: LIST, two: KEY });
    const second = send({ other: LIST });
    expect([first.added, second.added]).toEqual([2, 0]);
    expect(second.taken.documents['other']).toBe(first.taken.documents['one']);
  });

  test('of one id cross again when they are others', () => {
    const send = chain();
    send({ one: LIST });
    expect(send({ one: KEY })).toMatchObject({ added: 1, taken: { documents: { one: KEY } } });
  });

  test('are given up everywhere when they are more than is kept', () => {
    const send = chain(LIST.outcome === 'found' ? LIST.text.length : 0);
    expect(send({ one: LIST }).added).toBe(1);
    expect(send({ two: KEY }).added).toBe(1);
    const again = send({ one: LIST });
    expect(again).toMatchObject({ added: 1, taken: { documents: { one: LIST } } });
  });

  test('of a request that still waits are there when others have been given up meanwhile', () => {
    const pack = createPacker(0);
    const waiting = pack({ ...order('waits'), documents: { one: LIST } });
    const later = pack({ ...order('comes after'), documents: { two: KEY } });
    const unpack = createUnpacker();
    expect([unpack(waiting), unpack(later)]).toMatchObject([
      { documents: { one: LIST } },
      { documents: { two: KEY } },
    ]);
  });
});

test('a credential that is packed arrives unpacked', () => {
  const request = order('well');
  const packed = createPacker()({ ...request, document: packDocument(request.document) });
  expect(createUnpacker()(structuredClone(packed))).toEqual(request);
});

test('a résumé comes through as it is', () => {
  const resume = new Uint8Array([1, 2, 3]);
  expect(createUnpacker()(createPacker()({ resume }))).toEqual({ resume });
});
