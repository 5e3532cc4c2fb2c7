export { RESUME_LIMITS } from './limits.ts';
export { readResume } from './read-resume.ts';
