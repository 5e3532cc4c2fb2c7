import { readCredentials } from '../../intake/index.ts';
import type { CredentialDocument } from '../../intake/index.ts';
import type { StoredCredential, Workspace } from '../../store/index.ts';

/** The credentials in a stored one's file, from its original bytes. */
export async function readDocumentsAgain(
  { files }: Pick<Workspace, 'files'>,
  { fileSha256, fileName }: StoredCredential,
): Promise<readonly CredentialDocument[]> {
  const bytes = await files.readBytes(fileSha256);
  return bytes === undefined ? [] : (await readCredentials(fileName, bytes)).documents;
}
