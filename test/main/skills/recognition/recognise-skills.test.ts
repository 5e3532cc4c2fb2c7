import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../../../../src/main/engine/read-vocabulary.ts';
import { recogniseSkills } from '../../../../src/main/skills/index.ts';
import { PASSAGE_LANGUAGES, readPassages } from '../../../bench/skills/passages.ts';
import { precisionOf, recallOf, scorePassage, sumScores } from '../../../bench/skills/score.ts';

const vocabulary = await readVocabulary(
  join(import.meta.dirname, '../../../../resources/vocabulary'),
);
const passages = readPassages();

test('a recognised skill is named by the id that the vocabulary gives it', () => {
  expect(
    recogniseSkills('dashboards with PowerBI', vocabulary).map(({ skill }) => skill),
  ).toContain('power-bi');
});

describe('on passages labelled by hand', () => {
  const scored = passages.map((passage) => scorePassage(passage, vocabulary));

  test('there are at least 120', () => {
    expect(passages.length).toBeGreaterThanOrEqual(120);
  });

  test.each(PASSAGE_LANGUAGES)('of %s, most of what is recognised is right', (language) => {
    const score = sumScores(scored.filter(({ passage }) => passage.language === language));
    expect(precisionOf(score)).toBeGreaterThanOrEqual(0.95);
  });

  test.each(PASSAGE_LANGUAGES)('of %s, most of what is there is recognised', (language) => {
    const score = sumScores(scored.filter(({ passage }) => passage.language === language));
    expect(recallOf(score)).toBeGreaterThanOrEqual(0.88);
  });

  test('where no skill is labelled, hardly anything is recognised', () => {
    const unlabelled = scored.filter(({ passage }) => passage.labels.length === 0);
    expect(unlabelled.length).toBeGreaterThanOrEqual(15);
    expect(sumScores(unlabelled).wrong).toBeLessThanOrEqual(2);
  });
});
