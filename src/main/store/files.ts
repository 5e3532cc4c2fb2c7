import type { KnownIdentity } from '../../shared/model/credential.ts';
import { refreshCandidates } from './candidate-summary.ts';
import { createCandidate, findByContainer, writeIdentities } from './candidates.ts';
import type { IdentityOrigin } from './candidates.ts';
import type { StoreContext } from './context.ts';
import { findingColumns, writeClaims, writeInnerIssuers } from './credential-rows.ts';
import type { Sql } from './sql.ts';
import type { CredentialRecord, FileRecord, FileStore, Placement } from './workspace.ts';

/** The files that were handed in, and all that was found in each. */
export function createFileStore(context: StoreContext): FileStore {
  const { sql } = context;
  return {
    isHeld: async (sha256, container) => isHeld(sql, sha256, container),
    record: async (file) => sql.transaction(() => recordFile(context, file)),
    readBytes: async (sha256) =>
      sql.get<{ bytes: Uint8Array }>('SELECT bytes FROM source_file WHERE sha256 = ?', sha256)
        ?.bytes,
  };
}

type Written = Awaited<ReturnType<FileStore['record']>>[number];

function isHeld(sql: Sql, sha256: string, container: string): boolean {
  return (
    sql.get('SELECT 1 FROM file WHERE sha256 = ? AND container = ?', sha256, container) !==
    undefined
  );
}

function recordFile(context: StoreContext, file: FileRecord): readonly Written[] {
  if (isHeld(context.sql, file.sha256, file.container)) return [];
  const fileId = writeFile(context, file);
  const settle = createSettler(context, file.container);
  const written = file.credentials.flatMap((record) =>
    recordCredential(context, { file, fileId, record, person: settle(record.placement) }),
  );
  refreshCandidates(
    context.sql,
    written.map((one) => one.candidateId),
  );
  return written;
}

