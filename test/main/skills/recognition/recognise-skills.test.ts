import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../../../../src/main/engine/mapping/read-vocabulary.ts';
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

test.each([
  'A trip to the sea, with cocktails on the beach; our receptionist has a backup key.',
  'Reporting to the head of finance, you read our newsletter and update your database entry.',
  'Bitte drehen Sie den Schlüssel; die Unterlagen liegen in der Ablage. Wir servieren Kaffee.',
  'Suivez-nous sur les réseaux sociaux ; le Trésor ouvre une base de données au public.',
  'Síguenos en las redes sociales. La higiene de la sala es cosa de todos.',
])('where a word means something else, no skill is seen: %s', (text) => {
  expect(recogniseSkills(text, vocabulary)).toEqual([]);
});

test.each([
  ['Erfahrung mit Datenbanken und SAP', ['databases', 'sap-erp']],
  ['Kenntnisse: SVERWEIS, Ablage, Telefonie', ['excel-formulas', 'filing', 'telephone-skills']],
  ['CNC-Fräsen und Drehen', ['cnc-machining', 'turning-machining']],
  [
    'SEO, SEA and newsletters',
    ['search-engine-optimization', 'search-engine-marketing', 'newsletter-creation'],
  ],
  // As the vocabulary writes neither.
  [
    'Sterilisation of instruments; conversion-rate optimisation',
    ['sterilization-of-instruments', 'conversion-rate-optimization'],
  ],
  ['Conduite de chariots élévateurs, pare-feu', ['forklift-operation', 'firewalls']],
  [
    'Nóminas, cierres contables y tesorería',
    ['payroll', 'month-end-closing', 'treasury-management'],
  ],
])('%s names %j', (text, skills) => {
  expect(recogniseSkills(text, vocabulary).map(({ skill }) => skill)).toEqual(skills);
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

test('of the held-out passages, nearly all that is recognised is right', () => {
  const held = readPassages('held-out').map((passage) => scorePassage(passage, vocabulary));
  expect(held.length).toBe(20);
  expect(precisionOf(sumScores(held))).toBeGreaterThanOrEqual(0.95);
});
