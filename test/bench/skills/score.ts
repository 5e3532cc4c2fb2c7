import { findSkill, recogniseSkills } from '../../../src/main/skills/index.ts';
import type { SkillVocabulary } from '../../../src/main/skills/index.ts';
import { PASSAGE_LANGUAGES } from './passages.ts';
import type { Passage, PassageLanguage } from './passages.ts';

/** What came of some passages; a skill counts once a passage. */
export interface Score {
  readonly passages: number;
  readonly right: number;
  /** Recognised where no person found it. */
  readonly wrong: number;
  readonly missed: number;
}

export interface Mistake {
  readonly kind: 'wrong' | 'missed';
  readonly skill: string;
  readonly text: string;
}

export interface ScoredPassage {
  readonly passage: Passage;
  readonly score: Score;
  readonly mistakes: readonly Mistake[];
}

/**
 * Holds what is recognised in a passage against its labels. A label whose skill the vocabulary lacks
 * counts as missed.
 */
export function scorePassage(passage: Passage, vocabulary: SkillVocabulary): ScoredPassage {
  const { text, labels } = passage;
  const labelled = new Set(
    labels.map(
      ({ skill }) => findSkill(vocabulary, skill)?.skill.id ?? `not in the vocabulary: ${skill}`,
    ),
  );
  const recognised = new Set(recogniseSkills(text, vocabulary).map(({ skill }) => skill));
  const wrong = [...recognised].filter((skill) => !labelled.has(skill));
  const missed = [...labelled].filter((skill) => !recognised.has(skill));
  return {
    passage,
    score: {
      passages: 1,
      right: recognised.size - wrong.length,
      wrong: wrong.length,
      missed: missed.length,
    },
    mistakes: [
      ...wrong.map((skill) => ({ kind: 'wrong', skill, text }) as const),
      ...missed.map((skill) => ({ kind: 'missed', skill, text }) as const),
    ],
  };
}

export function sumScores(scored: readonly ScoredPassage[]): Score {
  const sum = (of: keyof Score) => scored.reduce((total, { score }) => total + score[of], 0);
  return {
    passages: sum('passages'),
    right: sum('right'),
    wrong: sum('wrong'),
    missed: sum('missed'),
  };
}

/** Of what was recognised, the part that is right. */
export function precisionOf({ right, wrong }: Score): number {
  return right / (right + wrong);
}

/** Of what is there, the part that was recognised. */
export function recallOf({ right, missed }: Score): number {
  return right / (right + missed);
}

/** The harmonic mean of precision and recall. */
export function f1Of({ right, wrong, missed }: Score): number {
  return (2 * right) / (2 * right + wrong + missed);
}

const PERCENT = new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1 });

/** The figures of each language and of all, as a table in Markdown. */
export function describeScores(scored: readonly ScoredPassage[]): string {
  const ofLanguage = (language: PassageLanguage) =>
    sumScores(scored.filter(({ passage }) => passage.language === language));
  const rows = [
    ...PASSAGE_LANGUAGES.map((language) => [language, ofLanguage(language)] as const),
    ['all', sumScores(scored)] as const,
  ];
  return tableOf([
    ['language', 'passages', 'right', 'wrong', 'missed', 'precision', 'recall', 'F1'],
    ...rows.map(([name, score]) => [
      name,
      ...[score.passages, score.right, score.wrong, score.missed].map(String),
      ...[precisionOf(score), recallOf(score), f1Of(score)].map((part) => PERCENT.format(part)),
    ]),
  ]);
}

// Padded as the formatter of this project would pad it.
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
