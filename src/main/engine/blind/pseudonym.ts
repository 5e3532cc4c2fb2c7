import { createHmac, randomBytes } from 'node:crypto';
import { issuerKey } from '../../../shared/lib/issuer-key.ts';
import { BLIND } from '../../../shared/messages/ui/blind.ts';
import type { SettingStore } from '../../store/index.ts';

/** What somebody of this id is called while nobody may know who it is. */
export type PseudonymOf = (candidateId: string) => string;

/** The same of anybody, by whatever kind of thing it is: six letters and digits. */
export type CodeOf = (kind: 'issuer' | 'text', name: string) => string;

export interface Pseudonyms {
  /** In the language of the moment. */
  readonly pseudonymOf: PseudonymOf;
  readonly codeOf: CodeOf;
}

const KEY = 'pseudonym-secret';
const SECRET_BYTES = 32;
// Crockford's: no letter is taken for a digit.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTHS = { person: 6, issuer: 6, text: 12 } as const;

/**
 * The workspace's pseudonyms: the same each time, and made with a secret of the workspace's own, so that
 * whoever has the codes and somebody's id cannot tell which of them is theirs.
 */
export async function openPseudonyms(settings: SettingStore): Promise<Pseudonyms> {
  const secret = await readSecret(settings);
  const code = (kind: keyof typeof LENGTHS, text: string) => {
    const hash = createHmac('sha256', secret).update(text, 'utf8').digest();
    return [...hash.subarray(0, LENGTHS[kind])].map((byte) => LETTERS[byte & 31]).join('');
  };
  return {
    pseudonymOf: (candidateId) => BLIND.pseudonym(code('person', candidateId)),
    codeOf: (kind, name) => code(kind, `${kind}:${kind === 'issuer' ? issuerKey(name) : name}`),
  };
}

async function readSecret(settings: SettingStore): Promise<Buffer> {
  const kept = await settings.get(KEY);
  if (kept !== undefined) return Buffer.from(kept, 'hex');
  const made = randomBytes(SECRET_BYTES);
  await settings.set(KEY, made.toString('hex'));
  return made;
}
