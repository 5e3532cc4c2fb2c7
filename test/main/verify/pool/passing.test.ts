import { describe, expect, test } from 'vitest';
import type { GatheredDocuments } from '../../../../src/main/verify/documents/answer.ts';
import { createPasser, createTaker } from '../../../../src/main/verify/pool/passing.ts';
import { found } from '../signed-credentials.ts';
import { order } from './requests.ts';

const LIST = found('a list');
const KEY = found('a key');

/** Passes requests over a border that copies all that crosses it. */
function border(limitCharacters?: number) {
  const [pass, take] = [createPasser(limitCharacters), createTaker()];
  return (documents: GatheredDocuments) => {
    const passed = structuredClone(pass({ ...order('well'), documents }));
    const whole = Object.values(passed.passed).filter(({ answer }) => answer !== undefined);
    return { taken: take(passed), whole: whole.length };
  };
}

describe('documents', () => {
  test('arrive as they were sent', () => {
    const send = border();
    const documents = { 'https://one.example/': LIST, 'did:web:one.example': KEY };
    expect(send(documents).taken).toEqual({ ...order('well'), documents });
    expect(send(documents).taken).toEqual({ ...order('well'), documents });
  });

  test('cross once, under whatever ids, and are the same object from then on', () => {
    const send = border();
    const first = send({ one: LIST, two: KEY });
    const second = send({ other: LIST });
    expect([first.whole, second.whole]).toEqual([2, 0]);
    expect(second.taken.documents['other']).toBe(first.taken.documents['one']);
  });

  test('of one id cross again when they are others', () => {
    const send = border();
    send({ one: LIST });
    expect(send({ one: KEY })).toMatchObject({ whole: 1, taken: { documents: { one: KEY } } });
  });

  test('are given up on both sides when they are more than is kept', () => {
    const send = border(LIST.outcome === 'found' ? LIST.text.length : 0);
    expect(send({ one: LIST }).whole).toBe(1);
    expect(send({ two: KEY }).whole).toBe(1);
    expect(send({ one: LIST })).toMatchObject({ whole: 1, taken: { documents: { one: LIST } } });
  });
});
