/** Which skills a credential speaks for. */
export { extractSkills } from './extract-skills.ts';

/** Levels on one scale, by a table that is shown. */
export { readLevel } from './levels/read-level.ts';

export { readFramework } from './frameworks/read-framework.ts';
export { createSkillMapper } from './mapping/map-wording.ts';
export { findSkill, loadVocabulary } from './vocabulary/vocabulary.ts';
export type { SkillVocabulary, VocabularyName } from './vocabulary/vocabulary.ts';
export { recogniseSkills } from './recognition/recognise-skills.ts';
export { recogniseTerms } from './recognition/recognise-terms.ts';
export { indexTerms } from './recognition/term-index.ts';
export { claimsOf } from './resume-claims.ts';
