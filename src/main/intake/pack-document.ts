import { deserialize, serialize } from 'node:v8';
import type { JsonObject } from '../../shared/lib/json.ts';
import type { CredentialDocument, CredentialPayload } from './document.ts';
import { textOf } from './written-text.ts';

/** A credential on its way from the thread that read it to the one that verifies it; nobody between reads it. */
export interface PackedDocument extends Pick<CredentialDocument, 'format' | 'path'> {
  readonly packed: readonly [
    payload: PackedPayload,
    presentation: PackedPayload | undefined,
    baked: CredentialDocument['baked'],
  ];
}

/** JSON as the text that it was read of, where that is known: that costs least on all of the way. */
type PackedPayload =
  | readonly [kind: 'jws', compact: string, beside?: Uint8Array]
  | readonly [kind: 'text', text: string]
  | readonly [kind: 'json', serialized: Uint8Array];

/** Packs a credential for the way through other threads. */
export function packDocument(document: CredentialDocument | PackedDocument): PackedDocument {
  if ('packed' in document) return document;
  const { format, path, payload, presentation, baked } = document;
  const around = presentation === undefined ? undefined : packPayload(presentation);
  return { format, path, packed: [packPayload(payload), around, baked] };
}

/** One presentation is around each credential in it: what is packed once goes over once, however many there are. */
const PACKED = new WeakMap<CredentialPayload, PackedPayload>();

function packPayload(payload: CredentialPayload): PackedPayload {
  const packed = PACKED.get(payload) ?? packAnew(payload);
  PACKED.set(payload, packed);
  return packed;
}

function packAnew(payload: CredentialPayload): PackedPayload {
  if (payload.kind === 'jws') {
    const { compact, beside } = payload;
    return beside === undefined ? ['jws', compact] : ['jws', compact, serialize(beside)];
  }
  const text = textOf(payload.json);
  return text === undefined ? ['json', serialize(payload.json)] : ['text', text];
}

/** @param document One that is not packed is given back. */
export function unpackDocument(document: CredentialDocument | PackedDocument): CredentialDocument {
  if (!('packed' in document)) return document;
  const { format, path, packed } = document;
  const [payload, presentation, baked] = packed;
  return {
    format,
    path,
    payload: unpackPayload(payload),
    ...(presentation === undefined ? {} : { presentation: unpackPayload(presentation) }),
    ...(baked === undefined ? {} : { baked }),
  };
}

function unpackPayload(packed: PackedPayload): CredentialPayload {
  if (packed[0] === 'jws') {
    const [kind, compact, beside] = packed;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `packPayload` packs nothing else
    const written = beside === undefined ? {} : { beside: deserialize(beside) as JsonObject };
    return { kind, compact, ...written };
  }
  const json: unknown = packed[0] === 'text' ? JSON.parse(packed[1]) : deserialize(packed[1]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `packPayload` packs nothing else
  return { kind: 'json', json: json as JsonObject };
}
