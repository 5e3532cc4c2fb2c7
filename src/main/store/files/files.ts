import type { KnownIdentity } from '../../../shared/model/credential.ts';
import type { Verdict } from '../../../shared/model/verdict.ts';
import {
  candidateNoOf,
  createCandidate,
  findByContainer,
  teachIdentities,
} from '../people/candidates.ts';
import type { CandidateRef } from '../people/candidates.ts';
import { addClaims } from '../credentials/claims.ts';
import type { StoreContext } from '../context.ts';
import {
  FINDING_COLUMNS,
  addInnerIssuers,
  addKnownAgain,
  findingColumns,
} from '../credentials/credential-rows.ts';
import { writeFileNameMarks } from '../credentials/marks.ts';
import type { Sql, SqlValue } from '../sql.ts';
import { OPEN, findTaken, forgetTaken, takeAgain } from './taken-files.ts';
import { addSameness } from '../credentials/supersession.ts';
import { countAdded } from '../lists/tally.ts';
import type {
  CredentialRecord,
  FileRecord,
  FileStore,
  HeldIdentity,
  Placement,
  WrittenCredential,
} from '../workspace.ts';

/** The files that were handed in, and all that was found in each. */
export function createFileStore(context: StoreContext): FileStore {
  const { sql } = context;
  return {
    findTaken: async (sha256, container) => findTaken(sql, sha256, container),
    forget: async (sha256, container) =>
      sql.transaction(() => forgetTaken(context, sha256, container)),
    listExamined: async (sha256, container) => sql.all(EXAMINED, sha256, container),
    record: async (file) => sql.transaction(() => recordFile(context, file)),
    isShared: async (sha256, candidateId) => sql.get(SHARED, sha256, candidateId) !== undefined,
    readBytes: async (sha256) =>
      sql.get<{ bytes: Uint8Array }>(
        'SELECT bytes FROM source_file WHERE sha256 = unhex(?)',
        sha256,
      )?.bytes,
  };
}

interface WrittenRow {
  readonly credentialId: string;
  readonly path: string;
  readonly verdict: Verdict;
  readonly person: CandidateRef | undefined;
  readonly taught: readonly HeldIdentity[];
}

const EXAMINED = `SELECT part.container, credential.path
  FROM source_file AS source JOIN file ON file.source_no = source.no
  JOIN file AS part ON part.source_no = source.no
  JOIN credential ON credential.file_no = part.no
 WHERE source.sha256 = unhex(?) AND file.container = ? AND ${OPEN}`;

const SHARED = `SELECT 1 FROM source_file AS source
  JOIN credential ON credential.source_no = source.no
  LEFT JOIN candidate ON candidate.no = credential.candidate_no
 WHERE source.sha256 = unhex(?) AND candidate.id IS NOT ? LIMIT 1`;

function recordFile(context: StoreContext, file: FileRecord): readonly WrittenCredential[] {
  const source = findSource(context.sql, file);
  const heldNo = source?.fileNo ?? undefined;
  if (heldNo !== undefined && source?.isOpen !== 1) return [];
  const held = writeFile(context, file, source);
  const settle = createSettler(context, file.container);
  // Of bytes that have just come nobody holds anything but by this file itself.
  const mayBeHeld = source !== undefined || hasTwice(file.credentials);
  const isNew = ({ path }: CredentialRecord) =>
    heldNo === undefined || context.sql.get(UNDER, heldNo, path) === undefined;
  const written = file.credentials.filter(isNew).flatMap((record) =>
    recordCredential(context, {
      file,
      held,
      record,
      person: settle(record.placement),
      mayBeHeld,
    }),
  );
  for (const no of new Set(written.flatMap(({ person }) => person?.no ?? []))) {
    context.summing.refresh(no);
  }
  countAdded(
    context.sql,
    written.map(({ verdict, person }) => ({ verdict, isWaiting: person === undefined })),
  );
  return written.map(({ credentialId, path, person, taught }) => ({
    credentialId,
    path,
    candidateId: person?.id,
    taught,
  }));
}

function hasTwice(records: readonly CredentialRecord[]): boolean {
  return new Set(records.map(({ path }) => path)).size < records.length;
}

const UNDER = 'SELECT 1 FROM credential WHERE file_no = ? AND path = ?';

interface FoundSource {
  readonly no: number;
  /** As what the bytes came in this container already. */
  readonly fileNo: number | null;
  /** Whether something in them could not be read, in whichever container. */
  readonly isOpen: 0 | 1;
}

