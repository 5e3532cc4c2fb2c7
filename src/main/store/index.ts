export { openWorkspace } from './open-workspace.ts';
export { foldAccents, foldWords } from './search-text.ts';
export type * from './workspace.ts';
