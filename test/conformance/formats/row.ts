import type { JsonObject, JsonValue } from '../../../src/shared/lib/json.ts';
import type { GatheredDocuments } from '../../../src/main/verify/index.ts';

/** A file as a candidate hands it in, and what the issuers behind it show. */
export interface Handed {
  readonly file: string | Uint8Array;
  readonly documents?: GatheredDocuments;
}

/** One format or kind of proof: who signed it, and what must become of it. */
export interface FormatRow {
  readonly format: string;
  /** The implementation that signed or wrote it, which is not ours. */
  readonly signer: string;
  readonly make: () => Promise<Handed>;
  /** What is done to it, and the code of the finding or problem that must say so. */
  readonly refusals: Readonly<Record<string, Refusal>>;
  /** Read from the vectors, so that there is nothing to judge without them. */
  readonly needsVectors?: boolean;
}

export interface Refusal {
  readonly code: string;
  readonly change: (good: Handed) => Handed | Promise<Handed>;
}

/** JSON that a test may change anywhere. */
// oxlint-disable-next-line typescript/no-explicit-any -- tampering reaches anywhere, by design
export type Loose = any;

export function refusal(code: string, change: Refusal['change']): Refusal {
  return { code, change };
}

/** A refusal of what is written as JSON, changed in one place. */
export function jsonRefusal(code: string, change: (json: Loose) => void): Refusal {
  return refusal(code, (good) => {
    const json: Loose = JSON.parse(textOf(good));
    change(json);
    return { ...good, file: JSON.stringify(json) };
  });
}

/** A refusal of a compact token, the header or the claims of which are changed under its signature. */
export function tokenRefusal(
  code: string,
  change: (claims: Loose, header: Loose) => void,
): Refusal {
  return refusal(code, (good) => ({ ...good, file: changeToken(textOf(good), change) }));
}

export function changeToken(token: string, change: (claims: Loose, header: Loose) => void): string {
  const [jwt = '', ...rest] = token.split('~');
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  const [head, claims] = [header, payload].map(decodePart);
  change(claims, head);
  return [[encodePart(head), encodePart(claims), signature].join('.'), ...rest].join('~');
}

/** A refusal that comes of what an issuer shows: `id` replaced, or not to be had. */
export function shownRefusal(
  code: string,
  change: (documents: GatheredDocuments) => GatheredDocuments,
): Refusal {
  return refusal(code, (good) => ({ ...good, documents: change(good.documents ?? {}) }));
}

export function textOf({ file }: Handed): string {
  return Buffer.from(file).toString('utf8');
}

export function asFile(json: JsonObject | JsonValue): Handed {
  return { file: JSON.stringify(json) };
}

function decodePart(part: string): Loose {
  return JSON.parse(Buffer.from(part, 'base64url').toString());
}

export function encodePart(json: object): string {
  return Buffer.from(JSON.stringify(json)).toString('base64url');
}
