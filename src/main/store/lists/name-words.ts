import type { Sql } from '../sql.ts';

/** People in whose name or e-mail addresses these words stand; exported so that a test can look at its plan. */
export const WITH_NAME_WORDS = 'SELECT rowid FROM candidate_words WHERE candidate_words MATCH ?';

/**
 * The people in whose name or e-mail address these words follow each other, the last perhaps only
 * begun.
 *
 * @param words As `foldWords` gives them.
 */
export function findByNameWords(sql: Sql, words: string): readonly number[] {
  return words === '' ? [] : sql.numbers(WITH_NAME_WORDS, phraseOf(words));
}

// The words of the name come first, then those of the addresses.
const IN_NAMES = `SELECT no FROM candidate_words JOIN candidate ON candidate.no = candidate_words.rowid
  WHERE candidate_words MATCH ? AND instr(sort_name, ?) > 0`;
const IN_EMAILS = `SELECT no FROM candidate_words JOIN candidate ON candidate.no = candidate_words.rowid
  WHERE candidate_words MATCH ? AND instr(substr(candidate.search_text, length(sort_name) + 1), ?) > 0`;

/** Those in whose name these words follow each other, the last perhaps only begun. */
export function findInNames(sql: Sql, words: string): readonly number[] {
  return words === '' ? [] : sql.numbers(IN_NAMES, phraseOf(words), words);
}

/** The same for e-mail addresses. */
export function findInEmails(sql: Sql, words: string): readonly number[] {
  return words === '' ? [] : sql.numbers(IN_EMAILS, phraseOf(words), words);
}

export function hasNameWords(sql: Sql, words: string): boolean {
  return words !== '' && sql.get(`${WITH_NAME_WORDS} LIMIT 1`, phraseOf(words)) !== undefined;
}

// Folded words are letters and digits: nothing in them could end the quotes.
// @see https://www.sqlite.org/fts5.html#fts5_prefix_queries
function phraseOf(words: string): string {
  return `"${words.trim()}" *`;
}
