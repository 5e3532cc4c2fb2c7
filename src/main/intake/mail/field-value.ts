/** A value with its parameters, as `Content-Type` and `Content-Disposition` have them. */
export interface FieldValue {
  /** In lower case: `multipart/mixed`, `attachment`. */
  readonly value: string;
  /** By their names in lower case, decoded. */
  readonly parameters: ReadonlyMap<string, string>;
}

const PARAMETER = /;\s*([!#$&+\-.^_`{|}~\w*']+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^\s;"]*))/gu;

/**
 * @see https://www.rfc-editor.org/rfc/rfc2045#section-5.1
 * @see https://www.rfc-editor.org/rfc/rfc2231 for values in pieces, and in other alphabets
 */
export function readFieldValue(field: string): FieldValue {
  const end = field.indexOf(';');
  const value = (end < 0 ? field : field.slice(0, end)).trim().toLowerCase();
  const stated = new Map<string, string>();
  for (const [, name = '', quoted, bare = ''] of field.matchAll(PARAMETER)) {
    const key = name.toLowerCase();
    if (!stated.has(key)) stated.set(key, quoted?.replaceAll(/\\(.)/gu, '$1') ?? bare);
  }
  return { value, parameters: joinPieces(stated) };
}

const PIECE = /^([^*]+)(?:\*(\d+))?(\*)?$/u;

interface Piece {
  readonly index: number;
  readonly isEncoded: boolean;
  readonly text: string;
}

function joinPieces(stated: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const pieces = new Map<string, Piece[]>();
  for (const [key, text] of stated) {
    const [, name, index = '0', mark] = PIECE.exec(key) ?? [];
    if (name === undefined) continue;
    const own = pieces.get(name) ?? [];
    own.push({ index: Number(index), isEncoded: mark !== undefined, text });
    pieces.set(name, own);
  }
  return new Map([...pieces].map(([name, own]) => [name, joinOne(own)]));
}

function joinOne(pieces: readonly Piece[]): string {
  const ordered = pieces.toSorted((one, other) => one.index - other.index);
  const isExtended = ordered.some(({ isEncoded }) => isEncoded);
  const whole = ordered.map(({ text }) => text).join('');
  if (!isExtended) return decodeWords(asUtf8(whole));
  // `UTF-8'en'name`: the alphabet, the language, and then the text.
  const [, charset = 'utf-8', text = whole] = /^([^']*)'[^']*'(.*)$/su.exec(whole) ?? [];
  return decodeBytes(percentDecode(text), charset);
}

function percentDecode(text: string): Buffer {
  const plain = text.replaceAll(/%([0-9a-f]{2})/giu, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  return Buffer.from(plain, 'latin1');
}

const ENCODED_WORD = /=\?([^?\s*]+)(?:\*[^?\s]*)?\?([bq])\?([^?]*)\?=/giu;

/**
 * Text with what was put into ASCII; programs do so in file names too, where they should not.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2047#section-2
 */
function decodeWords(text: string): string {
  const joined = text.replaceAll(/(\?=)\s+(?==\?)/gu, '$1');
  return joined.replaceAll(ENCODED_WORD, (_, charset: string, kind: string, word: string) =>
    decodeBytes(
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64')
        : percentDecode(word.replaceAll('_', ' ').replaceAll('%', '%25').replaceAll('=', '%')),
      charset,
    ),
  );
}

function decodeBytes(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

// Headers are read as Latin-1; what is written in UTF-8 outright, as RFC 6532 allows, is that.
function asUtf8(text: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}
