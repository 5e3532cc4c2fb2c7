import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { EvidenceFile } from './evidence.ts';

/** The evidence as a file of its own, beside a report that cannot hold it. */
export function zipEvidence(
  files: readonly EvidenceFile[],
  createdAt: string,
): Promise<Uint8Array> {
  return zipFiles(new Map(files.map(({ entry, bytes }) => [entry.name, bytes])), createdAt);
}

/** A zip of these files, by their names. */
export async function zipFiles(
  files: ReadonlyMap<string, Uint8Array>,
  createdAt: string,
): Promise<Uint8Array> {
  const zip = new ZipFile();
  const mtime = new Date(createdAt);
  for (const [name, bytes] of files) zip.addBuffer(Buffer.from(bytes), name, { mtime });
  zip.end();
  return buffer(zip.outputStream);
}
