import BetterSqlite3 from 'better-sqlite3';

/** What one connection to a workspace's file is opened with. */
export interface ConnectionOptions {
  /** 32 bytes; `undefined` for a workspace that is not encrypted. */
  readonly key: Uint8Array | undefined;
  /** How long to wait for another process that is writing. */
  readonly timeoutMs?: number;
  readonly readonly?: boolean;
  /** Whether a file that is not there is an error; else it is made. */
  readonly mustExist?: boolean;
}

/**
 * Opens a connection: the one place where a key is handed to SQLite. Each page is encrypted and
 * authenticated on its way to the disk, in the file, in its log and in its journals; what SQLite
 * would put into files of its own stays in memory, since those are not.
 *
 * That the key is wrong shows at the first read, as `SQLITE_NOTADB`.
 */
export function openConnection(path: string, options: ConnectionOptions): BetterSqlite3.Database {
  const { key, timeoutMs, readonly = false, mustExist = false } = options;
  const database = new BetterSqlite3(path, {
    readonly,
    fileMustExist: mustExist,
    ...(timeoutMs !== undefined && { timeout: timeoutMs }),
  });
  if (key !== undefined) {
    try {
      setCipher(database);
      demandCipher(database.pragma(`key = ${literal(key)}`, { simple: true }));
    } catch (cause) {
      database.close();
      throw cause;
    }
  }
  // What SQLite would put into files of its own is not encrypted.
  database.pragma('temp_store = MEMORY');
  return database;
}

/** Encrypts all of a file anew, or not at all any more; not while it has a log (`journal_mode = WAL`). */
export function changeKey(database: BetterSqlite3.Database, key: Uint8Array | undefined): void {
  setCipher(database);
  demandCipher(
    database.pragma(`rekey = ${key === undefined ? "''" : literal(key)}`, { simple: true }),
  );
}

/**
 * A build of SQLite without ciphers takes a key without a word and writes everything in the open: whoever
 * installed the wrong package must not find that out from a thief.
 *
 * @param answer What the pragma came to.
 */
export function demandCipher(answer: unknown): void {
  if (answer !== 'ok') {
    throw new Error(
      'the SQLite that is installed cannot encrypt; "npm ci" installs the one that can',
    );
  }
}

// docs/decisions/0016-encryption.md: as SQLCipher 4 does.
function setCipher(database: BetterSqlite3.Database): void {
  database.pragma(`cipher = 'sqlcipher'`);
  database.pragma('legacy = 4');
}

// The key as it is: it needs no stretching.
function literal(key: Uint8Array): string {
  return `"x'${Buffer.from(key).toString('hex')}'"`;
}
