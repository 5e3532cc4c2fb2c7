import type { CredentialDocument, IntakeResult, OtherFile } from '../../intake/index.ts';
import type { CredentialRecord } from '../../store/index.ts';
import type { CredentialFacts, Verification } from '../../../shared/model/credential.ts';
import { THREAD_LIMITS } from '../../../shared/limits.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { CarriedDocument } from './foresight.ts';
import { mapOrdered } from '../background/map-ordered.ts';

/** Verifies one credential with the documents that can be had; may reject where a verifier breaks down. */
export type VerifyDocument<Document = CredentialDocument> = (
  document: Document,
) => Promise<VerifiedDocument>;

export interface VerifiedDocument {
  readonly facts: CredentialFacts;
  readonly verification: Verification;
  /** Of the processor's time; nothing where it was not measured. */
  readonly tookMs?: number | undefined;
}

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

/**
 * Verifies each credential that was found in a file. Never rejects: what goes wrong is a problem.
 *
 * Each is bounded by itself (`documentMs`); all of them together are, too, or one file with many that are made to be
 * slow would have those after it wait for hours. What is left then is one problem, and nothing is said of it.
 */
export async function examineContent<Document extends AnyDocument>(
  { documents, problems, others = [] }: FileContent<Document>,
  verify: VerifyDocument<Document>,
): Promise<Examination> {
  const credentials: ExaminedCredential[] = [];
  const failed: Problem[] = [];
  let leftMs = THREAD_LIMITS.fileMs + THREAD_LIMITS.fileMsForEach * documents.length;
  let unexamined = 0;
  const timed: VerifyDocument<Document> = async (document) => {
    const verified = await verify(document);
    leftMs -= verified.tookMs ?? 0;
    return verified;
  };
  const examine = async (document: Document) =>
    leftMs > 0 ? examineDocument(document, timed) : undefined;
  for await (const examined of mapOrdered(documents, CREDENTIALS_AT_ONCE, examine)) {
    if (examined === undefined) unexamined += 1;
    else if ('code' in examined) failed.push(examined);
    else credentials.push(examined);
  }
  if (unexamined > 0) failed.push(tookTooLong(unexamined));
  return { credentials, problems: [...problems, ...failed], others };
}

function tookTooLong(unexamined: number): Problem {
  return { code: 'took-too-long', path: '', params: { unexamined: String(unexamined) } };
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
