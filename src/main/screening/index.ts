export { compareCandidates } from './compare.ts';
export { parseQuery } from './query.ts';
export { searchCandidates, suggestSkills } from './search.ts';
