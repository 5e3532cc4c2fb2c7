export { compareCandidates } from './compare.ts';
export { parseQuery } from './query.ts';
export type { QueryError } from './query/parse.ts';
export { searchCandidates, suggestSkills } from './search.ts';
