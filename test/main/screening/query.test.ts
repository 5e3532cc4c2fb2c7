import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/main/screening/index.ts';
import { candidateFilter } from '../../../src/shared/contract/views.ts';

const nothing = { text: '', skills: [], issuers: [], verdicts: [] };

describe('parseQuery', () => {
  test.each(['', 'python and sql', 'skill:“Power BI” issuer:x verdict:lapsed', '"a:b"'])(
    '%s is what the search box would read',
    (text) => {
      expect(parseQuery(` ${text} `)).toEqual({ ok: true, value: { ...nothing, text } });
    },
  );

  test.each([
    ['python skil:sql', 'unknown-field', 7],
    ['did:web:uni.example', 'unknown-field', 0],
    ['a verdict:good', 'unknown-verdict', 2],
    ['skill: python', 'no-value', 0],
    ['skill:""', 'no-value', 0],
    ['abc "machine learning', 'unclosed-quote', 4],
    ['skill:"machine', 'unclosed-quote', 0],
    ['x'.repeat(501), 'too-long', 501],
  ])('%s is refused: %s', (text, code, position) => {
    expect(parseQuery(text)).toMatchObject({ ok: false, error: { code, position } });
  });

  test('answers any text, and with what the contract takes', () => {
    const parts = fc.constantFrom('a', 'skill:', 'verdict:', '"', ' ', ':', '“', 'é', '😀');
    const answers = fc.property(fc.string({ unit: parts }), (text) => {
      const query = parseQuery(text);
      return query.ok
        ? candidateFilter.safeParse(query.value).success
        : query.error.position <= text.length;
    });
    expect(fc.check(answers).failed).toBe(false);
  });
});
