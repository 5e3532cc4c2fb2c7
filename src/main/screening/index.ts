export { compareCandidates } from './compare.ts';
export { parseQuery } from './query.ts';
export type { QueryError } from './query.ts';
export { searchCandidates, suggestSkills } from './search.ts';
export type { SearchInput } from './search.ts';
