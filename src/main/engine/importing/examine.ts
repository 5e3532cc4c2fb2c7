import { readAll } from '../../intake/index.ts';
import type { CredentialDocument, IntakeResult, OtherFile } from '../../intake/index.ts';
import type { CredentialRecord } from '../../store/index.ts';
import type { CredentialFacts, Verification } from '../../../shared/model/credential.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { CarriedDocument } from './foresight.ts';
import { mapOrdered } from '../background/map-ordered.ts';

/** Verifies one credential with the documents that can be had; may reject where a verifier breaks down. */
export type VerifyDocument<Document = CredentialDocument> = (
  document: Document,
) => Promise<{ readonly facts: CredentialFacts; readonly verification: Verification }>;

/** A credential as intake gives it, or from the thread in which it did. */
export type AnyDocument = CredentialDocument | CarriedDocument;

/** What intake found in a file. */
export interface FileContent<Document = AnyDocument> extends Omit<IntakeResult, 'documents'> {
  readonly documents: readonly Document[];
}

/** What a credential's own bytes, its issuer's documents and the time say about it. */
export type ExaminedCredential = Pick<
  CredentialRecord,
  'path' | 'format' | 'facts' | 'verification'
>;

/** An examined credential, with who its recipient and its issuer are to the employer, and which skills count by that. */
export type JudgedCredential = ExaminedCredential &
  Pick<CredentialRecord, 'recipient' | 'trust' | 'skills'>;

export interface Examination {
  readonly credentials: readonly ExaminedCredential[];
  readonly problems: readonly Problem[];
  /** Files with no credential that may be something else; the problems say that they hold none. */
  readonly others: readonly OtherFile[];
}

// Of one file at once; a zip may hold thousands.
const CREDENTIALS_AT_ONCE = 4;

/** Finds the credentials in a file and verifies each. Never rejects: what goes wrong is a problem. */
export async function examineFile(
  name: string,
  bytes: Uint8Array,
  verify: VerifyDocument,
): Promise<Examination> {
  return examineContent(await readAll(name, bytes), verify);
}

/** Verifies each credential that was found in a file. Never rejects either. */
export async function examineContent<Document extends AnyDocument>(
  { documents, problems, others = [] }: FileContent<Document>,
  verify: VerifyDocument<Document>,
): Promise<Examination> {
  const credentials: ExaminedCredential[] = [];
  const failed: Problem[] = [];
  const examine = (document: Document) => examineDocument(document, verify);
  for await (const examined of mapOrdered(documents, CREDENTIALS_AT_ONCE, examine)) {
    if ('code' in examined) failed.push(examined);
    else credentials.push(examined);
  }
  return { credentials, problems: [...problems, ...failed], others };
}

/** Verifies one credential. Never rejects: a check that breaks down is a problem, and nothing is believed. */
export async function examineDocument<Document extends AnyDocument>(
  document: Document,
  verify: VerifyDocument<Document>,
): Promise<ExaminedCredential | Problem> {
  const { path, format } = document;
  try {
    const { facts, verification } = await verify(document);
    return { path, format, facts, verification };
  } catch {
    // Nothing is believed of a credential whose check broke down, and the others go on.
    return { code: 'verifier-failed', path };
  }
}
