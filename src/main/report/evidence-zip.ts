import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { EvidenceFile } from './evidence.ts';

/** The evidence as a file of its own, beside a report that cannot hold it. */
export async function zipEvidence(
  files: readonly EvidenceFile[],
  createdAt: string,
): Promise<Uint8Array> {
  const zip = new ZipFile();
  const mtime = new Date(createdAt);
  for (const { entry, bytes } of files) {
    zip.addBuffer(Buffer.from(bytes), entry.name, { mtime });
  }
  zip.end();
  return buffer(zip.outputStream);
}
