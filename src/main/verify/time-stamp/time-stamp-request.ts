import { DER } from '../keys/der.ts';
import { writeDer, writeDerInteger } from './write-der.ts';

/** `2.16.840.1.101.3.4.2.1` */
const SHA256 = Buffer.from('0609608648016503040201', 'hex');
const NULL = Buffer.from('0500', 'hex');
const VERSION = writeDerInteger(Buffer.of(1));
const WITH_CERTIFICATES = writeDer(DER.boolean, Buffer.of(0xff));

/** What is to be stamped. */
export interface StampedHash {
  /** SHA-256 of a file, 32 bytes. */
  readonly sha256: Uint8Array;
  /** Ties the answer to this question; random. */
  readonly nonce: Uint8Array;
}

/**
 * The question to a time stamp authority: it learns a hash, and nothing of the file.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3161#section-2.4.1
 */
export function writeTimeStampRequest({ sha256, nonce }: StampedHash): Uint8Array {
  const algorithm = writeDer(DER.sequence, SHA256, NULL);
  const imprint = writeDer(DER.sequence, algorithm, writeDer(DER.octetString, sha256));
  return writeDer(DER.sequence, VERSION, imprint, writeDerInteger(nonce), WITH_CERTIFICATES);
}
