import type { CredentialMarks } from '../../../shared/model/credential.ts';
import { foldWords } from '../lists/search-text.ts';
import type { Sql } from '../sql.ts';

// Of a credential, an archive's names included; a stranger's file must not fill the workspace.
const MARK_LIMIT = 500;
// Two of each credential that a record can hold.
const ADDRESS_LIMIT = 500;
const KEY_LIMIT = 10;
/** See `settleAddresses`. */
const NOT_TO_BE_TRIED = Number.MAX_SAFE_INTEGER;
const NAME_WORDS = { fewest: 2, most: 4, ofSegment: 12 } as const;

/** Removes by what a credential is known again. */
export function removeMarks(sql: Sql, no: number): void {
  for (const table of ['credential_mark', 'credential_key', 'recipient_address'] as const) {
    sql.run(`DELETE FROM ${table} WHERE credential_no = ?`, no);
  }
}

/**
 * Writes by what a credential is known again, where that is not written yet.
 *
 * @param credential `isOpen` as for `settleAddresses`.
 */
export function addMarks(
  sql: Sql,
  credential: { readonly no: number; readonly issuerNo: number; readonly isOpen: boolean },
  marks: CredentialMarks | undefined,
): void {
  const { no, issuerNo, isOpen } = credential;
  if (marks === undefined) return;
  const { copies, number, keys, addresses } = marks;
  for (const mark of copies.slice(0, MARK_LIMIT)) writeMark(sql, mark, no, 1);
  if (number !== undefined) writeMark(sql, number, no, 0);
  for (const thumbprint of keys.slice(0, KEY_LIMIT)) {
    sql.run(
      'INSERT INTO credential_key (credential_no, key_no, issuer_no) VALUES (?, ?, ?)',
      no,
      keyNoOf(sql, thumbprint),
      issuerNo,
    );
  }
  for (const { algorithm, salt, digest } of addresses.slice(0, ADDRESS_LIMIT)) {
    sql.run(
      'INSERT INTO recipient_address (credential_no, algorithm, salt, digest, tried) VALUES (?, ?, ?, ?, ?)',
      no,
      algorithm,
      salt,
      digest,
      isOpen ? 0 : NOT_TO_BE_TRIED,
    );
  }
}

function writeMark(sql: Sql, mark: string, credentialNo: number, isCopy: 0 | 1): void {
  sql.run(
    `INSERT INTO credential_mark (mark, credential_no, is_copy) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
    mark,
    credentialNo,
    isCopy,
  );
}

function keyNoOf(sql: Sql, thumbprint: string): number {
  return sql.kept(JSON.stringify(['key', thumbprint]), () => {
    const known = sql.get<{ no: number }>(
      'SELECT no FROM issuer_key WHERE thumbprint = ?',
      thumbprint,
    );
    return known?.no ?? sql.insert('INSERT INTO issuer_key (thumbprint) VALUES (?)', thumbprint);
  });
}

/** Writes which names may stand in a file's name; whose folder it is in is for its placing. */
export function writeFileNameMarks(sql: Sql, fileNo: number, name: string): void {
  const all = new Set(namesIn(name.split(/[/\\]/u).at(-1) ?? ''));
  for (const words of [...all].slice(0, MARK_LIMIT)) {
    sql.run('INSERT INTO file_name_mark (words, file_no) VALUES (?, ?)', words, fileNo);
  }
}

function namesIn(segment: string): readonly string[] {
  const words = foldWords(segment.replace(/\.[a-z0-9]{2,5}$/iu, ''))
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, NAME_WORDS.ofSegment);
  const lengths = [2, 3, 4].filter((length) => length <= words.length);
  return lengths.flatMap((length) =>
    Array.from({ length: words.length - length + 1 }, (_, start) =>
      inOrder(words.slice(start, start + length)),
    ),
  );
}

/** A person's name as a file's name is compared with it; nothing for one that is too short to tell. */
export function nameWordsOf(name: string): string | undefined {
  const words = foldWords(name)
    .split(' ')
    .filter((word) => word !== '');
  const isTelling = words.length >= NAME_WORDS.fewest && words.length <= NAME_WORDS.most;
  return isTelling ? inOrder(words) : undefined;
}

// "Okafor, Amara" is "Amara Okafor".
function inOrder(words: readonly string[]): string {
  return words.toSorted((one, other) => (one < other ? -1 : 1)).join(' ');
}

/**
 * Says whether a credential's addresses are compared with those known. Whoever's own it is shown to be,
 * it is nobody else's; and what was rejected may say anything.
 */
export function settleAddresses(sql: Sql, credentialNo: number, isOpen: boolean): void {
  sql.run(
    isOpen
      ? `UPDATE recipient_address SET tried = 0 WHERE credential_no = ? AND tried = ${NOT_TO_BE_TRIED}`
      : `UPDATE recipient_address SET tried = ${NOT_TO_BE_TRIED} WHERE credential_no = ?`,
    credentialNo,
  );
}
