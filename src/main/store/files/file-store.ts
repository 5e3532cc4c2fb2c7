import type { Problem } from '../../../shared/model/problem.ts';
import type { CredentialRecord, HeldIdentity } from '../workspace.ts';

/** A file as it is written. */
export interface FileRecord {
  readonly importId: string;
  /** The name to show: path relative to what was dropped. */
  readonly name: string;
  /** The person's folder or zip that it came in, e.g. `Amara Okafor`; empty for a loose file. */
  readonly container: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly credentials: readonly CredentialRecord[];
  readonly problems: readonly Problem[];
}

/** A credential that is new to the workspace. */
export interface WrittenCredential {
  readonly credentialId: string;
  readonly path: string;
  readonly candidateId: string | undefined;
  readonly taught: readonly HeldIdentity[];
}

/** A file that was taken in before. */
export interface TakenFile {
  /** None where all in it was read. */
  readonly problems: readonly Problem[];
  /** Whether the inbox was told of them: not by an import that was broken off. */
  readonly isTold: boolean;
}

export interface FileStore {
  /** What came of these bytes when they were taken in from a container of this name; nothing where they were not. */
  findTaken(sha256: string, container: string): Promise<TakenFile | undefined>;
  /**
   * Takes back that these bytes were taken in from this container, unless credentials stand in them.
   *
   * @returns Whether nothing is kept of them.
   */
  forget(sha256: string, container: string): Promise<boolean>;
  /** What was examined of these bytes when they came from this container, where not all was read; else nothing. */
  listExamined(
    sha256: string,
    container: string,
  ): Promise<readonly { readonly container: string; readonly path: string }[]>;
  /**
   * Writes a file, its bytes and all that was found in it, in one transaction; new candidates
   * included. A credential that its candidate holds already (same bytes, same path) is left out,
   * and a file that is held already changes nothing, unless something in it could not be read: then what is new
   * is added, and its problems are those of now. Its import must have been started.
   *
   * A `new` person is who the container, or one of the placement's identities, already is by now;
   * where those are several people, the credential waits in "Unassigned". What a credential
   * teaches is not learned where its recipient is a `mismatch`.
   *
   * @returns The credentials written, each with the candidate it stands with and by what that
   *   candidate is now known.
   */
  record(file: FileRecord): Promise<readonly WrittenCredential[]>;
  /** Whether credentials of anybody but this person, or of nobody yet, are in the file. */
  isShared(sha256: string, candidateId: string): Promise<boolean>;
  /** The original bytes; `undefined` when no such file is held. */
  readBytes(sha256: string): Promise<Uint8Array | undefined>;
}
