import type { CertificateStore } from '../../store/index.ts';
import { readCertificates } from '../../verify/index.ts';
import type { CertificateSummary } from '../../verify/index.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { collectFiles } from '../importing/collect-files.ts';
import { readBytes } from '../importing/read-bytes.ts';

// A bundle of a whole country's authorities is some 200 KB.
const LIMITS = { files: 1000, fileBytes: 4_000_000, archiveBytes: 4_000_000 };

/** What was found at some places. */
export interface FoundCertificates {
  readonly certificates: readonly CertificateSummary[];
  /** The files in which there was none, as they were given. */
  readonly others: readonly string[];
}

/** Reads the certificates in the files at and below `paths`, in DER or PEM. */
export async function findCertificates(paths: readonly string[]): Promise<FoundCertificates> {
  const certificates: CertificateSummary[] = [];
  const others: string[] = [];
  for await (const item of collectFiles(paths, LIMITS)) {
    const found = item.kind === 'file' ? await readFile(item.absolutePath) : [];
    certificates.push(...found);
    if (found.length === 0) others.push(item.givenPath);
  }
  return { certificates, others };
}

async function readFile(file: string): Promise<readonly CertificateSummary[]> {
  const read = await readBytes(file, LIMITS.fileBytes);
  return read.ok ? readCertificates(read.value) : [];
}

/**
 * The certificates that a command names: a file, or a folder in which there may be others.
 *
 * @returns A sentence for a person where there is none.
 */
export async function openCertificates(
  path: string | undefined,
): Promise<Result<readonly CertificateSummary[], string>> {
  if (path === undefined) return ok([]);
  const { certificates } = await findCertificates([path]);
  return certificates.length > 0
    ? ok(certificates)
    : err(`There is no certificate in PEM or DER at ${path}.`);
}

/** As a verification takes them. */
export function toBase64(certificates: readonly { readonly der: Uint8Array }[]): readonly string[] {
  return certificates.map(({ der }) => Buffer.from(der).toString('base64'));
}

/** The certificates that a workspace accepts, as a verification takes them. */
export async function listAccepted(store: CertificateStore): Promise<readonly string[]> {
  return toBase64(await store.list());
}
