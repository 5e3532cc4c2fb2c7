import { deserialize, serialize } from 'node:v8';
import type { CredentialDocument } from './document.ts';

/** A credential on its way from the thread that read it to the one that verifies it; nobody between reads it. */
export interface PackedDocument extends Pick<CredentialDocument, 'format' | 'path'> {
  readonly packed: Uint8Array;
}

/** Packs a credential for the way through other threads. */
export function packDocument(document: CredentialDocument): PackedDocument {
  const { format, path } = document;
  return { format, path, packed: serialize(document) };
}

/** @param document One that is not packed is given back. */
export function unpackDocument(document: CredentialDocument | PackedDocument): CredentialDocument {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `packDocument` packs nothing else
  return 'packed' in document ? (deserialize(document.packed) as CredentialDocument) : document;
}
