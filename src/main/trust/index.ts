/** The second question: who is the issuer to the employer? */
export { decideIssuerTrust } from './decide-issuer-trust.ts';
export type { FederationAnswer, TrustJudgement } from './decide-issuer-trust.ts';

/** What blocked issuers within a credential take from it. */
export { noteBlocked, omitBlocked } from './inner-issuers.ts';

/** The employer's decisions and registries, ready to be looked up in. */
export { createTrustBook } from './trust-book.ts';
export type { KeptRegistry, TrustBook } from './trust-book.ts';

/** Registries out of files, and those that a file names. */
export { loadRegistries } from './load-registry.ts';
export type { LoadedRegistry } from './load-registry.ts';

/** The host that an issuer's id names. */
export { hostOf } from './subject.ts';

/** Whether a federation has an issuer for its member. */
export { findMembership } from './federation/find-membership.ts';
