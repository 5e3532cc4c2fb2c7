import { describe, expect, test } from 'vitest';
import type { GatheredDocuments } from '../../../../src/main/verify/documents/answer.ts';
import { createPacker, createUnpacker } from '../../../../src/main/verify/pool/packing.ts';
import { packDocument } from '../../../../src/main/intake/index.ts';
import type { CredentialDocument } from '../../../../src/main/intake/index.ts';
import { noteText } from '../../../../src/main/intake/written-text.ts';
import type { JsonObject, JsonValue } from '../../../../src/shared/lib/json.ts';
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
    return { taken, added: countFound(packed) };
  };
}

/** How many documents stand in what is sent. */
function countFound(packed: unknown): number {
  return JSON.stringify(packed).split('"outcome":"found"').length - 1;
}

function readJson(text: string): JsonObject {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the text of an object
  const json = JSON.parse(text) as JsonObject;
  noteText(json, text);
  return json;
}

function documentOf(json: JsonObject): CredentialDocument {
  return { format: 'vc-json', path: '', payload: { kind: 'json', json } };
}

function payloadIn({ document: { payload } }: VerifyRequest): JsonValue {
  return payload.kind === 'json' ? payload.json : payload.compact;
}

function cross(request: VerifyRequest): VerifyRequest {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no résumé was packed
  return createUnpacker()(structuredClone(createPacker()(request))) as VerifyRequest;
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

describe('a credential', () => {
  test.each(['{"a":[1,-0,1e400,"\\ud800\\u0041"],"__proto__":{"b":null},"é":"字"}', '{}'])(
    'that was read of %s arrives as that text, and is the same',
    (text) => {
      const json = readJson(text);
      const request = { ...order(''), document: documentOf(json) };
      expect(JSON.stringify(createPacker()(request))).toContain(JSON.stringify(text));
      expect(payloadIn(cross(request))).toStrictEqual(JSON.parse(text));
    },
  );

  test('of which no text is known arrives as it is, minus zero too', () => {
    const json = { a: [-0, 1.5], nested: { b: null } };
    const taken = cross({ ...order(''), document: documentOf(json) });
    expect(payloadIn(taken)).toStrictEqual(json);
  });

  test('comes with all that belongs to it', () => {
    const document: CredentialDocument = {
      format: 'ob3-jwt',
      path: 'a.png#1',
      payload: { kind: 'jws', compact: 'e30.e30.' },
      presentation: { kind: 'json', json: { type: 'VerifiablePresentation' } },
      baked: { chunk: 'iTXt', isCompressed: true, isBeyondAscii: false },
    };
    expect(cross({ ...order(''), document }).document).toStrictEqual(document);
  });
});

describe('what a person has decided', () => {
  test('crosses when it is another than before, and holds until then', () => {
    const [pack, unpack] = [createPacker(), createUnpacker()];
    const turns = [
      {},
      { acceptedCertificates: ['one', 'two'], wholeOnly: true },
      { acceptedCertificates: ['one', 'two'], wholeOnly: true },
      { acceptedCertificates: ['one'], wholeOnly: true },
      { acceptedCertificates: [], wholeOnly: false },
      {},
    ];
    const sent = turns.map((terms) => pack({ ...order('well'), ...terms }));
    const taken = sent.map((packed) => unpack(structuredClone(packed)));
    expect(taken).toStrictEqual(turns.map((terms) => ({ ...order('well'), ...terms })));
    const isSaid = sent.map((packed) => JSON.stringify(packed).includes('wholeOnly'));
    expect(isSaid).toEqual([false, true, false, true, true, false]);
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
