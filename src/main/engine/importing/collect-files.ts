import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { errorCodeOf } from '../../../shared/lib/error-code.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { HashedFile } from './read-bytes.ts';

/** A file to be read, and what its place says about it. */
export interface CollectedFile {
  readonly kind: 'file';
  readonly absolutePath: string;
  /** The path as it was given, with what stands below it: what a person at a terminal can open. */
  readonly givenPath: string;
  /** Relative to what was dropped, `/` between the parts; the root's own name first when it is a folder. */
  readonly name: string;
  /** The folders that may be named after a person, from the outermost, and the name of an archive without its ending. */
  readonly labels: readonly string[];
  /** Its size when it was found. */
  readonly sizeBytes: number;
  /** What it holds, where it is no file on disk. */
  readonly content?: HashedFile;
}

/** A place from which no file can be taken in. */
export interface CollectedProblem {
  readonly kind: 'problem';
  readonly givenPath: string;
  readonly name: string;
  readonly problem: Problem;
}

export type Collected = CollectedFile | CollectedProblem;

export interface CollectLimits {
  /** Files in one run, problems not counted. */
  readonly files: number;
  /** A larger file is not read at all. */
  readonly fileBytes: number;
  /** The same for an archive. */
  readonly archiveBytes: number;
}

/** What the disk is asked. */
interface Disk {
  lstat(path: string): Stats | Promise<Stats>;
  readdir(path: string): Dirent[] | Promise<Dirent[]>;
}

const ASIDE: Disk = { lstat, readdir: (path) => readdir(path, { withFileTypes: true }) };

/** For a thread that nobody waits for: it waits for the disk itself, which takes a third of the time. */
export const AT_ONCE: Disk = {
  lstat: (path) => lstatSync(path),
  readdir: (path) => readdirSync(path, { withFileTypes: true }),
};

/** One place on disk: the same four names that a collected file has. */
interface Place {
  readonly absolutePath: string;
  readonly givenPath: string;
  readonly name: string;
  /** Names of the folders from the dropped root's own down; empty for what was dropped itself. */
  readonly folders: readonly string[];
}

// What systems leave behind in folders and archives; none of it was put there by a person.
const SYSTEM_NAMES: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini', '__macosx']);

/** A workspace, and what lies beside it: no candidate has sent it. */
const OWN_NAME =
  /\.touchstone(?:-(?:wal|shm|journal|turn|turn-journal|key|signing-key\.pem|backups))?$/iu;

/**
 * Finds the files at and below `paths`, in the order of the paths and then by name. Symbolic
 * links are never followed, so that a candidate's folder cannot point outside itself.
 *
 * @returns Also a problem for each place that cannot be taken in; `too-many-files` is the last.
 */
export async function* collectFiles(
  paths: readonly string[],
  limits: CollectLimits,
  disk = ASIDE,
): AsyncGenerator<Collected> {
  let fileCount = 0;
  for (const path of paths) {
    for await (const item of collectFrom(path, { ...limits, disk })) {
      if (item.kind === 'file') fileCount += 1;
      if (fileCount > limits.files) {
        const params = { limit: String(limits.files), of: 'import' };
        yield { ...item, ...problem('too-many-files', params) };
        return;
      }
      yield item;
    }
  }
}

/** A text as if it were a file of this name, in nobody's folder. */
export function asCollected(name: string, text: string): CollectedFile {
  return asGiven(name, new TextEncoder().encode(text));
}

/** The same of bytes. */
export function asGiven(name: string, bytes: Uint8Array<ArrayBuffer>): CollectedFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    kind: 'file',
    absolutePath: '',
    givenPath: name,
    name,
    labels: [],
    sizeBytes: bytes.byteLength,
    content: { bytes, sha256 },
  };
}

const ARCHIVE_ENDING = /\.(?:zip|tar|tgz|tar\.gz)$/iu;

/** Whether a file is an archive by its name; what is inside decides later. */
export function isArchiveName(name: string): boolean {
  return ARCHIVE_ENDING.test(name);
}

