import { describe, expect, test } from 'vitest';
import { splitStatements } from '../../../../../../src/main/verify/proofs/data-integrity/selective/disclosed-statements.ts';

const NQUADS = `<urn:a> <urn:p> _:c14n0 .
_:c14n0 <urn:p> "not _:c14n1, \\" _:c14n0 either" _:c14n1 .
_:c14n1 <urn:p> <urn:_:c14n0> .
`;
const labels = new Map([
  ['c14n0', 'uz'],
  ['c14n1', 'ua'],
]);

describe('disclosed statements', () => {
  test('have blank nodes named as they were signed, and the text in them left alone', () => {
    const split = splitStatements(NQUADS, { labels, mandatoryIndexes: [0, 2] });
    expect(split).toEqual({
      ok: true,
      value: {
        mandatory: [
          '<urn:a> <urn:p> _:uz .\n',
          '_:uz <urn:p> "not _:c14n1, \\" _:c14n0 either" _:ua .\n',
        ],
        chosen: ['_:ua <urn:p> <urn:_:c14n0> .\n'],
      },
    });
  });

  test('are in the order of code points, not of UTF-16', () => {
    const nquads = '<urn:\u{1F600}> <urn:p> "a" .\n<urn:\uFFFD> <urn:p> "a" .\n';
    const split = splitStatements(nquads, { labels: new Map(), mandatoryIndexes: [0] });
    expect(split.ok && split.value.mandatory).toEqual(['<urn:\uFFFD> <urn:p> "a" .\n']);
  });

  test.each([
    ['a blank node without a label', new Map([['c14n0', 'uz']]), []],
    ['a label twice', new Map([...labels, ['c14n1', 'uz'] as const]), []],
    ['an index past the end', labels, [3]],
    ['an index twice', labels, [1, 1]],
  ])('are none with %s', (_, names, mandatoryIndexes) => {
    expect(splitStatements(NQUADS, { labels: names, mandatoryIndexes }).ok).toBe(false);
  });
});
