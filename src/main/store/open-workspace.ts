import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { err, ok } from '../../shared/lib/result.ts';
import type { SkillMapper } from '../../shared/model/mapping.ts';
import type { Result } from '../../shared/lib/result.ts';
import { keepLatest, nameBackup } from '../vault/index.ts';
import { formatInstant, instantFrom } from '../../shared/lib/instant.ts';
import { createUuidSource, inBulk } from '../../shared/lib/uuid.ts';
import { sumUpMigrated } from './people/candidate-summary.ts';
import { createCandidateStore } from './people/candidates.ts';
import { openConnection } from './connection.ts';
import { checkpointAside } from './checkpoint-aside.ts';
import { createAuditStore } from './audit.ts';
import { createBins } from './bin.ts';
import { createCertificateStore } from './issuers/certificates.ts';
import type { StoreContext } from './context.ts';
import { createCredentialStore } from './credentials/credentials.ts';
import { createDocumentCache } from './files/documents.ts';
import { createDoubleStore } from './doubles/doubles.ts';
import { createErasureStore } from './erasing/erasures.ts';
import { purgeAside } from './erasing/purge-aside.ts';
import { purge } from './erasing/purge.ts';
import { createFileStore } from './files/files.ts';
import { createFindingStore } from './credentials/findings.ts';
import { createFrameworkStore } from './known-skills/frameworks.ts';
import { createFreshnessStore } from './known-skills/freshness.ts';
import { createImportStore } from './files/imports.ts';
import { createIssuerStore } from './issuers/issuers.ts';
import { writeCopy } from './keeping/copy.ts';
import { clearUnfinished } from './keeping/unfinished.ts';
import { createLevelStore } from './known-skills/levels.ts';
import { createMappingStore } from './known-skills/mappings.ts';
import { markNames } from './credentials/mark-names.ts';
import { APPLICATION_ID, migrate, MIGRATIONS } from './migrations/index.ts';
import { createPictureStore } from './credentials/pictures.ts';
import { createRegistryStore } from './issuers/registries.ts';
import { createRecheckStore } from './credentials/rechecks.ts';
import { createRequestLog } from './requests.ts';
import { createResumeStore } from './people/resumes.ts';
import { createScreeningSource } from './lists/screening.ts';
import { createNoteStore } from './people/notes.ts';
import { createSavedViewStore } from './lists/saved-views.ts';
import { createGroupAnswerStore } from './people/group-answers.ts';
import { createStageStore } from './people/stages.ts';
import { createTagStore } from './people/tags.ts';
import { createOpeningStore } from './openings/openings.ts';
import { createSettingStore } from './settings.ts';
import { createSql } from './sql.ts';
import { createStackStore } from './known-skills/stacks.ts';
import type { Sql } from './sql.ts';
import { createSumming } from './people/summing.ts';
import { createUnreadFileStore } from './files/unread-files.ts';
import { takeTurn } from './turn.ts';
import type { Workspace } from './workspace.ts';

export type WorkspaceErrorCode =
  | 'not-a-workspace'
  | 'newer-version'
  | 'locked'
  | 'damaged'
  | 'no-copy'
  | 'read-only'
  | 'full'
  | 'cannot-open';

export interface WorkspaceError {
  readonly code: WorkspaceErrorCode;
  readonly file: string;
  /** A sentence for a person: what is wrong, and what to do. */
  readonly reason: string;
}

export interface WorkspaceOptions {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly clock: () => number;
  /** How long to wait for another process that is writing; 5 seconds if not given. */
  readonly busyTimeoutMs?: number;
  /** 32 bytes; not given for a workspace that is not encrypted. */
  readonly key?: Uint8Array | undefined;
  /** Says which skills wordings reach; to be given by whoever writes credentials. */
  readonly mapper?: SkillMapper;
  /** The thread's that `checkpointAside` and deleting people need: `checkpoint-thread.ts`, or as it is built. */
  readonly checkpointEntry?: URL | undefined;
}

