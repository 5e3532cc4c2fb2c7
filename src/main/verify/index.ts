export type {
  DocumentAnswer,
  DocumentRequest,
  DocumentSource,
  GatheredDocuments,
} from './documents/answer.ts';
export type { VerifyOutcome } from './request.ts';

/** Verifies one credential with the documents at hand; pure. */
export { verifyCredential } from './verify-credential.ts';

/** Verifies and gathers documents in turn, until nothing more is wanted. */
export { verifyWithDocuments } from './documents/gather.ts';

/** Signed statements of others than credentials' issuers. */
export { parseCompactJws } from './proofs/jose/compact-jws.ts';
export { verifyWithKeySet } from './proofs/jose/verify-with-key-set.ts';

/** JSON as it is signed (RFC 8785). */
export { canonicaliseJson } from './proofs/data-integrity/jcs.ts';

/** Where a domain says which keys are its own. */
export { didWebUrl, hostedDidUrl } from './keys/did.ts';

/** By what a person knows a key. */
export { thumbprintOfJwk } from './keys/thumbprint.ts';

/** The certificates under which an employer accepts seals. */
export { isInHome, isSharedHost } from './keys/shared-host.ts';
export { readSealCertificate } from './proofs/jades/read-seal-certificate.ts';
export { readCertificates } from './keys/certificate-summary.ts';
export type { CertificateSummary } from './keys/certificate-summary.ts';

/** When something was there, as a time stamp authority attests. */
export { checkTimeStamp } from './time-stamp/check-time-stamp.ts';
export type { StampAnswer } from './time-stamp/check-time-stamp.ts';
export { createAskAuthority } from './time-stamp/ask-authority.ts';
export type { AskAuthority } from './time-stamp/ask-authority.ts';
export { writeTimeStampRequest } from './time-stamp/time-stamp-request.ts';

/** The third question: is this credential the candidate's? */
export { digestsOf, judgeRecipient } from './checks/recipient.ts';

/** What of a document its signature covers. */
export { coverDocument } from './coverage/cover-document.ts';

/** The pictures that a credential brings along. */
export { findImages } from './credential/images.ts';

/** What other verifiers may make of it, and why. */
export { explainDifferences } from './differences/explain-differences.ts';
export { unmangleDocument } from './differences/mangled-text.ts';

/** How long a thread may work at one thing. */
export { LOOKS, createWatch } from './pool/watch.ts';

/** Where documents come from. */
export { openDirectorySource, openFolderSource } from './documents/directory-source.ts';
export type { DocumentFolder } from './documents/directory-source.ts';
export { createNetworkSource } from './documents/network-source.ts';
export { rememberAnswers } from './documents/remember.ts';
export { allowKinds } from './documents/network-kinds.ts';
export { logRequests } from './documents/log-requests.ts';
export type { RequestNoter } from './documents/log-requests.ts';
export { asOfThen, chain, createOfflineSource, withCache } from './documents/sources.ts';
export type { DocumentKeeper } from './documents/sources.ts';
export { keepHistories } from './keys/webvh/known-history.ts';
export { keepTraces, recallDocuments } from './documents/traces.ts';
export { listContexts } from './contexts/list-contexts.ts';

/** Where verification runs: in a process of its own, with threads. */
export { startVerifier } from './pool/client.ts';
export type { OnVerifierFailure, Verifier, VerifierProcess } from './pool/client.ts';
export { forkChannel } from './pool/channel.ts';
export type { OpenAnswer } from './pool/messages.ts';
export { isFailure } from './pool/messages.ts';
export type { VerifyAnswer } from './pool/messages.ts';
