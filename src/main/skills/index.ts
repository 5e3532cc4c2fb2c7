/** Which skills a credential speaks for. */
export { extractSkills } from './extract-skills.ts';

/** Levels on one scale, by a table that is shown. */
export { listLevelRules, readGrade, readLevel } from './levels/read-level.ts';
export { describeResult, isShown } from './levels/describe-result.ts';

/** How old what a credential shows is. */
export { DEFAULT_HALF_LIVES, freshnessAt, judgeFreshness } from './freshness/judge-freshness.ts';

/** Which credentials count once. */
export { findSuperseded, samenessOf } from './reissues/find-superseded.ts';
export type { HeldCredential } from './reissues/find-superseded.ts';

/** Credentials that build on one another. */
export { findStacks } from './stacks/find-stacks.ts';
export type { CountedCredential } from './stacks/held-achievements.ts';

export { readFramework } from './frameworks/read-framework.ts';
export { createSkillMapper } from './mapping/map-wording.ts';
export { findSkill, loadInPieces, loadVocabulary } from './vocabulary/vocabulary.ts';
export type { SkillVocabulary, VocabularyFile, VocabularyName } from './vocabulary/vocabulary.ts';
export { recogniseSkills } from './recognition/recognise-skills.ts';
export { recogniseTerms } from './recognition/recognise-terms.ts';
export { indexTerms } from './recognition/term-index.ts';
export { claimsOf } from './resume-claims.ts';
