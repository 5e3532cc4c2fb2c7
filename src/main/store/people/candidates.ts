import { findStacks } from '../../skills/index.ts';
import type { KnownIdentity } from '../../../shared/model/credential.ts';
import { listCandidateRows } from './candidate-rows.ts';
import { refreshSearchText, searchTextOf } from './candidate-summary.ts';
import type { StoreContext } from '../context.ts';
import { lookForDoubles } from '../doubles/double-work.ts';
import { listCredentials } from '../credentials/credential-views.ts';
import { foldWords } from '../lists/search-text.ts';
import { holdersOfFilesNamed, refreshAddressed, refreshLooks } from '../lists/looks.ts';
import { nameWordsOf } from '../credentials/marks.ts';
import { untilWritten } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { listStacks } from '../known-skills/stacks.ts';
import { readTally } from '../lists/tally.ts';
import type { CandidateStore, HeldIdentity } from '../workspace.ts';

/** People, and what is known of them. */
export function createCandidateStore(context: StoreContext): CandidateStore {
  const { sql } = context;
  return {
    create: async (name) => createCandidate(context, name).id,
    rename: async (candidateId, name) => sql.transaction(() => rename(sql, candidateId, name)),
    setEmails: async (candidateId, emails) =>
      sql.transaction(() => setEmails(context, candidateId, emails)),
    addIdentities: async (candidateId, identities) =>
      sql.transaction(() =>
        writeIdentities(sql, {
          candidateNo: candidateNoOf(sql, candidateId),
          origin: 'credential',
          credentialNo: undefined,
          identities,
        }),
      ),
    identitiesOf: async (candidateId) => identitiesOf(sql, candidateId),
    listIdentities: async (page) => listIdentities(sql, page),
    findByContainer: async (container) => findByContainer(sql, container)?.id,
    count: async () => readTally(sql).people,
    areNamed: createNamed(sql),
    get: async (candidateId) => {
      const person = sql.get<{ no: number; isHeld: number }>(
        'SELECT no, held_since IS NOT NULL AS isHeld FROM candidate WHERE id = ?',
        candidateId,
      );
      if (person === undefined) return undefined;
      const [row] = listCandidateRows(context, [person.no]);
      if (row === undefined) return undefined;
      const { views, counted } = listCredentials(context, candidateId);
      const stacks = findStacks(counted, listStacks(sql)).map((stack) => ({
        ...stack,
        pieces: [...stack.pieces],
      }));
      return { ...row, isHeld: person.isHeld === 1, credentials: views, stacks };
    },
    getRows: async (candidateIds) =>
      listCandidateRows(
        context,
        candidateIds.map((id) => candidateNoOf(sql, id)),
      ),
    listIds: async ({ after = '', people }) =>
      sql
        .all<{ id: string }>(
          'SELECT id FROM candidate WHERE id > ? ORDER BY id LIMIT ?',
          after,
          people,
        )
        .map(({ id }) => id),
    arePresent: async (candidateIds) =>
      new Set(
        sql
          .all<{ id: string }>(
            'SELECT id FROM candidate WHERE id IN (SELECT value FROM json_each(?))',
            JSON.stringify(candidateIds),
          )
          .map(({ id }) => id),
      ),
  };
}

/** A person by the two names of its row. */
export interface CandidateRef {
  readonly no: number;
  readonly id: string;
}

// No row has it, so nothing is found by it, and nothing can be written with it.
const NOBODY = -1;

/** The number of a person's row; of somebody who is not there, one that no row has. */
export function candidateNoOf(sql: Sql, candidateId: string): number {
  const row = sql.get<{ no: number }>('SELECT no FROM candidate WHERE id = ?', candidateId);
  return row?.no ?? NOBODY;
}

/** The numbers of those of these who are there. */
export function candidateNosOf(sql: Sql, candidateIds: readonly string[]): readonly number[] {
  if (candidateIds.length === 0) return [];
  return sql.numbers(
    'SELECT no FROM candidate WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(candidateIds),
  );
}

