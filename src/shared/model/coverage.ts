/**
 * How a part of a document stands to the signature over it: covered by it (`signed`), in the document beside
 * it (`unsigned`), signed by the one who holds the credential and not by its issuer (`holder`), what stands for
 * something that the holder did not show (`withheld`), the signature itself (`signature`), or not to be told
 * (`unknown`).
 */
export const COVERAGES = [
  'signed',
  'holder',
  'withheld',
  'unsigned',
  'unknown',
  'signature',
] as const;
export type Coverage = (typeof COVERAGES)[number];

/** The parts that a document is shown in. */
export const DOCUMENT_PARTS = [
  'document',
  'header',
  'payload',
  'disclosed',
  'unprotected-header',
  'key-binding',
  'signature',
] as const;
export type DocumentPart = (typeof DOCUMENT_PARTS)[number];

/** Whether the signature that a document is shown with fits; `none` where nothing in it is signed. */
export const SIGNATURE_STATES = ['fits', 'unconfirmed', 'fails', 'none'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];
