import { basename, resolve } from 'node:path';
import { loadRegistries } from '../../trust/index.ts';
import type { LoadedRegistry } from '../../trust/index.ts';
import type { DocumentSource } from '../../verify/index.ts';
import { REGISTRY_LIMITS } from '../../../shared/limits.ts';
import { err } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { RegistryFlaw, RegistryProblemCode } from '../../../shared/model/registry.ts';
import { readBytes } from '../importing/read-bytes.ts';

export interface ReadRegistries {
  readonly registries: readonly LoadedRegistry[];
  readonly flaws: readonly RegistryFlaw[];
}

/** Reads the registry in a file, or gets those that the file names. */
export async function readRegistries(
  file: string,
  source: DocumentSource,
  instant: Instant,
): Promise<Result<ReadRegistries, RegistryProblemCode>> {
  const path = resolve(file);
  const bytes = await readBytes(path, REGISTRY_LIMITS.fileBytes);
  if (!bytes.ok) return err(bytes.error.code === 'too-large' ? 'too-large' : 'cannot-be-read');
  const text = new TextDecoder().decode(bytes.value);
  const loaded = await loadRegistries({ path, name: basename(path), text }, source, instant);
  return loaded.ok ? loaded : err(loaded.error.code);
}
