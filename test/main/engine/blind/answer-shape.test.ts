import { expect, test } from 'vitest';
import { z } from 'zod';
import { shapeIn, shapeOf } from '../../../../src/main/engine/blind/answer-shape.ts';
import { ourWords, rowId, timestamp } from '../../../../src/shared/contract/scalars.ts';

const WORD = z.enum(['pass', 'fail']);

test.each([
  ['one of some words', WORD, true],
  ['a word that stands fast', z.literal('page'), true],
  ['one that may be absent', WORD.optional(), true],
  ['one that has a default', WORD.nullable().default('pass'), true],
  ['words of our own', ourWords, true],
  ['an id of a row', rowId, true],
  ['a time', timestamp, true],
  ['a text', z.string(), false],
  ['an address of mail', z.email(), false],
  ['a word or a text', z.union([WORD, z.string()]), false],
  ['something that no schema tells of', z.unknown(), false],
])('%s', (_, schema, isOwn) => {
  expect(shapeOf(schema).isOwn).toBe(isOwn);
});

test('is told of what lists, records and kinds of things hold', () => {
  const schema = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('one'), state: WORD, name: WORD }),
    z.strictObject({ kind: z.literal('other'), rows: z.array(z.tuple([WORD])), name: z.string() }),
    z.strictObject({ kind: z.literal('third'), by: z.record(z.string(), WORD) }),
  ]);
  const shape = shapeOf(schema);
  const isOwn = (...path: readonly (string | undefined)[]) => path.reduce(shapeIn, shape).isOwn;
  expect([isOwn('kind'), isOwn('state'), isOwn('rows', undefined, undefined)]).toEqual([
    true,
    true,
    true,
  ]);
  expect([isOwn('by', 'whatever'), isOwn('name'), isOwn('nowhere')]).toEqual([true, false, false]);
});
