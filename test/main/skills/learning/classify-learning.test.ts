import { describe, expect, test } from 'vitest';
import { classifyLearning } from '../../../../src/main/skills/learning/classify-learning.ts';
import type { LearningStatement } from '../../../../src/main/skills/learning/classify-learning.ts';

function classify(overrides: Partial<LearningStatement>) {
  const nothing = { evidence: 0, hasResult: false, criteria: [], achievementTypes: [] };
  const learning = classifyLearning({ ...nothing, ...overrides });
  return learning === undefined ? 'not stated' : `${learning.class} by ${learning.field}`;
}

describe('classifyLearning', () => {
  test.each<[string, Partial<LearningStatement>, string]>([
    ['evidence', { evidence: 1 }, 'applied by evidence'],
    ['evidence beside a result', { evidence: 1, hasResult: true }, 'applied by evidence'],
    [
      'an apprenticeship',
      { achievementTypes: ['ApprenticeshipCertificate'] },
      'applied by achievementType',
    ],
    ['a result', { hasResult: true }, 'assessed by result'],
    ['criteria that name an exam', { criteria: ['Pass the final exam.'] }, 'assessed by criteria'],
    [
      'an exam and attendance',
      { criteria: ['Attend all days and pass the exam'] },
      'assessed by criteria',
    ],
    [
      'criteria that name attendance',
      { criteria: ['Attended the two-day workshop'] },
      'attended by criteria',
    ],
    [
      'attendance without an exam',
      { criteria: ['Participation; there is no final exam.'] },
      'attended by criteria',
    ],
    [
      'a denial in the sentence before',
      { criteria: ['No fee. Exam at the end.'] },
      'assessed by criteria',
    ],
    ['a word within another', { criteria: ['Latest attendant of contests'] }, 'not stated'],
    ['an exam that is denied', { criteria: ['Awarded without any assessment'] }, 'not stated'],
    ['a course', { achievementTypes: ['Course'], criteria: ['Finish all units'] }, 'not stated'],
    ['nothing', {}, 'not stated'],
  ])('%s', (_, statement, expected) => {
    expect(classify(statement)).toBe(expected);
  });
});
