export { skillsAskedBy } from './condition.ts';
export type { Condition } from './condition.ts';
export { openWorkspace } from './open-workspace.ts';
export { foldAccents, foldWords } from './search-text.ts';
export type * from './finding-store.ts';
export type * from './recheck-store.ts';
export type * from './resume-records.ts';
export type * from './workspace.ts';
export type * from './skill-stores.ts';