interface Collecting extends CollectLimits {
  readonly disk: Disk;
}

async function* collectFrom(path: string, limits: Collecting): AsyncGenerator<Collected> {
  const absolutePath = resolve(path);
  const place: Place = { absolutePath, givenPath: path, name: basename(absolutePath), folders: [] };
  let found = 0;
  for await (const item of collectPlace(place, limits)) {
    found += 1;
    yield item;
  }
  if (found === 0) yield { ...asFound(place), ...problem('empty-folder') };
}

async function* collectPlace(place: Place, limits: Collecting): AsyncGenerator<Collected> {
  const stats = await ask(() => limits.disk.lstat(place.absolutePath));
  if (typeof stats === 'string') {
    yield { ...asFound(place), ...describeLack(place, stats) };
  } else if (stats.isDirectory()) {
    yield* collectFolder(place, limits);
  } else if (!stats.isFile()) {
    yield {
      ...asFound(place),
      ...problem('not-a-file', stats.isSymbolicLink() ? { found: 'link' } : undefined),
    };
  } else if (stats.size > limitOf(place, limits)) {
    const limitBytes = limitOf(place, limits);
    const sizes = { bytes: String(stats.size), limitBytes: String(limitBytes) };
    yield { ...asFound(place), ...problem('too-large', sizes) };
  } else {
    yield { kind: 'file', ...asFound(place), ...asFile(place), sizeBytes: stats.size };
  }
}

// A name that is no UTF-8, as archives of other countries leave behind, is given with this in it, and leads nowhere.
function describeLack({ name }: Place, error: string) {
  if (error === 'ENAMETOOLONG') return problem('unreadable-file', { reason: 'long-path' });
  if (error !== 'ENOENT') return problem('unreadable-file');
  return name.includes('\uFFFD')
    ? problem('unreadable-file', { reason: 'name' })
    : problem('not-found');
}

async function* collectFolder(folder: Place, limits: Collecting): AsyncGenerator<Collected> {
  const entries = await ask(() => limits.disk.readdir(folder.absolutePath));
  if (typeof entries === 'string') {
    yield { ...asFound(folder), ...describeLack(folder, entries) };
    return;
  }
  for (const entry of entries.filter(isWanted).toSorted(byName)) {
    yield* collectPlace(below(folder, entry.name), limits);
  }
}

function limitOf(place: Place, limits: CollectLimits): number {
  return isArchiveName(place.name) ? limits.archiveBytes : limits.fileBytes;
}

function below(folder: Place, name: string): Place {
  return {
    absolutePath: join(folder.absolutePath, name),
    givenPath: join(folder.givenPath, name),
    name: `${folder.name}/${name}`,
    folders: [...folder.folders, basename(folder.absolutePath)],
  };
}

function isWanted(entry: Dirent): boolean {
  const { name } = entry;
  return !name.startsWith('.') && !SYSTEM_NAMES.has(name.toLowerCase()) && !OWN_NAME.test(name);
}

// By code unit, not by locale: the same order on every machine.
function byName(a: Dirent, b: Dirent): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}

function asFound(place: Place) {
  return { givenPath: place.givenPath, name: place.name };
}

function asFile(place: Place) {
  return { absolutePath: place.absolutePath, labels: labelsOf(place) };
}

function labelsOf({ name, folders }: Place): readonly string[] {
  return isArchiveName(name) ? [...folders, basename(name).replace(ARCHIVE_ENDING, '')] : folders;
}

function problem(code: Problem['code'], params?: Readonly<Record<string, string>>) {
  const found: Problem = { code, path: '', ...(params === undefined ? {} : { params }) };
  return { kind: 'problem', problem: found } as const;
}

/** @returns Its error's code where it failed. */
async function ask<Answer>(question: () => Answer | Promise<Answer>): Promise<Answer | string> {
  try {
    return await question();
  } catch (cause) {
    return errorCodeOf(cause);
  }
}
