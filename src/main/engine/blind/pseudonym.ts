import { createHmac, hash, randomBytes } from 'node:crypto';
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
  /** The code of a person's pseudonym, its letters as digits of a number: of very many people it is soon made. */
  readonly codeNumberOf: (candidateId: string) => number;
}

const KEY = 'pseudonym-secret';
const SECRET_BYTES = 32;
// Crockford's: no letter is taken for a digit.
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const PERSON_CODE_LENGTH = 6;
const LENGTHS = { person: PERSON_CODE_LENGTH, issuer: 6, text: 12 } as const;

/**
 * The workspace's pseudonyms: the same each time, and made with a secret of the workspace's own, so that
 * whoever has the codes and somebody's id cannot tell which of them is theirs.
 */
export async function openPseudonyms(settings: SettingStore): Promise<Pseudonyms> {
  const secret = await readSecret(settings);
  const code = (kind: keyof typeof LENGTHS, text: string) => {
    const made = createHmac('sha256', secret).update(text, 'utf8').digest();
    return [...made.subarray(0, LENGTHS[kind])].map((byte) => CODE_LETTERS[byte & 31]).join('');
  };
  return {
    pseudonymOf: (candidateId) => BLIND.pseudonym(code('person', candidateId)),
    codeNumberOf: createCodeNumbers(secret),
    codeOf: (kind, name) => code(kind, `${kind}:${kind === 'issuer' ? issuerKey(name) : name}`),
  };
}

const BLOCK_BYTES = 64;
const HASH_BYTES = 32;
/** Of a UUID as it is written. */
const ID_BYTES = 36;

/**
 * HMAC-SHA-256 in two calls, several times as fast as an object for each.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2104#section-2
 */
function createCodeNumbers(secret: Buffer): Pseudonyms['codeNumberOf'] {
  const pad = (byte: number) =>
    Buffer.alloc(BLOCK_BYTES, byte).map((one, at) => one ^ (secret[at] ?? 0));
  const [inner, outer] = [pad(0x36), pad(0x5c)];
  const within = Buffer.concat([outer, Buffer.alloc(HASH_BYTES)]);
  const ofId = Buffer.concat([inner, Buffer.alloc(ID_BYTES)]);
  return (candidateId) => {
    const isUsual = ofId.write(candidateId, BLOCK_BYTES) === candidateId.length;
    const isWhole = isUsual && candidateId.length === ID_BYTES;
    const text = isWhole ? ofId : Buffer.concat([inner, Buffer.from(candidateId, 'utf8')]);
    within.write(digest(text), BLOCK_BYTES, 'binary');
    const made = digest(within);
    let code = 0;
    for (let at = 0; at < PERSON_CODE_LENGTH; at += 1) {
      code = code * CODE_LETTERS.length + (made.charCodeAt(at) & 31);
    }
    return code;
  };
}

// As a text of one letter for each byte it takes a third of the time of a buffer.
function digest(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'binary');
}

async function readSecret(settings: SettingStore): Promise<Buffer> {
  const kept = await settings.get(KEY);
  if (kept !== undefined) return Buffer.from(kept, 'hex');
  const made = randomBytes(SECRET_BYTES);
  await settings.set(KEY, made.toString('hex'));
  return made;
}
