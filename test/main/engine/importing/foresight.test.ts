import { describe, expect, test } from 'vitest';
import { addressesIn, createForesight } from '../../../../src/main/engine/importing/foresight.ts';
import type { CarriedDocument } from '../../../../src/main/engine/importing/foresight.ts';
import { packDocument } from '../../../../src/main/intake/index.ts';
import type { CredentialDocument } from '../../../../src/main/intake/index.ts';
import { noteText } from '../../../../src/main/intake/written-text.ts';
import type { DocumentRequest } from '../../../../src/main/verify/index.ts';

function badge(...named: readonly string[]): CredentialDocument {
  const json = { type: ['VerifiableCredential'], named: [...named] };
  return { format: 'ob3-json', path: '', payload: { kind: 'json', json } };
}

function written(...named: readonly string[]): CredentialDocument {
  const document = badge(...named);
  if (document.payload.kind !== 'json') return document;
  const { json } = document.payload;
  noteText(json, JSON.stringify(json, undefined, 2).replaceAll('/', '\\/'));
  return document;
}

function token(...named: readonly string[]): CredentialDocument {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const compact = `${part({ kid: named[0] })}.${part({ named })}.c2lnbmF0dXJl`;
  return { format: 'ob3-jwt', path: '', payload: { kind: 'jws', compact } };
}

function carried(...named: readonly string[]): CarriedDocument {
  const document = badge(...named);
  return { ...packDocument(document), addresses: addressesIn(document) };
}

const key = (id: string): DocumentRequest => ({ id, purpose: 'issuer-key' });
const UNI = 'did:web:uni.example';
const LIST = 'https://uni.example/status/3';

describe('what a credential will want', () => {
  test.each([
    ['JSON', badge],
    ['JSON of which the text is known, with its strokes escaped', written],
    ['a token', token],
    ['packed on the way', carried],
  ])('is what those before it wanted and it names, as %s', (_, make) => {
    const foresight = createForesight();
    expect(foresight.foresee(make(`${UNI}#key-1`))).toEqual([]);
    foresight.learn(make(`${UNI}#key-1`, LIST), [key(UNI), key(LIST)]);
    expect(foresight.foresee(make(`${UNI}#key-2`, 'https://elsewhere.example'))).toEqual([
      key(UNI),
    ]);
    expect(foresight.foresee(make('did:web:other.example'))).toEqual([]);
  });

  test('is also what was wanted along with that, though nothing names it', () => {
    const foresight = createForesight();
    const profile = key('https://uni.example/profile');
    foresight.learn(badge(UNI), [key(UNI), profile]);
    expect(foresight.foresee(badge(UNI))).toEqual([key(UNI), profile]);
  });

  test('is never what a credential only says that it wants', () => {
    const foresight = createForesight();
    foresight.learn(badge(UNI, LIST), [key(UNI)]);
    expect(foresight.foresee(badge(UNI, LIST))).toEqual([key(UNI)]);
  });

  test('is nothing on another host that only a stranger’s credential led to', () => {
    const foresight = createForesight();
    const profile = key('https://uni.example/profile');
    const own = key('https://uni.example/keys');
    const foreign = key('https://evil.example/who-asks');
    foresight.learn(badge(profile.id), [profile, own, foreign]);
    expect(foresight.foresee(badge(profile.id))).toEqual([profile, own]);
  });

  test('is bounded on one host, however much was wanted of it', () => {
    const foresight = createForesight();
    for (let place = 0; place < 100; place += 1) {
      foresight.learn(badge(UNI), [key(UNI), key(`https://uni.example/${place}`)]);
    }
    expect(foresight.foresee(badge(UNI))).toHaveLength(16);
  });

  test('is bounded, however many it names', () => {
    const foresight = createForesight();
    const many = Array.from({ length: 100 }, (_, place) => `did:web:u${place}.example`);
    foresight.learn(badge(...many), many.map(key));
    expect(foresight.foresee(badge(...many))).toHaveLength(16);
  });
});
