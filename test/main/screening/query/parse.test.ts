import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/main/screening/query/parse.ts';
import { print } from '../../../../src/main/screening/query/print.ts';
import { allOf, anyOf } from '../../../../src/main/screening/query/syntax.ts';
import type { Query } from '../../../../src/main/screening/query/syntax.ts';
import { FRESHNESS } from '../../../../src/shared/model/freshness.ts';
import { LAPSES } from '../../../../src/shared/model/lapse.ts';
import { GRADES } from '../../../../src/shared/model/grade.ts';
import { LEVEL_COMPARISONS, LEVELS } from '../../../../src/shared/model/level.ts';
import {
  ISSUER_TRUSTS,
  RECIPIENT_MATCHES,
  VERDICTS,
} from '../../../../src/shared/model/verdict.ts';

function words(...list: readonly string[]): Query {
  return { kind: 'words', words: list };
}

const python = words('python');
const sql = words('sql');

describe('a query', () => {
  test.each<[string, Query]>([
    ['', { kind: 'all', of: [] }],
    ['python and sql', words('python', 'and', 'sql')],
    ['python or sql', anyOf([python, sql])],
    ['a b or c', anyOf([words('a', 'b'), words('c')])],
    ['a (b or c)', allOf([words('a'), anyOf([words('b'), words('c')])])],
    ['not python', { kind: 'not', of: python }],
    ['-python sql', allOf([{ kind: 'not', of: python }, sql])],
    ['-(python or sql)', { kind: 'not', of: anyOf([python, sql]) }],
    ['e-mail -', words('e-mail', '-')],
    ['c(iso) (c)', words('c(iso)', 'c')],
    ['Expired', { kind: 'lapse', value: 'expired' }],
    ['"expired"', { kind: 'phrase', text: 'expired' }],
    ['trusted', { kind: 'trust', value: 'trusted' }],
    ['level>=Beginner', { kind: 'level', comparison: '>=', value: 'foundation' }],
    ['level:expert', { kind: 'level', comparison: '=', value: 'expert' }],
    ['level>=b2', { kind: 'level', comparison: '>=', value: 'B2' }],
    ['level<"CEFR C1"', { kind: 'level', comparison: '<', value: 'C1' }],
    ['level>="EQF level 6"', { kind: 'level', comparison: '>=', value: 'EQF 6' }],
    ['level:EQF6', { kind: 'level', comparison: '=', value: 'EQF 6' }],
    ['since:2024-02', { kind: 'since', value: '2024-02' }],
    ['fresh:18m', { kind: 'fresh', months: 18 }],
    ['fresh:Ageing', { kind: 'freshness', value: 'ageing' }],
    ['python and', python],
    ['(since:2024)', { kind: 'since', value: '2024' }],
    ['(a) (b c)', words('a', 'b', 'c')],
    [
      'python (since:2024)',
      { kind: 'all', of: [python, { kind: 'all', of: [{ kind: 'since', value: '2024' }] }] },
    ],
    [
      '(python since:2024) sql',
      { kind: 'all', of: [allOf([python, { kind: 'since', value: '2024' }]), sql] },
    ],
    [
      'issuer:a issuer:b',
      anyOf([
        { kind: 'issuer', value: 'a' },
        { kind: 'issuer', value: 'b' },
      ]),
    ],
    [
      'issuer:a and issuer:b',
      allOf([
        { kind: 'issuer', value: 'a' },
        { kind: 'issuer', value: 'b' },
      ]),
    ],
    [
      'python and (sql or “power bi”) -expired issuer:"example university" level>=intermediate since:2024',
      allOf([
        python,
        anyOf([sql, { kind: 'phrase', text: 'power bi' }]),
        { kind: 'not', of: { kind: 'lapse', value: 'expired' } },
        { kind: 'issuer', value: 'example university' },
        { kind: 'level', comparison: '>=', value: 'intermediate' },
        { kind: 'since', value: '2024' },
      ]),
    ],
  ])('%s', (text, query) => {
    expect(parse(text)).toEqual({ query, errors: [] });
  });
});

test('of words that are denied, those are one that are a skill’s name', () => {
  const isSkillName = (name: string) => name.toLowerCase() === 'machine learning';
  const denied = { kind: 'not', of: { kind: 'phrase', text: 'machine learning' } };
  const read = (text: string) => parse(text, isSkillName).query;
  expect(read('-machine learning sql')).toEqual({ kind: 'all', of: [denied, sql] });
  expect(read('not machine learning')).toEqual(denied);
  expect(print(read('-machine learning'))).toBe('-"machine learning"');
  expect(read('-machine operator')).toEqual(
    allOf([{ kind: 'not', of: words('machine') }, words('operator')]),
  );
});

