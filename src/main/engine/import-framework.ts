import { basename } from 'node:path';
import { readFramework } from '../skills/index.ts';
import type { Workspace } from '../store/index.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { FrameworkProblemCode } from '../../shared/model/framework.ts';
import { readBytes } from './read-bytes.ts';

/** ESCO's largest table has some 30 MB, Lightcast's skills with their descriptions some 40. */
const LIMIT_BYTES = 128 * 1024 * 1024;

/** Reads a framework from the file in which its owner publishes it, into the workspace. */
export async function importFramework(
  { frameworks }: Pick<Workspace, 'frameworks'>,
  file: string,
): Promise<Result<string, FrameworkProblemCode>> {
  const bytes = await readBytes(file, LIMIT_BYTES);
  if (!bytes.ok) return err(bytes.error.code === 'too-large' ? 'too-large' : 'cannot-be-read');
  const framework = readFramework(bytes.value, basename(file));
  return framework.ok ? ok(await frameworks.put(framework.value, basename(file))) : framework;
}
