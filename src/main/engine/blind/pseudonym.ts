import { createHash } from 'node:crypto';
import { BLIND } from '../../../shared/messages/ui/blind.ts';

// Crockford's: no letter is taken for a digit.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;

/** What somebody is called while nobody may know who it is: the same each time, and nothing is told by it. */
export function pseudonymOf(candidateId: string): string {
  const hash = createHash('sha256').update(candidateId, 'utf8').digest();
  const code = [...hash.subarray(0, LENGTH)].map((byte) => LETTERS[byte & 31]).join('');
  return BLIND.pseudonym(code);
}
