/** What stands in a PDF. Only what a reader of attachments needs is told apart. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfArray
  | PdfDictionary;

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

export interface PdfString {
  readonly kind: 'string';
  /** Its bytes, each as the character of that number. */
  readonly latin1: string;
}

export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
}

export interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfValue[];
}

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** An object with its number; a stream's bytes begin at `dataStart` of the file. */
export interface PdfObject {
  readonly number: number;
  readonly value: PdfValue;
  readonly dataStart: number | undefined;
}

/** Gives the value behind a reference, and every other value as it is; `undefined` when it is missing. */
export type Resolve = (value: PdfValue | undefined) => PdfValue | undefined;

export function getEntry(dictionary: PdfDictionary, key: string): PdfValue | undefined {
  return dictionary.entries.get(key);
}

export function asDictionary(value: PdfValue | undefined): PdfDictionary | undefined {
  return isKind(value, 'dictionary') ? value : undefined;
}

export function asReference(value: PdfValue | undefined): PdfReference | undefined {
  return isKind(value, 'reference') ? value : undefined;
}

export function asNumber(value: PdfValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

export function nameOf(value: PdfValue | undefined): string | undefined {
  return isKind(value, 'name') ? value.name : undefined;
}

/** An array's items; a single value as the only one; nothing as none. */
export function itemsOf(value: PdfValue | undefined): readonly PdfValue[] {
  if (value === undefined || value === null) return [];
  return isKind(value, 'array') ? value.items : [value];
}

type Tagged = Extract<PdfValue, { readonly kind: string }>;

export function isKind<K extends Tagged['kind']>(
  value: PdfValue | undefined,
  kind: K,
): value is Extract<Tagged, { readonly kind: K }> {
  return typeof value === 'object' && value !== null && value.kind === kind;
}
