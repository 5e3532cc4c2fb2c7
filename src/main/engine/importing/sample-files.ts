import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INTAKE_LIMITS } from '../../intake/index.ts';
import { chain, keepTraces, openDirectorySource, rememberAnswers } from '../../verify/index.ts';
import type { DocumentKeeper, DocumentSource } from '../../verify/index.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { collectFiles } from './collect-files.ts';

/**
 * Tells by its SHA-256 whether a file is one of the samples, whose invented issuers' documents come with
 * the app. Reads the samples once, when first asked.
 */
export function createSampleTest(samplesDirectory: string): (sha256: string) => Promise<boolean> {
  let digests: Promise<ReadonlySet<string>> | undefined;
  return async (sha256) => {
    digests ??= digestAll(join(samplesDirectory, 'candidates'));
    return (await digests).has(sha256);
  };
}

const LIMITS = { ...INTAKE_LIMITS, files: 1000 };

async function digestAll(directory: string): Promise<ReadonlySet<string>> {
  const digests = new Set<string>();
  for await (const item of collectFiles([directory], LIMITS)) {
    if (item.kind !== 'file') continue;
    const bytes = await readFile(item.absolutePath).catch(() => undefined);
    if (bytes !== undefined) digests.add(createHash('sha256').update(bytes).digest('hex'));
  }
  return digests;
}

/** The samples' issuers are invented: their documents lie beside them. Opened once, when first needed. */
export function openSampleDocuments(
  samplesDirectory: string,
  otherwise: DocumentSource,
  clock: () => Instant,
  keeper: DocumentKeeper,
): () => Promise<DocumentSource> {
  let source: Promise<DocumentSource> | undefined;
  const open = async () => {
    const directory = await openDirectorySource(join(samplesDirectory, 'documents'));
    return directory.ok
      ? chain(rememberAnswers(keepTraces(directory.value, keeper, clock), clock), otherwise)
      : otherwise;
  };
  return () => (source ??= open());
}