/** @param identities By which the person will be known, so that it is written at once how it is found. */
export function createCandidate(
  { sql, newId, now }: StoreContext,
  name: string,
  identities: readonly KnownIdentity[] = [],
): CandidateRef {
  const id = newId();
  const nameWords = nameWordsOf(name);
  const emails = identities.filter(({ kind }) => kind === 'email').map(({ value }) => value);
  const no = sql.insert(
    `INSERT INTO candidate (id, name, sort_name, search_text, name_words, created_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    id,
    name,
    foldWords(name),
    searchTextOf(name, emails),
    nameWords,
    now(),
  );
  // Somebody new holds nothing that could be looked at.
  refreshLooks(sql, nameWords === undefined ? [] : holdersOfFilesNamed(sql, nameWords));
  return { no, id };
}

// Files of others may be called by this name, and this person's own by the one before.
function writeNameWords(sql: Sql, no: number, name: string): void {
  const before = sql.get<{ words: string | null }>(
    'SELECT name_words AS words FROM candidate WHERE no = ?',
    no,
  )?.words;
  const words = nameWordsOf(name);
  sql.run('UPDATE candidate SET name_words = ? WHERE no = ?', words, no);
  const changed = [before, words].filter((one) => one !== undefined && one !== null);
  refreshLooks(sql, [no, ...changed.flatMap((one) => holdersOfFilesNamed(sql, one))]);
}

/** Whether somebody is called so, or has this address; exported so that a test can look at their plans. */
export const CALLED_SO = 'SELECT 1 FROM candidate WHERE sort_name = ? LIMIT 1';
export const WRITTEN_TO = `SELECT 1 FROM identity WHERE kind = 'email' AND lower(value) = lower(?) LIMIT 1`;

// Of whoever is looked at next most are the same; what is forgotten is asked again.
const KEPT_TEXTS = 50_000;

/** Asks once for each text until anything is written, here or by another process. */
function createNamed(sql: Sql): CandidateStore['areNamed'] {
  const keep = untilWritten(sql, () => new Map<string, boolean>());
  return async (texts) => {
    const kept = keep();
    if (kept.size > KEPT_TEXTS) kept.clear();
    return texts.filter((text) => {
      const is = kept.get(text) ?? isNamed(sql, text);
      kept.set(text, is);
      return is;
    });
  };
}

function isNamed(sql: Sql, text: string): boolean {
  if (text.includes('@')) return sql.get(WRITTEN_TO, text) !== undefined;
  const words = foldWords(text);
  return words !== '' && sql.get(CALLED_SO, words) !== undefined;
}

/** The person whose folder or zip of this name came in before. */
export function findByContainer(sql: Sql, container: string): CandidateRef | undefined {
  return sql.get<CandidateRef>(
    `SELECT candidate.no, candidate.id FROM container
       JOIN candidate ON candidate.no = container.candidate_no
      WHERE container.name = ?`,
    container,
  );
}

export type IdentityOrigin = HeldIdentity['origin'];

export interface TaughtIdentities {
  readonly candidateNo: number;
  readonly origin: IdentityOrigin;
  /** The credential that taught them and takes them along when it moves. */
  readonly credentialNo: number | undefined;
  readonly identities: readonly KnownIdentity[];
}

/** Adds what is not known yet, in the transaction of the caller. */
export function writeIdentities(sql: Sql, input: TaughtIdentities): void {
  teachIdentities(sql, input);
  if (input.identities.length > 0) lookForDoubles(sql, [input.candidateNo]);
}

/** The same for somebody whose credentials are summed up after it (`Summing`). */
export function teachIdentities(sql: Sql, input: TaughtIdentities): void {
  const reached: number[] = [];
  for (const identity of input.identities) {
    const identityNo = identityNoOf(sql, identity);
    const added = sql.run(
      `INSERT INTO candidate_identity (candidate_no, identity_no, origin, credential_no)
       VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      input.candidateNo,
      identityNo,
      input.origin,
      input.credentialNo,
    );
    if (added > 0 && identity.kind === 'email') reached.push(identityNo);
  }
  if (reached.length === 0) return;
  refreshSearchText(sql, input.candidateNo);
  refreshAddressed(sql, reached);
}