function findSource(
  sql: Sql,
  { sha256, container }: Pick<FileRecord, 'sha256' | 'container'>,
): FoundSource | undefined {
  return sql.get<FoundSource>(
    `SELECT no, (SELECT no FROM file WHERE source_no = source_file.no AND container = ?) AS fileNo,
            EXISTS (SELECT 1 FROM file WHERE source_no = source_file.no AND ${OPEN}) AS isOpen
       FROM source_file WHERE sha256 = unhex(?)`,
    container,
    sha256,
  );
}

/** The rows that a file was written as. */
interface HeldFile {
  readonly fileNo: number;
  readonly sourceNo: number;
}

function writeFile(
  { sql, now }: StoreContext,
  file: FileRecord,
  known: FoundSource | undefined,
): HeldFile {
  const sourceNo = known?.no ?? writeSource(sql, file);
  const problems = JSON.stringify(file.problems);
  if (typeof known?.fileNo === 'number') {
    takeAgain({ sql, now }, { importId: file.importId, problems, fileNo: known.fileNo });
    return { fileNo: known.fileNo, sourceNo };
  }
  const fileNo = sql.insert(
    `INSERT INTO file (import_no, source_no, container, name, problems, created_at)
     VALUES (coalesce((SELECT no FROM import_run WHERE id = ?), -1), ?, ?, ?, ?, ?)`,
    file.importId,
    sourceNo,
    file.container,
    file.name,
    problems,
    now(),
  );
  writeFileNameMarks(sql, fileNo, file.name);
  return { fileNo, sourceNo };
}

/** The number of the bytes with this hash, where they are held. */
export function sourceNoOf(sql: Sql, sha256: string): number | undefined {
  return sql.get<{ no: number }>('SELECT no FROM source_file WHERE sha256 = unhex(?)', sha256)?.no;
}

/** Writes bytes that are not held yet. */
export function writeSource(
  sql: Sql,
  { sha256, bytes }: Pick<FileRecord, 'sha256' | 'bytes'>,
): number {
  return sql.insert(
    'INSERT INTO source_file (sha256, size, bytes) VALUES (unhex(?), ?, ?)',
    sha256,
    bytes.byteLength,
    bytes,
  );
}

/** The person that a placement came to, and what of that person is known by it. */
interface Settled {
  readonly candidate: CandidateRef;
  readonly reason: Exclude<Placement, { kind: 'unassigned' }>['reason'];
  readonly founding: readonly KnownIdentity[];
}

/** Makes the new people of one file; of one container, one file and one identity, one person. */
function createSettler(
  context: StoreContext,
  container: string,
): (placement: Placement) => Settled | undefined {
  const founded = new Map<string, CandidateRef>();
  return (placement) => {
    if (placement.kind === 'unassigned') return undefined;
    const candidate =
      placement.kind === 'existing'
        ? candidateRef(context.sql, placement.candidateId)
        : foundOnce(context, { placement, container, founded });
    if (candidate === undefined) return undefined;
    if (placement.reason === 'container') rememberContainer(context, container, candidate.no);
    const founding = placement.kind === 'new' ? (placement.identities ?? []) : [];
    return { candidate, reason: placement.reason, founding };
  };
}

function candidateRef(sql: Sql, id: string): CandidateRef {
  return sql.kept(`candidate ${id}`, () => ({ no: candidateNoOf(sql, id), id }));
}

type NewPlacement = Extract<Placement, { kind: 'new' }>;

// Where no identity tells people apart, their names do, within one file and no further.
function foundOnce(
  context: StoreContext,
  input: {
    readonly placement: NewPlacement;
    readonly container: string;
    readonly founded: Map<string, CandidateRef>;
  },
): CandidateRef | undefined {
  const { placement, container, founded } = input;
  if ((placement.identities ?? []).length > 0) return findOrCreate(context, placement, container);
  const label = JSON.stringify([placement.reason, placement.name]);
  const candidate = founded.get(label) ?? findOrCreate(context, placement, container);
  if (candidate !== undefined) founded.set(label, candidate);
  return candidate;
}

function findOrCreate(
  context: StoreContext,
  placement: NewPlacement,
  container: string,
): CandidateRef | undefined {
  const inContainer =
    placement.reason === 'container' ? findByContainer(context.sql, container) : undefined;
  if (inContainer !== undefined) return inContainer;
  const known = (placement.identities ?? []).flatMap((identity) =>
    peopleKnownBy(context.sql, identity, placement.reason === 'container'),
  );
  const people = new Map(known.map((person) => [person.no, person]));
  if (people.size > 1) return undefined;
  return known[0] ?? createCandidate(context, placement.name, placement.identities);
}

