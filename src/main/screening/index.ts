export { compareCandidates } from './compare.ts';
export { parseQuery } from './query.ts';
export { complete } from './query/complete.ts';
export { parse } from './query/parse.ts';
export type { QueryError } from './query/parse.ts';
export { readOpeningFile, writeOpeningFile } from './openings/opening-file.ts';
export { rankCandidates } from './openings/rank.ts';
export { searchCandidates } from './search.ts';
export { suggestSkills } from './suggest-skills.ts';
