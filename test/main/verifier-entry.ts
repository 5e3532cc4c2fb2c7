import { inject } from 'vitest';

/** The verifier process, built from the sources for this run. */
export const VERIFIER_ENTRY = new URL(inject('verifierEntry'));