/** @param isFirmly Not by what only a credential taught: another's address must not draw a folder to it. */
function peopleKnownBy(
  sql: Sql,
  identity: KnownIdentity,
  isFirmly: boolean,
): readonly CandidateRef[] {
  const isId = identity.kind === 'subject-id' || identity.kind === 'holder';
  return sql.all<CandidateRef>(
    `SELECT DISTINCT candidate.no, candidate.id
       FROM identity
       JOIN candidate_identity AS known ON known.identity_no = identity.no
       JOIN candidate ON candidate.no = known.candidate_no
      WHERE identity.value = ? AND identity.kind IN (?, ?)
        AND (known.origin <> 'credential' OR ? = 0)`,
    identity.value,
    ...(isId ? ['subject-id', 'holder'] : [identity.kind, identity.kind]),
    isFirmly ? 1 : 0,
  );
}

function rememberContainer(
  { sql, now }: StoreContext,
  container: string,
  candidateNo: number,
): void {
  if (container === '') return;
  sql.run(
    'INSERT INTO container (name, candidate_no, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    container,
    candidateNo,
    now(),
  );
}

interface CredentialToWrite {
  readonly file: FileRecord;
  readonly held: HeldFile;
  readonly record: CredentialRecord;
  readonly person: Settled | undefined;
  readonly mayBeHeld: boolean;
}

function recordCredential(
  context: StoreContext,
  { file, held, record, person, mayBeHeld }: CredentialToWrite,
): readonly WrittenRow[] {
  const { sql } = context;
  const candidate = person?.candidate;
  const before = mayBeHeld && findHeld(sql, candidate?.no, held.sourceNo, record.path);
  if (typeof before === 'number') return [];
  const id = context.newId();
  const no = insertRow(sql, {
    id,
    file_no: held.fileNo,
    source_no: held.sourceNo,
    path: record.path,
    candidate_no: candidate?.no,
    placement_reason: person?.reason,
    format: record.format,
    ...findingColumns(sql, record, file.name),
  });
  addClaims(context, no, record.skills);
  addInnerIssuers(sql, id, record.facts);
  addKnownAgain(sql, no, record);
  addSameness(sql, no, record);
  const taught = person === undefined ? [] : teach(sql, no, record, person);
  const { verdict } = record.verification;
  return [{ credentialId: id, path: record.path, verdict, person: candidate, taught }];
}

// A stolen credential in a person's folder must not make its owner's addresses that person's.
function teach(
  sql: Sql,
  no: number,
  record: CredentialRecord,
  person: Settled,
): readonly HeldIdentity[] {
  const { candidate, reason, founding } = person;
  const isContainer = reason === 'container';
  const founded = {
    candidateNo: candidate.no,
    origin: isContainer ? 'container' : 'credential',
    credentialNo: isContainer ? undefined : no,
    identities: founding,
  } as const;
  const own = {
    candidateNo: candidate.no,
    origin: 'credential',
    credentialNo: no,
    identities: record.recipient.match === 'mismatch' ? [] : record.identities,
  } as const;
  return [founded, own].flatMap((input) => {
    teachIdentities(sql, input);
    return input.identities.map((identity) => ({ ...identity, origin: input.origin }));
  });
}

/** The credential of these bytes and this path that the person holds, or that waits with nobody. */
export function findHeld(
  sql: Sql,
  candidateNo: number | undefined,
  sourceNo: number,
  path: string,
): number | undefined {
  return sql.get<{ no: number }>(
    candidateNo === undefined
      ? 'SELECT no FROM credential WHERE ? IS NULL AND candidate_no IS NULL AND source_no = ? AND path = ?'
      : 'SELECT no FROM credential WHERE candidate_no = ? AND source_no = ? AND path = ?',
    candidateNo,
    sourceNo,
    path,
  )?.no;
}

const COLUMNS = [
  'id',
  'file_no',
  'source_no',
  'path',
  'candidate_no',
  'placement_reason',
  'format',
  ...FINDING_COLUMNS,
] as const;
// Put together once: a text made for each row is looked up among the statements by all of its letters.
const INSERT = `INSERT INTO credential (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`;

function insertRow(sql: Sql, row: Readonly<Record<(typeof COLUMNS)[number], SqlValue>>): number {
  return sql.insert(INSERT, ...COLUMNS.map((column) => row[column]));
}
