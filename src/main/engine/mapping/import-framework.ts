import { basename } from 'node:path';
import { readFramework } from '../../skills/index.ts';
import type { FrameworkStore, Workspace } from '../../store/index.ts';
import { FRAMEWORK_LIMITS } from '../../../shared/limits.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { FrameworkProblemCode } from '../../../shared/model/framework.ts';
import { readBytes } from '../importing/read-bytes.ts';

/** Reads a framework from the file in which its owner publishes it, into the workspace. */
export async function importFramework(
  { frameworks }: Pick<Workspace, 'frameworks'>,
  file: string,
): Promise<Result<Awaited<ReturnType<FrameworkStore['put']>>, FrameworkProblemCode>> {
  const bytes = await readBytes(file, FRAMEWORK_LIMITS.fileBytes);
  if (!bytes.ok) return err(bytes.error.code === 'too-large' ? 'too-large' : 'cannot-be-read');
  const framework = readFramework(bytes.value, basename(file));
  return framework.ok ? ok(await frameworks.put(framework.value, basename(file))) : framework;
}
