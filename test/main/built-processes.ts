import { inject } from 'vitest';

/** The processes that are built from the sources for this run. */

const builtAs = (name: string) => new URL(name, inject('builtProcesses'));

export const VERIFIER_ENTRY = builtAs('verifier-process.js');
/** What is done with a workspace until it is killed. */
export const WORK_ENTRY = builtAs('kill-work.js');
