import { createMemo } from '../../shared/lib/memo.ts';
import { GENERIC_NAMES, GENERIC_WORDS } from './generic-words.ts';

export interface NamedPerson {
  readonly name: string;
  readonly emails: readonly string[];
}

const NAME_LIMIT = 300;
const ARCHIVE_ENDING = /\.(?:zip|7z|rar|tar|tgz|tar\.gz)$/iu;
const EMAIL = /[^\s()<>[\],;:"@/\\]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** What file managers add to a second copy: "(1)", "- Copy", "copy 2". */
const COPY_MARK = /\s*(?:\(\d+\)|[-–]?\s*\bcopy\b(?:\s*\(?\d+\)?)?)\s*$/iu;

/**
 * Reads whom a folder or a zip is about from its name: `Amara Okafor (amara@example.org)`,
 * `amara.okafor@example.org`, `Okafor_Amara`, `Okafor, Amara`.
 *
 * @param label The folder's name, or the archive's with or without its ending.
 * @returns `undefined` for names that folders have for other reasons (`Downloads`, `New folder (2)`,
 *   `2026-05`), in any casing: a wrong person is worse than none.
 */
export function personOfContainer(label: string): NamedPerson | undefined {
  return remembered(label, () => ({ person: readPerson(label) })).person;
}

// The files of one folder follow each other.
const remembered = createMemo<{ readonly person: NamedPerson | undefined }>({
  entries: 100,
  keyCharacters: 4 * NAME_LIMIT,
});

function readPerson(label: string): NamedPerson | undefined {
  const text = lastSegment(label.slice(0, 4 * NAME_LIMIT).normalize('NFC'));
  const emails = [...new Set([...text.matchAll(EMAIL)].map((match) => match[0]))];
  const named = readName(text.replaceAll(EMAIL, ' '));
  if (named !== undefined) return { name: named, emails };
  const [email] = emails;
  return email === undefined ? undefined : personOfEmail(email, emails);
}

function lastSegment(label: string): string {
  const trimmed = label.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return (trimmed.split(/[/\\]/u).findLast((part) => part !== '') ?? '').replace(
    ARCHIVE_ENDING,
    '',
  );
}

// `jobs@` is nobody's; `aokafor@` is somebody's, whose name it does not tell.
function personOfEmail(email: string, emails: readonly string[]): NamedPerson | undefined {
  const local = email.slice(0, email.indexOf('@')).replace(/\+.*$/u, '');
  const name = readName(local);
  if (name?.includes(' ')) return { name, emails };
  const words = wordsOf(local);
  if (words.length > 0 && words.every(isGeneric)) return undefined;
  return { name: email.slice(0, NAME_LIMIT), emails };
}

function readName(text: string): string | undefined {
  const words = wordsOf(text.replace(COPY_MARK, ' '));
  if (words.every(isGeneric)) return undefined;
  const kept = words.filter((word) => !isNoise(word));
  const dropped = words.length - kept.length;
  // "touchstone-x7f3" or "batch alpha": one word that is left over is hardly a name.
  if (kept.length === 1 && dropped > 0) return undefined;
  return capitalise(familyNameLast(kept)).slice(0, NAME_LIMIT);
}

// Without a space or an underscore, a hyphen or a dot parts the words; else it belongs to a name.
function wordsOf(text: string): readonly string[] {
  const bare = text.replaceAll(/[()<>[\]{}"]/gu, ' ').trim();
  const separator = /[\s_]/u.test(bare) ? /[\s_+]+/u : /[\s_+.–-]+/u;
  return bare.split(separator).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function isGeneric(word: string): boolean {
  return isNoise(word) || GENERIC_NAMES.has(bareWord(word));
}

function bareWord(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function isNoise(word: string): boolean {
  const bare = bareWord(word);
  return /\p{N}/u.test(bare) || GENERIC_WORDS.has(bare);
}

// Only a comma says which part is the family name; "Okafor_Amara" stays as it is written.
function familyNameLast(words: readonly string[]): string {
  const comma = words.findIndex((word) => word.endsWith(','));
  const ordered = comma === -1 ? words : [...words.slice(comma + 1), ...words.slice(0, comma + 1)];
  return ordered.join(' ').replaceAll(',', '').trim();
}

// A name in one case throughout was typed as an address or a code.
function capitalise(name: string): string {
  if (name !== name.toLowerCase() && name !== name.toUpperCase()) return name;
  return name.toLowerCase().replaceAll(/(?<=^|[\s'’-])\p{L}/gu, (letter) => letter.toUpperCase());
}
