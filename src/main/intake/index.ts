import type { CredentialDocument, IntakeResult } from './document.ts';
import type { IntakeLimits } from '../../shared/limits.ts';
import { INTAKE_LIMITS } from '../../shared/limits.ts';
import { WHOLE_FILE, refused } from './place.ts';
import { readFile } from './read-file.ts';
import { zipBudget } from './zip.ts';
import type { ZipBudget } from './zip.ts';

export type { CredentialDocument, CredentialPayload, IntakeResult, OtherFile } from './document.ts';
export type { IntakeLimits } from '../../shared/limits.ts';
export { INTAKE_LIMITS } from '../../shared/limits.ts';
/** A credential on its way through other threads. */
export { packDocument, unpackDocument } from './pack-document.ts';
export type { PackedDocument } from './pack-document.ts';
/** What other readers of strangers' files need. */
export { detectFileKind, isArchive } from './file-kind.ts';
export { parseJson } from './parse-json.ts';
export type { JsonRefusal, ParsedJson } from './parse-json.ts';
export { decodeUtf8 } from './text.ts';
export { nameApart } from './place.ts';
export { isBomb, openWholeZip, openZip, unpack } from './zip.ts';
export type { OpenedZip } from './zip.ts';
export { readEmbeddedCredential } from './embedded.ts';
export { textOf } from './written-text.ts';
export { isSdJwtPresentationType } from './sd-jwt-presentation.ts';

/**
 * Finds the credentials in a file: JSON, compact tokens, baked PNG and SVG, presentations, and zips, PDFs
 * and e-mails that hold these. Nothing found is believed yet. Never rejects: what cannot be read is a problem.
 *
 * @param fileName For words only; what the file is, its content decides.
 */
export async function readCredentials(
  fileName: string,
  bytes: Uint8Array,
  limits: IntakeLimits = INTAKE_LIMITS,
): Promise<Pick<IntakeResult, 'documents' | 'problems'>> {
  const { documents, problems } = await readAll(fileName, bytes, limits);
  return { documents, problems };
}

/** A credential, with the picture that it was baked into. */
export interface PicturedDocument {
  readonly document: CredentialDocument;
  readonly picture: Uint8Array | undefined;
}

/** The credentials in a file, each with the picture that it stands in. Never rejects. */
export async function readPictured(
  fileName: string,
  bytes: Uint8Array,
  limits: IntakeLimits = INTAKE_LIMITS,
): Promise<readonly PicturedDocument[]> {
  const pictures = new Map<CredentialDocument, Uint8Array>();
  let bytesLeft = limits.picturesBytes;
  const { documents } = await readAll(fileName, bytes, limits, (picture, within) => {
    bytesLeft -= picture.length;
    if (bytesLeft < 0) return;
    for (const document of within) pictures.set(document, picture);
  });
  return documents.map((document) => ({ document, picture: pictures.get(document) }));
}

/** All that is in a file: also the files that hold no credential and may be something else. */
export async function readAll(
  fileName: string,
  bytes: Uint8Array,
  limits: IntakeLimits = INTAKE_LIMITS,
  onPicture?: ZipBudget['onPicture'],
): Promise<IntakeResult> {
  const budget = zipBudget(limits, onPicture);
  try {
    return await readFile({ name: fileName, bytes, place: WHOLE_FILE, depth: 1 }, limits, budget);
  } catch {
    // A bug of ours on a stranger's bytes must not cost the rest of the batch.
    return refused('unreadable-file', WHOLE_FILE);
  }
}
