export { RESUME_LIMITS } from '../../shared/limits.ts';
/** A stranger's report, or its evidence: files that hold others. */
export { openFile } from './open-file.ts';
export type { OpenedFile } from './open-file.ts';
export { readResume } from './read-resume.ts';