describe('an error points at its place', () => {
  test.each([
    ['python (sql or', ['unclosed-bracket', 7, 1], ['nothing-beside', 12, 2]],
    ['or python', ['nothing-beside', 0, 2]],
    ['python) sql', ['unopened-bracket', 6, 1]],
    ['a () b', ['empty-brackets', 2, 1]],
    ['a not', ['nothing-beside', 2, 3]],
    ['a -trust:good', ['unknown-value', 3, 10]],
    ['level>=best', ['unknown-value', 0, 11]],
    ['level>=D1', ['unknown-value', 0, 9]],
    ['level>=B3', ['unknown-value', 0, 9]],
    ['level>="EQF 9"', ['unknown-value', 0, 14]],
    ['level>=6', ['unknown-value', 0, 8]],
    ['since:2023-02-30', ['unknown-value', 0, 16]],
    ['since:yesterday', ['unknown-value', 0, 15]],
    ['a "b', ['unclosed-quote', 2, 2]],
    ['name:"b', ['unclosed-quote', 0, 7]],
    ['x skil:y', ['unknown-field', 2, 6]],
    [`${'('.repeat(41)}a`, ['too-deep', 40, 1]],
  ])('%s', (text, ...expected) => {
    const found = parse(text).errors.map(({ code, position, length }) => [code, position, length]);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(parse(text).errors.every(({ message }) => message.endsWith('.'))).toBe(true);
  });

  test('a denied word for how a credential stands is taken for the word, and what to write is said', () => {
    const { query, errors } = parse('python -Forged');
    expect(query).toEqual(allOf([python, { kind: 'not', of: words('Forged') }]));
    expect(errors).toEqual([
      {
        code: 'state-word',
        position: 8,
        length: 6,
        message: expect.stringContaining('write "rejected"'),
      },
    ]);
    // Somebody may well have that skill.
    expect(parse('forged steel').errors).toEqual([]);
    expect(parse('-"forged"').errors).toEqual([]);
  });

  test.each(['rejected', 'lapsed', 'unconfirmed', 'verified'] as const)(
    'the verdict “%s” is understood by its word alone',
    (value) => {
      expect(parse(`-${value}`)).toEqual({
        query: { kind: 'not', of: { kind: 'verdict', value } },
        errors: [],
      });
    },
  );

  test('what is wrong is left out of what is asked for', () => {
    expect(parse('python (sql or').query).toEqual(words('python', 'sql'));
    expect(parse('python verdict:ver').query).toEqual(python);
    expect(parse('skill:"machine lear').query).toEqual({ kind: 'skill', value: 'machine lear' });
  });
});

describe('what is printed is read as the same', () => {
  const word = fc.constantFrom('python', 'c++', '.net', 'e-mail', 'c(iso)', 'a/b', '1=1', 'é', '>');
  const value = fc.oneof(
    word,
    fc.constantFrom('power bi', 'did:web:x', '(', ')', 'a)', 'or', 'expired', 'C (iso', '-x'),
  );
  const leaf = fc.oneof<fc.Arbitrary<Query>[]>(
    fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => words(...list)),
    fc.tuple(word, word).map(([first, second]) => words(first, 'and', second)),
    fc.record({ kind: fc.constant('phrase' as const), text: value }),
    fc.record({ kind: fc.constantFrom('skill', 'name', 'email', 'opening'), value }),
    fc.record({ kind: fc.constant('issuer' as const), value }),
    fc.record({ kind: fc.constant('verdict' as const), value: fc.constantFrom(...VERDICTS) }),
    fc.record({ kind: fc.constant('trust' as const), value: fc.constantFrom(...ISSUER_TRUSTS) }),
    fc.record({
      kind: fc.constant('recipient' as const),
      value: fc.constantFrom(...RECIPIENT_MATCHES),
    }),
    fc.record({ kind: fc.constant('lapse' as const), value: fc.constantFrom(...LAPSES) }),
    fc.record({
      kind: fc.constant('level' as const),
      comparison: fc.constantFrom(...LEVEL_COMPARISONS),
      value: fc.constantFrom(...LEVELS, ...GRADES),
    }),
    fc.record({
      kind: fc.constantFrom('since', 'before'),
      value: fc.constantFrom('2024', '2024-02', '2024-02-29'),
    }),
    fc.record({ kind: fc.constant('fresh' as const), months: fc.integer({ min: 1, max: 999 }) }),
    fc.record({ kind: fc.constant('freshness' as const), value: fc.constantFrom(...FRESHNESS) }),
  );
  const { query } = fc.letrec<{ query: Query }>((tie) => ({
    query: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      leaf,
      fc.array(tie('query'), { minLength: 1, maxLength: 4 }).map(allOf),
      fc.array(tie('query'), { minLength: 1, maxLength: 4 }).map(anyOf),
      tie('query').map((of): Query => ({ kind: 'not', of })),
    ),
  }));

  test('whatever the query', () => {
    fc.assert(
      fc.property(query, (one) => {
        expect(parse(print(one))).toEqual({ query: one, errors: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test('whatever the text, if nothing is wrong with it; and where something is, it lies in the text', () => {
    const piece = fc.constantFrom(
      'a',
      'and',
      'or',
      'not',
      '-',
      '(',
      ')',
      '"',
      ' ',
      'skill:',
      'issuer:x',
      'level>=',
      'expert',
      'verdict:verified',
      'expired',
      '😀',
      '“',
      ':',
      'fresh:2y',
      '(since:2024)',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, isSpaced) => {
        const text = pieces.join(isSpaced ? ' ' : '');
        const { query: read, errors } = parse(text);
        for (const { position, length } of errors) {
          expect(position + length).toBeLessThanOrEqual(text.length);
        }
        const again = errors.length === 0 ? parse(print(read)) : { query: read, errors: [] };
        expect(again).toEqual({ query: read, errors: [] });
      }),
      { numRuns: 1000 },
    );
  });
});
