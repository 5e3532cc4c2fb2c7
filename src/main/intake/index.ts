import type { IntakeResult } from './document.ts';
import type { IntakeLimits } from './limits.ts';
import { INTAKE_LIMITS } from './limits.ts';
import { WHOLE_FILE, refused } from './place.ts';
import { readFile } from './read-file.ts';

export type { CredentialDocument, CredentialPayload, IntakeResult } from './document.ts';
export type { IntakeLimits } from './limits.ts';
export { INTAKE_LIMITS } from './limits.ts';
export { readEmbeddedCredential } from './embedded.ts';

/**
 * Finds the credentials in a file: JSON, compact tokens, baked PNG and SVG, presentations, and zips
 * and PDFs that hold these. Nothing found is believed yet. Never rejects: what cannot be read is a problem.
 *
 * @param fileName For words only; what the file is, its content decides.
 */
export async function readCredentials(
  fileName: string,
  bytes: Uint8Array,
  limits: IntakeLimits = INTAKE_LIMITS,
): Promise<IntakeResult> {
  const budget = { entriesLeft: limits.zipEntries, bytesLeft: limits.zipTotalBytes };
  try {
    return await readFile({ name: fileName, bytes, place: WHOLE_FILE, depth: 1 }, limits, budget);
  } catch {
    // A bug of ours on a stranger's bytes must not cost the rest of the batch.
    return refused('unreadable-file', WHOLE_FILE);
  }
}
