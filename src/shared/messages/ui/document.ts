import type { Coverage, DocumentPart, SignatureState } from '../../model/coverage.ts';
import { live } from '../live.ts';
import { counted, number } from './number.ts';

/** A credential's document as it is, and what of it is signed. */
export const DOCUMENT = live({
  open: 'The document',
  named: (title: string) => `Document of ${title}`,
  states: {
    fits: 'The signature fits: what is marked as signed is what was signed.',
    unconfirmed:
      'The signature could not be confirmed: what is marked as signed is only what it was made for.',
    fails: 'The signature does not fit: nothing here is proven, whatever the marks say.',
    none: 'Nothing in this document is signed. A hosted badge is believed by the address it is kept at.',
  } satisfies Record<SignatureState, string>,
  legend: 'What the marks mean',
  coverage: {
    signed: 'Signed by the issuer',
    holder: 'Signed by its holder',
    withheld: 'Not shown by its holder',
    unsigned: 'Not signed',
    unknown: 'Cannot be told',
    signature: 'The signature itself',
  } satisfies Record<Coverage, string>,
  parts: {
    document: 'Document',
    header: 'Header of the token',
    payload: 'Content of the token',
    disclosed: 'What its holder shows',
    'unprotected-header': 'Header beside the signature',
    'key-binding': 'The holder’s own signature',
    signature: 'Signature',
  } satisfies Record<DocumentPart, string>,
  search: 'Search the document',
  found: (place: number, count: number) => `${number(place)} of ${number(count)}`,
  notFound: 'Not found',
  previous: 'Previous place',
  next: 'Next place',
  text: 'Document',
  leftOut: (count: number) =>
    `${counted(count, 'more line is not shown', 'more lines are not shown')}.`,
  unread: 'This document takes longer to take apart than it may.',
});
