import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { isJsonObject } from '../../../shared/lib/json.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { DocumentAnswer, DocumentSource } from './answer.ts';
import { aliasesOf } from './aliases.ts';

/** Why a folder of documents cannot be used; `message` is a sentence for the person who named it. */
export interface DirectoryProblem {
  readonly code: 'no-index' | 'malformed-index' | 'outside-directory';
  readonly message: string;
}

const LIMIT_BYTES = 32 * 1024 * 1024;

/**
 * Opens a folder that answers from files: its `index.json` maps each URL or DID to a file beside it.
 * A did:web is found under its HTTPS URL too, and the other way round.
 *
 * @returns The problem when the index is missing, is no map of texts, or leads out of the folder.
 */
export async function openDirectorySource(
  directory: string,
): Promise<Result<DocumentSource, DirectoryProblem>> {
  const text = await readFile(resolve(directory, 'index.json'), 'utf8').catch(() => undefined);
  if (text === undefined) {
    const message = `${directory} has no index.json. It must map each URL or DID to a file beside it.`;
    return err({ code: 'no-index', message });
  }
  const index = parseIndex(text);
  if (index === undefined) {
    const message = `${directory}/index.json must be a JSON object of texts: each URL or DID with the name of its file.`;
    return err({ code: 'malformed-index', message });
  }
  const outside = [...index.values()].find((file) => !isInside(directory, file));
  if (outside !== undefined) {
    const message = `${directory}/index.json names ${outside}, which is outside the folder.`;
    return err({ code: 'outside-directory', message });
  }
  return ok({ resolve: (request) => answerFrom(directory, index, request.id) });
}

function parseIndex(text: string): ReadonlyMap<string, string> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    if (!isJsonObject(json)) return undefined;
    const entries = Object.entries(json);
    const files = entries.flatMap(([id, file]): readonly (readonly [string, string])[] =>
      typeof file === 'string' ? [[id, file]] : [],
    );
    return files.length === entries.length ? new Map(files) : undefined;
  } catch {
    return undefined;
  }
}

async function answerFrom(
  directory: string,
  index: ReadonlyMap<string, string>,
  id: string,
): Promise<DocumentAnswer> {
  const file = aliasesOf(id).flatMap((alias) => index.get(alias) ?? [])[0];
  if (file === undefined) {
    return { outcome: 'unavailable', reason: 'not-found', detail: `index.json lacks ${id}` };
  }
  try {
    const path = resolve(directory, file);
    const { size, mtime } = await stat(path);
    if (size > LIMIT_BYTES) {
      return { outcome: 'unavailable', reason: 'too-large', detail: `${file}: ${size} bytes` };
    }
    const text = await readFile(path, 'utf8');
    const obtainedAt = mtime.toISOString();
    return { outcome: 'found', text, mediaType: undefined, obtainedAt, source: 'directory' };
  } catch (cause) {
    const detail = `${file}: ${cause instanceof Error ? cause.message : 'cannot be read'}`;
    return { outcome: 'unavailable', reason: 'failed', detail };
  }
}

function isInside(directory: string, file: string): boolean {
  const path = relative(resolve(directory), resolve(directory, file));
  return path !== '' && !isAbsolute(path) && path.split(/[/\\]/u)[0] !== '..';
}
