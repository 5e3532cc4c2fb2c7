/**
 * Where the verifier process's entry lies, as seen from an entry of ours: beside it when built, in
 * its own folder when run from source.
 *
 * @param entryUrl `import.meta.url` of `engine/worker.ts` or `cli.ts`.
 */
export function verifierEntryBeside(entryUrl: string): URL {
  const isSource = entryUrl.endsWith('.ts');
  if (!isSource) return new URL('verifier-process.js', entryUrl);
  const main = entryUrl.endsWith('/engine/worker.ts') ? '../' : './';
  return new URL(`${main}verify/pool/process.ts`, entryUrl);
}

/** The same for the entry of the thread that brings what is written into the workspace's file. */
export function checkpointEntryBeside(entryUrl: string): URL {
  const isSource = entryUrl.endsWith('.ts');
  return new URL(isSource ? '../store/checkpoint-thread.ts' : 'checkpoint-thread.js', entryUrl);
}

/** The same for the entry of the thread that draws reports before they are written. */
export function previewEntryBeside(entryUrl: string): URL {
  const isSource = entryUrl.endsWith('.ts');
  return new URL(isSource ? '../report/preview/preview-thread.ts' : 'preview-thread.js', entryUrl);
}

/** The same for the entry of the thread that reads files, as seen from `engine/worker.ts` or `cli.ts`. */
export function readerEntryBeside(entryUrl: string): URL {
  const isSource = entryUrl.endsWith('.ts');
  if (!isSource) return new URL('reader-thread.js', entryUrl);
  const engine = entryUrl.endsWith('/engine/worker.ts') ? './' : './engine/';
  return new URL(`${engine}importing/reader-thread.ts`, entryUrl);
}
