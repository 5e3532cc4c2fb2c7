import { readJson } from '../sql.ts';
import { forgetUnreadFiles } from '../files/unread-files.ts';
import type { Sql } from '../sql.ts';
import type { HashedAddress } from '../request-paths.ts';
import type { Belongings } from './find-belongings.ts';
import { forgetRequests } from './forget-requests.ts';
import type { Worn } from './erase.ts';

/** Removes what names the person where nobody would look for people: runs, views, documents, issuers, wordings. */
export function removeTraces(
  sql: Sql,
  belongings: Belongings,
  worn: Worn & { readonly addresses: readonly HashedAddress[] },
): void {
  const needles = needlesOf(belongings);
  forgetInRuns(sql, needles);
  forgetUnreadFiles(sql, (text) => mentions(text, needles));
  forgetViews(sql, foldedOf(ownTextsOf(belongings)));
  forgetDocuments(sql, needles);
  forgetIssuers(sql, worn);
  forgetWordings(sql, worn, needles);
  forgetRequests(sql, worn.addresses, (text) => mentions(text, needles));
}

const SHORTEST_NEEDLE = 6;

/**
 * By which texts the person is found in others: whole names of two words or more, addresses, ids, and
 * what folders and files were called. A single word is somebody else's too.
 */
function needlesOf(belongings: Belongings): readonly string[] {
  const { containers, files } = belongings;
  return foldedOf([...ownTextsOf(belongings), ...containers, ...files.map((file) => file.name)]);
}

function ownTextsOf({ name, formerNames, identities }: Belongings): readonly string[] {
  const names = [name, ...formerNames].map((one) => one.trim()).filter((one) => /\s/u.test(one));
  return [...names, ...identities.map(({ value }) => value)];
}

function foldedOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
    .filter((needle) => needle.length >= SHORTEST_NEEDLE)
    .map((needle) => needle.toLowerCase());
}

function mentions(text: string, needles: readonly string[]): boolean {
  const folded = text.toLowerCase();
  return needles.some((needle) => folded.includes(needle));
}

/** What a run could not read is listed in it by file. */
interface RunView {
  readonly problems?: readonly unknown[];
  readonly currentFile?: string;
}

function forgetInRuns(sql: Sql, needles: readonly string[]): void {
  for (const table of ['import_run', 'recheck_run'] as const) {
    for (const { id, view } of sql.all<{ id: string; view: string }>(
      `SELECT id, view FROM ${table}`,
    )) {
      // The texts are escaped in the JSON, so they are compared as they are read.
      const { currentFile, ...rest } = readJson<RunView>(view);
      const problems = (rest.problems ?? []).filter(
        (problem) => !stringsOf(problem).some((text) => mentions(text, needles)),
      );
      const isKept = currentFile !== undefined && !mentions(currentFile, needles);
      if (problems.length === (rest.problems ?? []).length && (isKept || currentFile === undefined))
        continue;
      const kept = {
        ...rest,
        ...(rest.problems !== undefined && { problems }),
        ...(isKept && { currentFile }),
      };
      sql.run(`UPDATE ${table} SET view = ? WHERE id = ?`, JSON.stringify(kept), id);
    }
  }
}

// A search for the person finds nobody any more.
function forgetViews(sql: Sql, needles: readonly string[]): void {
  for (const { no, name, view } of sql.all<{ no: number; name: string; view: string }>(
    'SELECT no, name, view FROM saved_view',
  )) {
    const texts = [name, view, ...stringsOf(readJson(view))];
    if (texts.some((text) => mentions(text, needles))) {
      sql.run('DELETE FROM saved_view WHERE no = ?', no);
    }
  }
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

// A hosted badge, or the person's own key: it can be had again where somebody still asks for it.
function forgetDocuments(sql: Sql, needles: readonly string[]): void {
  for (const { id } of sql.all<{ id: string }>(
    'SELECT DISTINCT document_id AS id FROM document_version',
  )) {
    if (mentions(id, needles)) sql.run('DELETE FROM document_version WHERE document_id = ?', id);
  }
  for (const { sha256, text } of sql.all<{ sha256: string; text: string }>(
    'SELECT sha256, text FROM document_text',
  )) {
    if (mentions(text, needles)) sql.run('DELETE FROM document_version WHERE sha256 = ?', sha256);
  }
  sql.run('DELETE FROM document_text WHERE sha256 NOT IN (SELECT sha256 FROM document_version)');
}

// Who attests to himself is his own issuer.
function forgetIssuers(sql: Sql, { issuers, keys }: Worn): void {
  const own = JSON.stringify(issuers);
  sql.run(
    `DELETE FROM issuer_key WHERE no IN (SELECT value FROM json_each(?))
        AND no NOT IN (SELECT key_no FROM credential_key)
        AND no NOT IN (SELECT key_no FROM issuer_of_key)`,
    JSON.stringify(keys),
  );
  sql.run(
    `DELETE FROM named_issuer WHERE no IN (SELECT value FROM json_each(?))
        AND no NOT IN (SELECT issuer_no FROM credential)
        AND no NOT IN (SELECT issuer_no FROM credential_key)
        AND no NOT IN (SELECT issuer_no FROM issuer_of_key)`,
    own,
  );
}

function forgetWordings(sql: Sql, { wordings }: Worn, needles: readonly string[]): void {
  for (const no of wordings) {
    const wording = sql.get<{ name: string; skillNo: number }>(
      'SELECT name, skill_no AS skillNo FROM skill_wording WHERE no = ?',
      no,
    );
    if (wording === undefined || !mentions(wording.name, needles)) continue;
    const gone = sql.run(
      `DELETE FROM skill_wording WHERE no = ?
          AND NOT EXISTS (SELECT 1 FROM skill_claim WHERE wording_no = skill_wording.no)`,
      no,
    );
    if (gone === 0) continue;
    sql.run(
      `DELETE FROM skill WHERE no = ? AND no NOT IN (SELECT skill_no FROM skill_wording)
          AND no NOT IN (SELECT skill_no FROM skill_claim) AND no NOT IN (SELECT skill_no FROM skill_reach)`,
      wording.skillNo,
    );
  }
}