function writeFile({ sql, newId, now }: StoreContext, file: FileRecord): string {
  const id = newId();
  const at = now();
  sql.run(
    `INSERT INTO source_file (sha256, size, bytes, created_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (sha256) DO NOTHING`,
    file.sha256,
    file.bytes.byteLength,
    file.bytes,
    at,
  );
  sql.run(
    `INSERT INTO file (id, import_id, sha256, container, name, problems, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    file.importId,
    file.sha256,
    file.container,
    file.name,
    JSON.stringify(file.problems),
    at,
  );
  return id;
}

/** The person that a placement came to, and what of that person is known by it. */
interface Settled {
  readonly candidateId: string;
  readonly reason: Exclude<Placement, { kind: 'unassigned' }>['reason'];
  readonly founding: readonly KnownIdentity[];
}

/** Makes the new people of one file; of one container, one file and one identity, one person. */
function createSettler(
  context: StoreContext,
  container: string,
): (placement: Placement) => Settled | undefined {
  const founded = new Map<string, string>();
  return (placement) => {
    if (placement.kind === 'unassigned') return undefined;
    const candidateId =
      placement.kind === 'existing'
        ? placement.candidateId
        : foundOnce(context, { placement, container, founded });
    if (candidateId === undefined) return undefined;
    if (placement.reason === 'container') rememberContainer(context, container, candidateId);
    const founding = placement.kind === 'new' ? (placement.identities ?? []) : [];
    return { candidateId, reason: placement.reason, founding };
  };
}

type NewPlacement = Extract<Placement, { kind: 'new' }>;

// Where no identity tells people apart, their names do, within one file and no further.
function foundOnce(
  context: StoreContext,
  input: {
    readonly placement: NewPlacement;
    readonly container: string;
    readonly founded: Map<string, string>;
  },
): string | undefined {
  const { placement, container, founded } = input;
  if ((placement.identities ?? []).length > 0) return findOrCreate(context, placement, container);
  const label = JSON.stringify([placement.reason, placement.name]);
  const candidateId = founded.get(label) ?? findOrCreate(context, placement, container);
  if (candidateId !== undefined) founded.set(label, candidateId);
  return candidateId;
}

function findOrCreate(
  context: StoreContext,
  placement: NewPlacement,
  container: string,
): string | undefined {
  const inContainer =
    placement.reason === 'container' ? findByContainer(context.sql, container) : undefined;
  if (inContainer !== undefined) return inContainer;
  const people = new Set(
    (placement.identities ?? []).flatMap((identity) => peopleKnownBy(context.sql, identity)),
  );
  if (people.size > 1) return undefined;
  const [known] = people;
  return known ?? createCandidate(context, placement.name);
}

function peopleKnownBy(sql: Sql, identity: KnownIdentity): readonly string[] {
  const isId = identity.kind === 'subject-id' || identity.kind === 'holder';
  return sql
    .all<{ candidateId: string }>(
      `SELECT DISTINCT candidate_id AS candidateId FROM candidate_identity
        WHERE value = ? AND kind IN (SELECT value FROM json_each(?))`,
      identity.value,
      JSON.stringify(isId ? ['subject-id', 'holder'] : [identity.kind]),
    )
    .map((row) => row.candidateId);
}

function rememberContainer(
  { sql, now }: StoreContext,
  container: string,
  candidateId: string,
): void {
  if (container === '') return;
  sql.run(
    'INSERT INTO container (name, candidate_id, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    container,
    candidateId,
    now(),
  );
}

interface CredentialToWrite {
  readonly file: FileRecord;
  readonly fileId: string;
  readonly record: CredentialRecord;
  readonly person: Settled | undefined;
}

function recordCredential(context: StoreContext, input: CredentialToWrite): readonly Written[] {
  const { file, fileId, record, person } = input;
  const { sql } = context;
  if (findHeld(sql, person?.candidateId, file.sha256, record.path) !== undefined) return [];
  const id = context.newId();
  insertRow(sql, 'credential', {
    id,
    file_id: fileId,
    sha256: file.sha256,
    path: record.path,
    candidate_id: person?.candidateId,
    placement_reason: person?.reason,
    format: record.format,
    ...findingColumns(record, file.name),
    created_at: context.now(),
  });
  writeClaims(sql, id, record.skills);
  writeInnerIssuers(sql, id, record.facts);
  if (person !== undefined) teach(context, id, record, person);
  return [{ credentialId: id, candidateId: person?.candidateId }];
}

// A stolen credential in a person's folder must not make its owner's addresses that person's.
function teach(
  context: StoreContext,
  credentialId: string,
  record: CredentialRecord,
  person: Settled,
): void {
  const { candidateId, reason, founding } = person;
  const isContainer = reason === 'container';
  const origin: IdentityOrigin = isContainer ? 'container' : 'credential';
  const source = isContainer ? undefined : credentialId;
  writeIdentities(context, { candidateId, origin, credentialId: source, identities: founding });
  if (record.recipient.match === 'mismatch') return;
  const { identities } = record;
  writeIdentities(context, { candidateId, origin: 'credential', credentialId, identities });
}

/** The credential of these bytes and this path that the person holds, or that waits with nobody. */
export function findHeld(
  sql: Sql,
  candidateId: string | undefined,
  sha256: string,
  path: string,
): string | undefined {
  return sql.get<{ id: string }>(
    candidateId === undefined
      ? 'SELECT id FROM credential WHERE ? IS NULL AND candidate_id IS NULL AND sha256 = ? AND path = ?'
      : 'SELECT id FROM credential WHERE candidate_id = ? AND sha256 = ? AND path = ?',
    candidateId,
    sha256,
    path,
  )?.id;
}

function insertRow(
  sql: Sql,
  table: 'credential',
  row: Readonly<Record<string, Parameters<Sql['run']>[1]>>,
): void {
  const columns = Object.keys(row);
  sql.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...Object.values(row),
  );
}
