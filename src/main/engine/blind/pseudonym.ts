import { createHmac, randomBytes } from 'node:crypto';
import { BLIND } from '../../../shared/messages/ui/blind.ts';
import type { SettingStore } from '../../store/index.ts';

/** What somebody of this id is called while nobody may know who it is. */
export type PseudonymOf = (candidateId: string) => string;

const KEY = 'pseudonym-secret';
const SECRET_BYTES = 32;
// Crockford's: no letter is taken for a digit.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;

/**
 * The workspace's pseudonyms: the same each time, and made with a secret of the workspace's own, so that
 * whoever has the codes and somebody's id cannot tell which of them is theirs.
 */
export async function openPseudonyms(settings: SettingStore): Promise<PseudonymOf> {
  const secret = await readSecret(settings);
  return (candidateId) => {
    const hash = createHmac('sha256', secret).update(candidateId, 'utf8').digest();
    const code = [...hash.subarray(0, LENGTH)].map((byte) => LETTERS[byte & 31]).join('');
    return BLIND.pseudonym(code);
  };
}

async function readSecret(settings: SettingStore): Promise<Buffer> {
  const kept = await settings.get(KEY);
  if (kept !== undefined) return Buffer.from(kept, 'hex');
  const made = randomBytes(SECRET_BYTES);
  await settings.set(KEY, made.toString('hex'));
  return made;
}
