import type { ResumeClaim, ResumeFormat } from '../../../shared/model/resume.ts';
import { writeNumbered, writeRows } from '../bin.ts';
import type { Bin, TableRow } from '../bin.ts';
import { candidateNoOf, findByContainer } from './candidates.ts';
import type { StoreContext } from '../context.ts';
import { sourceNoOf, writeSource } from '../files/files.ts';
import type { Sql } from '../sql.ts';
import type { NewResume, ResumeStore, StoredResume } from './resume-records.ts';

// Their bytes are held in memory; as many as are added at once.
const REMOVED_LIMIT = 20;

/** What candidates say of themselves; never mixed with what is proven. */
export function createResumeStore(context: StoreContext): ResumeStore {
  const { sql } = context;
  const bin = context.bins.open<RemovedResume>(REMOVED_LIMIT);
  return {
    add: async (candidateId, resume) =>
      sql.transaction(() => addResume(context, candidateId, resume)),
    findPerson: async (container) => findPerson(sql, container),
    list: async (candidateId) => listResumes(sql, candidateId),
    remove: async (resumeId) => sql.transaction(() => removeResume(sql, bin, resumeId)),
    restore: async (resumeId) => sql.transaction(() => putBack(sql, bin.take(resumeId))),
  };
}

function findPerson(sql: Sql, container: string): string | undefined {
  const named = findByContainer(sql, container)?.id;
  if (named !== undefined) return named;
  // A credential's subject may have told whose the folder is before its name did.
  const people = sql.all<{ readonly id: string }>(
    `SELECT DISTINCT candidate.id
       FROM file
       JOIN credential ON credential.file_no = file.no
       JOIN candidate ON candidate.no = credential.candidate_no
      WHERE file.container = ? LIMIT 2`,
    container,
  );
  return people.length === 1 ? people[0]?.id : undefined;
}

function addResume(
  context: StoreContext,
  candidateId: string,
  resume: NewResume,
): string | undefined {
  const { sql, newId, now } = context;
  const id = newId();
  const candidateNo = candidateNoOf(sql, candidateId);
  const known = sourceNoOf(sql, resume.sha256);
  const isHeld =
    known !== undefined &&
    sql.get('SELECT 1 FROM resume WHERE candidate_no = ? AND source_no = ?', candidateNo, known) !==
      undefined;
  if (isHeld) return undefined;
  const no = sql.insert(
    `INSERT INTO resume (id, candidate_no, source_no, name, format, created_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    id,
    candidateNo,
    known ?? writeSource(sql, resume),
    resume.name,
    resume.format,
    now(),
  );
  for (const [place, claim] of resume.claims.entries()) insertClaim(sql, no, place, claim);
  for (const email of resume.emails ?? []) {
    sql.run('INSERT INTO resume_email (resume_no, email) VALUES (?, ?)', no, email);
  }
  return id;
}

function insertClaim(sql: Sql, no: number, place: number, claim: ResumeClaim): void {
  sql.run(
    `INSERT INTO resume_claim (resume_no, place, skill, name, listed, quote)
     VALUES (?, ?, ?, ?, ?, ?)`,
    no,
    place,
    claim.skill,
    claim.name,
    claim.isListed ? 1 : 0,
    claim.quote,
  );
}

interface ResumeRow {
  readonly no: number;
  readonly id: string;
  readonly name: string;
  readonly format: ResumeFormat;
  readonly addedAt: string;
  readonly sha256: string;
}

interface ClaimRow extends Pick<ResumeClaim, 'skill' | 'name' | 'quote'> {
  readonly listed: number;
}

function listResumes(sql: Sql, candidateId: string): readonly StoredResume[] {
  return sql
    .all<ResumeRow>(
      `SELECT resume.no, id, name, format, resume.created_at AS addedAt,
              lower(hex(source.sha256)) AS sha256
         FROM resume JOIN source_file AS source ON source.no = source_no
        WHERE candidate_no = ? ORDER BY resume.no`,
      candidateNoOf(sql, candidateId),
    )
    .map(({ no, ...resume }) => ({ ...resume, claims: claimsOf(sql, no) }));
}

function claimsOf(sql: Sql, no: number): readonly ResumeClaim[] {
  return sql
    .all<ClaimRow>(
      'SELECT skill, name, listed, quote FROM resume_claim WHERE resume_no = ? ORDER BY place',
      no,
    )
    .map(({ listed, ...claim }) => ({ ...claim, isListed: listed === 1 }));
}

interface RemovedResume {
  readonly resume: TableRow;
  readonly claims: readonly TableRow[];
  readonly emails: readonly TableRow[];
  readonly source: TableRow;
}

/** Its bytes go too, unless a credential's file or another person's résumé is the same. */
function removeResume(sql: Sql, bin: Bin<RemovedResume>, resumeId: string): boolean {
  const row = sql.get<{ readonly no: number; readonly sourceNo: number }>(
    'SELECT no, source_no AS sourceNo FROM resume WHERE id = ?',
    resumeId,
  );
  if (row === undefined) return false;
  const all = (table: string, key: string, no: number) =>
    sql.all<TableRow>(`SELECT * FROM ${table} WHERE ${key} = ?`, no);
  const [resume = {}] = all('resume', 'no', row.no);
  const [source = {}] = all('source_file', 'no', row.sourceNo);
  const claims = all('resume_claim', 'resume_no', row.no);
  const emails = all('resume_email', 'resume_no', row.no);
  bin.put(resumeId, { resume, source, claims, emails });
  sql.run('DELETE FROM resume WHERE no = ?', row.no);
  sql.run(
    `DELETE FROM source_file WHERE no = ?
        AND NOT EXISTS (SELECT 1 FROM file WHERE source_no = source_file.no)
        AND NOT EXISTS (SELECT 1 FROM credential WHERE source_no = source_file.no)
        AND NOT EXISTS (SELECT 1 FROM resume WHERE source_no = source_file.no)`,
    row.sourceNo,
  );
  return true;
}

/** @returns Whether it could be: its person may be gone, or have it again. */
function putBack(sql: Sql, removed: RemovedResume | undefined): boolean {
  if (removed === undefined) return false;
  const { resume, claims, emails, source } = removed;
  const person = resume['candidate_no'];
  if (sql.get('SELECT 1 FROM candidate WHERE no = ?', person) === undefined) return false;
  const source_no = putSourceBack(sql, source);
  const again = 'SELECT 1 FROM resume WHERE candidate_no = ? AND source_no = ?';
  if (sql.get(again, person, source_no) !== undefined) return false;
  const resume_no = writeNumbered(sql, 'resume', { ...resume, source_no });
  const mine = (rows: readonly TableRow[]) => rows.map((row): TableRow => ({ ...row, resume_no }));
  writeRows(sql, 'resume_claim', mine(claims));
  writeRows(sql, 'resume_email', mine(emails));
  return true;
}

/** @returns The number of the file that holds the same bytes, which may have been there all along. */
function putSourceBack(sql: Sql, { no, ...source }: TableRow): number {
  const find = () => sql.numbers('SELECT no FROM source_file WHERE sha256 = ?', source['sha256']);
  const [held] = find();
  if (held !== undefined) return held;
  const isFree = sql.get('SELECT 1 FROM source_file WHERE no = ?', no) === undefined;
  writeRows(sql, 'source_file', [isFree ? { no, ...source } : source]);
  return find()[0] ?? 0;
}
