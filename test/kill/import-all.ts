import { fileURLToPath } from 'node:url';
import { importFiles } from '../../src/main/engine/importing/import-files.ts';
import { instantFrom } from '../../src/shared/lib/instant.ts';
import { ok } from '../../src/shared/lib/result.ts';
import { KEY } from './key.ts';

const of = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Imports the samples. @returns How many credentials were new. */
export async function importAll(workspaceFile: string, verifierEntry: URL): Promise<number> {
  const imported = await importFiles(
    {
      workspaceFile,
      key: KEY,
      paths: [of('resources/samples/candidates')],
      offline: true,
      documents: of('resources/samples/documents'),
      certificates: undefined,
      wholeOnly: false,
      openRegistries: async () => ok([]),
      clock: () => instantFrom(Date.now()),
      at: undefined,
      verifierEntry,
    },
    () => ({
      isCancelled: () => false,
      onProgress: () => undefined,
      onFile: () => Promise.resolve(),
    }),
  );
  if (!imported.ok) throw new Error(imported.error);
  return imported.value.credentials;
}