const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens a workspace, making the file and its folder if they are missing and bringing an older one
 * up to date. A file that is not a workspace, or one of a newer version, is left as it is.
 *
 * In WAL mode a process that is killed loses what it had not committed: the file in hand. With
 * `synchronous = NORMAL` a power cut may lose the last files as well, and never damages the rest.
 *
 * @param file A path, or `:memory:`.
 * @see https://www.sqlite.org/wal.html
 */
export function openWorkspace(
  file: string,
  options: WorkspaceOptions,
): Result<Workspace, WorkspaceError> {
  const path = file === ':memory:' ? file : resolve(file);
  let database: BetterSqlite3.Database | undefined;
  try {
    database = openDatabase(path, options);
    const sql = createSql(database);
    const refusal = refuseForeign(sql);
    if (refusal !== undefined) {
      database.close();
      return err({ file: path, ...refusal });
    }
    prepare(database);
    const unkept = keepBeforeMigration(database, sql, path, options);
    if (unkept !== undefined) {
      database.close();
      return err({ file: path, ...unkept });
    }
    migrate(sql);
    sumUpMigrated(sql);
    markNames(sql);
    const context = createContext(sql, options);
    return ok(createWorkspace(database, context, options));
  } catch (cause) {
    database?.close();
    return err({ file: path, ...describeFailure(cause) });
  }
}

function openDatabase(path: string, options: WorkspaceOptions): BetterSqlite3.Database {
  const { key, busyTimeoutMs: timeoutMs = BUSY_TIMEOUT_MS } = options;
  if (path === ':memory:') return openConnection(path, { key: undefined });
  // It holds personal data: nobody else on the machine need read it.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  clearUnfinished(path);
  // An empty file is one as well, whoever could read it until now.
  const isNew = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0;
  const database = openConnection(path, { key, timeoutMs });
  if (isNew) chmodSync(path, 0o600);
  return database;
}

type Refusal = Omit<WorkspaceError, 'file'>;

// Only reads: what is not ours, or not ours yet, must not be changed by being looked at.
function refuseForeign(sql: Sql): Refusal | undefined {
  const isEmpty = sql.get('SELECT 1 FROM sqlite_schema LIMIT 1') === undefined;
  const application = sql.pragma('application_id');
  const version = sql.pragma('user_version');
  if (isEmpty && application === 0 && version === 0) return undefined;
  if (application !== APPLICATION_ID) return REFUSALS['not-a-workspace'];
  return version > MIGRATIONS.length ? REFUSALS['newer-version'] : undefined;
}

const COPIES_KEPT = 3;

/** A workspace of an older version is copied before anything in it is changed. */
function keepBeforeMigration(
  database: BetterSqlite3.Database,
  sql: Sql,
  path: string,
  { key, clock }: WorkspaceOptions,
): Refusal | undefined {
  const version = sql.pragma('user_version');
  if (database.memory || version === 0 || version === MIGRATIONS.length) return undefined;
  try {
    const copy = nameBackup(path, 'before-update', new Date(clock()).toISOString());
    const written = writeCopy(database, key, copy);
    if (!written.ok) return REFUSALS.damaged;
  } catch (cause) {
    return sqliteCode(cause).startsWith('SQLITE_CORRUPT') ? REFUSALS.damaged : REFUSALS['no-copy'];
  }
  keepLatest(path, 'before-update', COPIES_KEPT);
  return undefined;
}

function prepare(database: BetterSqlite3.Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('foreign_keys = ON');
  // Digests and ids are looked up all over the file; 2 MB, as it is otherwise, hold a small pool's only.
  database.pragma('cache_size = -32000');
  // Deleted people do not stay readable in free pages.
  database.pragma('secure_delete = ON');
  database.pragma('trusted_schema = OFF');
}

function createContext(sql: Sql, { clock, mapper }: WorkspaceOptions): StoreContext {
  return {
    sql,
    summing: createSumming(sql),
    bins: createBins(),
    newId: createUuidSource(clock, inBulk(randomBytes)),
    now: () => formatInstant(instantFrom(clock())),
    mapper,
  };
}

