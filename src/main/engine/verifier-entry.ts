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
