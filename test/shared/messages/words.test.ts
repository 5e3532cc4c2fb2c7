import { expect, test } from 'vitest';
import {
  LEVEL_WORDS,
  answerRecipient,
  explainVerdict,
} from '../../../src/shared/messages/words.ts';
import { LEVELS } from '../../../src/shared/model/level.ts';
import type { CheckId, CheckOutcome } from '../../../src/shared/model/verdict.ts';

test('every level has words of its own', () => {
  const words = LEVELS.map((level) => LEVEL_WORDS[level]);
  expect(new Set(words.map(({ label }) => label)).size).toBe(LEVELS.length);
  expect(new Set(words.map(({ meaning }) => meaning)).size).toBe(LEVELS.length);
});

const THEIRS = { match: 'confirmed', found: [] } as const;

test.each([
  { what: 'a verified one', ...THEIRS, verdict: 'verified', answer: 'confirmed' },
  { what: 'an expired one', ...THEIRS, verdict: 'lapsed', answer: 'confirmed' },
  {
    what: 'one of which only the status is not known',
    ...THEIRS,
    verdict: 'unconfirmed',
    found: ['status unknown'],
    answer: 'confirmed',
  },
  {
    what: 'one whose signature could not be checked',
    ...THEIRS,
    verdict: 'unconfirmed',
    found: ['proof unknown'],
    answer: 'named',
  },
  {
    what: 'one whose signer is not known to be its issuer',
    ...THEIRS,
    verdict: 'unconfirmed',
    found: ['issuer-binding unknown'],
    answer: 'named',
  },
  { what: 'a forged one', ...THEIRS, verdict: 'rejected', answer: 'named' },
  {
    what: 'a forged one that names another',
    match: 'mismatch',
    verdict: 'rejected',
    found: ['proof fail'],
    answer: 'mismatch',
  },
] as const)('of $what is answered whose it is by what is proven', (given) => {
  const checks = ['proof pass', 'issuer-binding pass', ...given.found].map((text) => {
    const [id, outcome] = text.split(' ') as [CheckId, CheckOutcome];
    return { id, outcome };
  });
  expect(answerRecipient({ recipient: given.match, verdict: given.verdict, checks })).toBe(
    given.answer,
  );
});

test.each([
  ['verified', 'confirmed'],
  ['lapsed', 'confirmed'],
  ['unconfirmed', 'named'],
  ['rejected', 'named'],
] as const)('without its checks, one that is %s has its recipient %s', (verdict, answer) => {
  expect(answerRecipient({ recipient: 'confirmed', verdict })).toBe(answer);
});

test.each([
  ['verified', 'confirmed'],
  ['lapsed', 'named'],
  ['unconfirmed', 'named'],
  ['rejected', 'named'],
] as const)(
  'without its checks, one that is %s of an unproven issuer has its recipient %s',
  (verdict, answer) => {
    expect(answerRecipient({ recipient: 'confirmed', verdict, isUnproven: true })).toBe(answer);
  },
);

const PASSED = { id: 'proof', outcome: 'pass' } as const;
const OPEN = { id: 'proof', outcome: 'unknown' } as const;

test('of what lapsed is said that its issuer issued it only where that was checked', () => {
  const issued = 'Its issuer did issue it.';
  expect(explainVerdict('lapsed', [PASSED])).toContain(issued);
  expect(explainVerdict('lapsed', [OPEN])).not.toContain(issued);
  expect(explainVerdict('lapsed', [OPEN])).toContain('could not be checked');
  expect(explainVerdict('lapsed')).not.toContain('issue it');
  expect(explainVerdict('verified', [PASSED])).not.toContain(issued);
});
