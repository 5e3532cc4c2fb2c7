import { describe, expect, test } from 'vitest';
import type { GatheredDocuments } from '../../../../src/main/verify/documents/answer.ts';
import {
  createHandover,
  createPacker,
  createShelf,
  createUnpacker,
  packAnswer,
  unpackAnswer,
} from '../../../../src/main/verify/pool/packing.ts';
import type { VerifyRequest } from '../../../../src/main/verify/request.ts';
import { found } from '../signed-credentials.ts';
import { order } from './requests.ts';

const LIST = found('a list');
const KEY = found('a key');

/** A client, its process, and the process's threads, each of which copies what comes to it. */
function chain(limitCharacters?: number) {
  const [pack, shelve] = [createPacker(limitCharacters), createShelf()];
  const threads = [0, 1].map(() => ({ handOver: createHandover(), unpack: createUnpacker() }));
  return (documents: GatheredDocuments, at = 0) => {
    const packed = structuredClone(pack({ ...order('well'), documents }));
    const thread = threads[at];
    if (thread === undefined) throw new Error('There are two threads.');
    const work = structuredClone(thread.handOver(shelve(packed)));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no résumé was packed
    const taken = thread.unpack(work) as VerifyRequest;
    return { taken, toProcess: packed.added.length, toThread: work.added.length };
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
    expect(first).toMatchObject({ toProcess: 2, toThread: 2 });
    expect(second).toMatchObject({ toProcess: 0, toThread: 0 });
    expect(second.taken.documents['other']).toBe(first.taken.documents['one']);
  });

  test('come to a second thread without being sent to the process again', () => {
    const send = chain();
    send({ one: LIST });
    expect(send({ one: LIST }, 1)).toMatchObject({
      toProcess: 0,
      toThread: 1,
      taken: { documents: { one: LIST } },
    });
  });

  test('of one id cross again when they are others', () => {
    const send = chain();
    send({ one: LIST });
    expect(send({ one: KEY })).toMatchObject({ toThread: 1, taken: { documents: { one: KEY } } });
  });

  test('are given up everywhere when they are more than is kept', () => {
    const send = chain(LIST.outcome === 'found' ? LIST.text.length : 0);
    expect(send({ one: LIST }).toThread).toBe(1);
    expect(send({ two: KEY }).toThread).toBe(1);
    const again = send({ one: LIST });
    expect(again).toMatchObject({ toProcess: 1, toThread: 1, taken: { documents: { one: LIST } } });
  });

  test('of a request that still waits are there when others have been given up meanwhile', () => {
    const [pack, shelve] = [createPacker(0), createShelf()];
    const waiting = shelve(pack({ ...order('waits'), documents: { one: LIST } }));
    const later = shelve(pack({ ...order('overtakes'), documents: { two: KEY } }));
    const [handOver, unpack] = [createHandover(), createUnpacker()];
    unpack(handOver(later));
    expect(unpack(handOver(waiting))).toMatchObject({ documents: { one: LIST } });
  });
});

test('a résumé comes through as it is', () => {
  const resume = new Uint8Array([1, 2, 3]);
  const work = createHandover()(createShelf()(createPacker()({ resume })));
  expect(createUnpacker()(work)).toEqual({ resume });
});

describe('unpackAnswer', () => {
  test('gives what was packed', () => {
    expect(unpackAnswer(packAnswer({ failure: 'time-limit' }))).toEqual({ failure: 'time-limit' });
  });

  test('says crashed of bytes that nobody packed', () => {
    expect(unpackAnswer(new Uint8Array([1, 2, 3]))).toEqual({ failure: 'crashed' });
  });
});
