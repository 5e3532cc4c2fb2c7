import { expect, test } from 'vitest';
import { readVocabulary } from '../../../src/main/engine/mapping/read-vocabulary.ts';
import { claimsOf } from '../../../src/main/skills/index.ts';
import type { Resume } from '../../../src/shared/model/resume.ts';

const vocabulary = await readVocabulary();

function resume(text: string, listedSkills: readonly string[] = []): Resume {
  return { format: 'text', text, listedSkills, emails: [], looksLikeResume: true };
}

test('a skill is claimed once, with the line in which it first stands', () => {
  const text = 'I am Amara.\nReports in Python for the board.\nMore Python.';
  expect(claimsOf(resume(text), vocabulary)).toEqual([
    { skill: 'python', name: 'Python', isListed: false, quote: 'Reports in Python for the board.' },
  ]);
});

test('what is listed comes first, and takes its quote from the text', () => {
  const claims = claimsOf(resume('Kubernetes on three sites', ['Rust', 'k8s']), vocabulary);
  expect(claims).toEqual([
    { skill: 'rust', name: 'Rust', isListed: true, quote: '' },
    { skill: 'kubernetes', name: 'Kubernetes', isListed: true, quote: 'Kubernetes on three sites' },
  ]);
});

test('several skills under one name are each claimed', () => {
  const claims = claimsOf(resume('', ['Python and SQL']), vocabulary);
  expect(claims.map(({ name }) => name)).toEqual(['Python', 'SQL']);
});

test('a listed skill that the vocabulary lacks is claimed by its own name', () => {
  expect(claimsOf(resume('', ['Competitive  Origami']), vocabulary)).toEqual([
    { skill: 'competitive origami', name: 'Competitive  Origami', isListed: true, quote: '' },
  ]);
});

test('a long line is cut at words around the place', () => {
  const line = `${'before '.repeat(30)}Python ${'after '.repeat(30)}`;
  const [claim] = claimsOf(resume(line), vocabulary);
  expect(claim?.quote).toMatch(/^… before .* Python after .*…$/u);
  expect(claim?.quote.length).toBeLessThan(140);
});

test('a résumé of every skill there is claims 300', () => {
  const names = vocabulary.skills.map(({ name }) => name);
  expect(claimsOf(resume('', names), vocabulary)).toHaveLength(300);
});
