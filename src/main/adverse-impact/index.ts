/** How groups fared in a selection. Nothing that orders or finds people knows of it. */
export { measureImpact } from './measure-impact.ts';
export { readAnswers } from './read-answers.ts';
