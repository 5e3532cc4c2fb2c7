import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { z } from 'zod';
import { parseInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { DocumentAnswer, DocumentSource } from './answer.ts';
import { decodeText } from './decode-text.ts';
import { aliasesOf } from './aliases.ts';

/** Why a folder of documents cannot be used; `message` is a sentence for the person who named it. */
export interface DirectoryProblem {
  readonly code: 'no-index' | 'malformed-index' | 'outside-directory';
  readonly message: string;
}

const LIMIT_BYTES = 32 * 1024 * 1024;

/** A document is had a little after the time that it is judged by: the clock goes on meanwhile. */
export const FETCHING_MS = 60_000;

/**
 * What the index says of one document: the file that holds it, and of one from a report's evidence also
 * when and from where it was had, so that it is judged as it was then. Without a file it had been taken
 * away by then (HTTP 410).
 */
const version = z.strictObject({
  file: z.string().optional(),
  /** ISO 8601. */
  obtainedAt: z.string().optional(),
  source: z.enum(['directory', 'cache', 'network']).optional(),
});
type Version = z.infer<typeof version>;

const indexSchema = z.record(z.string(), z.union([z.string(), z.array(version).min(1)]));
type Index = ReadonlyMap<string, readonly Version[]>;

/** A folder of documents, wherever it lies. */
export interface DocumentFolder {
  /** For words, and to tell what is inside it. */
  readonly name: string;
  /** Rejects where there is no such file. */
  open(file: string): Promise<FolderFile>;
}

export interface FolderFile {
  readonly bytes: number;
  /** ISO 8601. */
  readonly modifiedAt: string;
  read(): Promise<Uint8Array>;
}

function onDisk(directory: string): DocumentFolder {
  return {
    name: directory,
    async open(file) {
      const path = resolve(directory, file);
      const { size, mtime } = await stat(path);
      return { bytes: size, modifiedAt: mtime.toISOString(), read: () => readFile(path) };
    },
  };
}

/** As `openFolderSource`, of a folder on the disk. */
export function openDirectorySource(
  directory: string,
  at?: Instant,
): Promise<Result<DocumentSource, DirectoryProblem>> {
  return openFolderSource(onDisk(directory), at);
}

/**
 * Opens a folder that answers from files: its `index.json` maps each URL or DID to a file beside it, or
 * to the versions of it. A did:web is found under its HTTPS URL too, and the other way round.
 *
 * @param at Of several versions the newest of that time, else the earliest after; now where not given.
 * @returns The problem when the index is missing, is no such map, or leads out of the folder.
 */
export async function openFolderSource(
  folder: DocumentFolder,
  at?: Instant,
): Promise<Result<DocumentSource, DirectoryProblem>> {
  const directory = folder.name;
  const text = await readIndex(folder).catch(() => undefined);
  if (text === undefined) {
    const message = `${directory} has no index.json. It must map each URL or DID to a file beside it.`;
    return err({ code: 'no-index', message });
  }
  const index = parseIndex(text);
  if (index === undefined) {
    const message = `${directory}/index.json must be a JSON object: each URL or DID with the name of its file, or with its versions.`;
    return err({ code: 'malformed-index', message });
  }
  const files = [...index.values()].flatMap((versions) =>
    versions.flatMap(({ file }) => file ?? []),
  );
  const outside = files.find((file) => !isInside(directory, file));
  if (outside !== undefined) {
    const message = `${directory}/index.json names ${outside}, which is outside the folder.`;
    return err({ code: 'outside-directory', message });
  }
  return ok({ resolve: (request) => answerFrom(folder, index, request.id, at) });
}

async function readIndex(folder: DocumentFolder): Promise<string> {
  return decodeText(await (await folder.open('index.json')).read());
}

function parseIndex(text: string): Index | undefined {
  try {
    const parsed = indexSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return undefined;
    const entries = Object.entries(parsed.data);
    return new Map(
      entries.map(([id, one]) => [id, typeof one === 'string' ? [{ file: one }] : one]),
    );
  } catch {
    return undefined;
  }
}

async function answerFrom(
  folder: DocumentFolder,
  index: Index,
  id: string,
  at: Instant | undefined,
): Promise<DocumentAnswer> {
  const versions = aliasesOf(id).flatMap((alias) => index.get(alias) ?? []);
  const chosen = chooseVersion(versions, at);
  if (chosen === undefined) {
    return { outcome: 'unavailable', reason: 'not-found', detail: `index.json lacks ${id}` };
  }
  const { file, source = 'directory' } = chosen;
  if (file === undefined) {
    return { outcome: 'unavailable', reason: 'gone', detail: `${id} had been taken away.` };
  }
  try {
    const opened = await folder.open(file);
    const { bytes } = opened;
    if (bytes > LIMIT_BYTES) {
      return { outcome: 'unavailable', reason: 'too-large', detail: `${file}: ${bytes} bytes` };
    }
    const text = decodeText(await opened.read());
    const obtainedAt = chosen.obtainedAt ?? opened.modifiedAt;
    return { outcome: 'found', text, mediaType: undefined, obtainedAt, source };
  } catch (cause) {
    const detail = `${file}: ${cause instanceof Error ? cause.message : 'cannot be read'}`;
    return { outcome: 'unavailable', reason: 'failed', detail };
  }
}

function chooseVersion(versions: readonly Version[], at: Instant | undefined): Version | undefined {
  const timed = versions
    .map((one) => ({ one, time: parseInstant(one.obtainedAt ?? '') ?? 0 }))
    .toSorted((left, right) => left.time - right.time);
  const due = at === undefined ? timed : timed.filter(({ time }) => time <= at + FETCHING_MS);
  return (due.at(-1) ?? timed[0])?.one;
}

function isInside(directory: string, file: string): boolean {
  const path = relative(resolve(directory), resolve(directory, file));
  return path !== '' && !isAbsolute(path) && path.split(/[/\\]/u)[0] !== '..';
}