function identityNoOf(sql: Sql, { kind, value }: KnownIdentity): number {
  return sql.kept(`identity ${kind} ${value}`, () => {
    const known = sql.get<{ no: number }>(
      'SELECT no FROM identity WHERE value = ? AND kind = ?',
      value,
      kind,
    );
    return known?.no ?? sql.insert('INSERT INTO identity (value, kind) VALUES (?, ?)', value, kind);
  });
}

function rename(sql: Sql, candidateId: string, name: string): boolean {
  const changed = sql.run('UPDATE candidate SET name = ? WHERE id = ?', name, candidateId);
  const no = candidateNoOf(sql, candidateId);
  refreshSearchText(sql, no);
  if (changed > 0) writeNameWords(sql, no, name);
  return changed > 0;
}

function setEmails({ sql }: StoreContext, candidateId: string, emails: readonly string[]): boolean {
  const candidateNo = candidateNoOf(sql, candidateId);
  if (candidateNo === NOBODY) return false;
  const before = sql.numbers(
    'SELECT identity_no FROM candidate_identity WHERE candidate_no = ?',
    candidateNo,
  );
  const byMerge = sql.numbers(
    `SELECT identity_no FROM candidate_identity WHERE candidate_no = ?
      GROUP BY identity_no HAVING min(by_merge) = 1`,
    candidateNo,
  );
  sql.run(
    `DELETE FROM candidate_identity
      WHERE candidate_no = ? AND origin IN ('person', 'container')
        AND identity_no IN (SELECT no FROM identity WHERE kind = 'email')`,
    candidateNo,
  );
  const identities = emails.map((email) => ({ kind: 'email', value: email.trim() }) as const);
  writeIdentities(sql, { candidateNo, origin: 'person', credentialNo: undefined, identities });
  // Written down by hand, it is still that of whoever was merged into this person.
  sql.run(
    `UPDATE candidate_identity SET by_merge = 1
      WHERE candidate_no = ? AND identity_no IN (SELECT value FROM json_each(?))`,
    candidateNo,
    JSON.stringify(byMerge),
  );
  refreshSearchText(sql, candidateNo);
  refreshAddressed(sql, before);
  return true;
}

function identitiesOf(sql: Sql, candidateId: string): readonly HeldIdentity[] {
  return sql
    .all<KnownIdentity & { readonly origin: IdentityOrigin; readonly credentialId: string | null }>(
      `SELECT kind, value, origin, credential.id AS credentialId
         FROM candidate_identity AS known
         JOIN identity ON identity.no = known.identity_no
         LEFT JOIN credential ON credential.no = known.credential_no
        WHERE known.candidate_no = ? ORDER BY kind, value, origin, credential.id`,
      candidateNoOf(sql, candidateId),
    )
    .map(({ credentialId, ...identity }) =>
      credentialId === null ? identity : { ...identity, credentialId },
    );
}

// As SQLite writes that there is no limit.
const EVERYBODY = { after: undefined, people: -1 } as const;

function listIdentities(
  sql: Sql,
  { after, people }: NonNullable<Parameters<CandidateStore['listIdentities']>[0]> = EVERYBODY,
): readonly { readonly candidateId: string; readonly identity: HeldIdentity }[] {
  return sql
    .all<HeldIdentity & { readonly candidateId: string }>(
      `SELECT DISTINCT candidate.id AS candidateId, kind, value, origin
         FROM candidate_identity AS known
         JOIN identity ON identity.no = known.identity_no
         JOIN candidate ON candidate.no = known.candidate_no
        WHERE candidate.id IN (SELECT id FROM candidate
                                WHERE id > ? AND EXISTS (SELECT 1 FROM candidate_identity WHERE candidate_no = candidate.no)
                                ORDER BY id LIMIT ?)
        ORDER BY candidate.id, kind, value, origin`,
      after ?? '',
      people,
    )
    .map(({ candidateId, ...identity }) => ({ candidateId, identity }));
}