function createWorkspace(
  database: BetterSqlite3.Database,
  context: StoreContext,
  { checkpointEntry, key }: WorkspaceOptions,
): Workspace {
  return {
    files: createFileStore(context),
    credentials: createCredentialStore(context),
    candidates: createCandidateStore(context),
    resumes: createResumeStore(context),
    screening: createScreeningSource(context, () => database.open),
    imports: createImportStore(context),
    unread: createUnreadFileStore(context),
    doubles: createDoubleStore(context),
    rechecks: createRecheckStore(context),
    openings: createOpeningStore(context),
    notes: createNoteStore(context),
    tags: createTagStore(context),
    stages: createStageStore(context),
    groupAnswers: createGroupAnswerStore(context),
    views: createSavedViewStore(context),
    documents: createDocumentCache(context),
    issuers: createIssuerStore(context),
    registries: createRegistryStore(context),
    certificates: createCertificateStore(context),
    settings: createSettingStore(context),
    findings: createFindingStore(context),
    frameworks: createFrameworkStore(context),
    mappings: createMappingStore(context),
    batch: (work, parts) => context.summing.batch(work, parts),
    levels: createLevelStore(context),
    freshness: createFreshnessStore(context),
    stacks: createStackStore(context),
    erasures: createErasureStore(context, database, () =>
      checkpointEntry === undefined || database.memory
        ? purge(database)
        : purgeAside(database, checkpointEntry, key),
    ),
    audit: createAuditStore(context),
    requests: createRequestLog(context),
    pictures: createPictureStore(context),
    checkpointAside: () =>
      checkpointEntry === undefined || database.memory
        ? () => Promise.resolve()
        : checkpointAside(database, checkpointEntry, key),
    takeTurn: () => (database.memory ? () => undefined : takeTurn(database.name)),
    close: () => void database.close(),
  };
}

const REFUSALS = {
  'not-a-workspace': {
    code: 'not-a-workspace',
    reason: 'This file is not a Touchstone workspace. Choose another file, or a new name.',
  },
  'newer-version': {
    code: 'newer-version',
    reason:
      'This workspace was written by a newer version of Touchstone. Update Touchstone to open it.',
  },
  'no-copy': {
    code: 'no-copy',
    reason:
      'This workspace was written by an older version, and is copied before it is brought up to date. There is no room for the copy, or its folder cannot be written to. Nothing was changed.',
  },
  'read-only': {
    code: 'read-only',
    reason:
      'This workspace, its folder or its disk is read-only, and Touchstone writes beside what it reads. Copy it, with its key file, to a place that can be written to.',
  },
  full: {
    code: 'full',
    reason: 'The disk is full. Nothing was changed. Make room, and try again.',
  },
  locked: {
    code: 'locked',
    reason:
      'Another program is using this workspace. Close it there, or wait until it is done, and try again.',
  },
  damaged: {
    code: 'damaged',
    reason: 'This workspace is damaged and cannot be read. Restore it from a backup.',
  },
} as const satisfies Partial<Record<WorkspaceErrorCode, Refusal>>;

function describeFailure(cause: unknown): Refusal {
  const code = sqliteCode(cause);
  if (code.startsWith('SQLITE_NOTADB')) return REFUSALS['not-a-workspace'];
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return REFUSALS.locked;
  if (code.startsWith('SQLITE_CORRUPT')) return REFUSALS.damaged;
  if (/^SQLITE_(?:READONLY|CANTOPEN)/u.test(code)) return REFUSALS['read-only'];
  if (code.startsWith('SQLITE_FULL')) return REFUSALS.full;
  const message = cause instanceof Error ? cause.message : String(cause);
  return { code: 'cannot-open', reason: `This workspace cannot be opened: ${message}.` };
}

function sqliteCode(cause: unknown): string {
  return cause instanceof BetterSqlite3.SqliteError ? cause.code : '';
}
