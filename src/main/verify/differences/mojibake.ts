/** A text that was read in the wrong encoding, as it probably was before. */
export interface Unmangled {
  readonly text: string;
  /** How often it was read wrongly, one time after another. */
  readonly times: number;
}

// Each time makes a text longer; nobody has seen more than three.
const TIMES = 3;

/**
 * Undoes the reading of UTF-8 as Latin-1 or Windows-1252, as far as it can be undone for certain: a
 * run of characters beyond ASCII that stand for bytes which are UTF-8. In honest text that is next
 * to impossible.
 *
 * @returns `undefined` where nothing was read wrongly.
 * @see https://encoding.spec.whatwg.org/#windows-1252
 */
export function unmangle(text: string): Unmangled | undefined {
  let current = text;
  let times = 0;
  for (; times < TIMES; times += 1) {
    const before = current.replaceAll(BEYOND_ASCII, (run) => decodeRun(run) ?? run);
    if (before === current) break;
    current = before;
  }
  return times === 0 ? undefined : { text: current, times };
}

/** A mangled word, and as it probably was. */
export interface MangledWord {
  readonly shown: string;
  readonly probable: string;
  readonly times: number;
}

/** The first word of `text` that was read wrongly. */
export function findMangledWord(text: string): MangledWord | undefined {
  if (!MAYBE_MANGLED.test(text)) return undefined;
  for (const shown of text.split(/[\t\n\r ]+/u)) {
    const before = unmangle(shown);
    if (before !== undefined) return { shown, probable: before.text, times: before.times };
  }
  return undefined;
}

const BEYOND_ASCII = /[\u0080-\uFFFF]+/gu;
// The first byte of a character's UTF-8, read as Latin-1.
const MAYBE_MANGLED = /[\u00C2-\u00F4]/u;

const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, index) => {
    const byte = 128 + index;
    return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte] as const;
  }),
);

// Honest text too: a letter and the quotation mark or dash behind it, as in „Spaß“ and CAFÉ”. After
// the two that begin a mangled Western letter, it is not.
const QUOTED = /^(?:[^\P{L}ÂÃ][\u2018-\u201E\u2013\u2014\u2026\u2039\u203A]+)+$/u;

function decodeRun(run: string): string | undefined {
  if (QUOTED.test(run)) return undefined;
  const bytes: number[] = [];
  for (const character of run) {
    const code = character.codePointAt(0) ?? 0;
    // Latin-1 keeps 0x80 to 0x9F as control characters, where Windows-1252 has signs.
    const byte = code <= 0xff ? code : BYTES.get(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(bytes),
    );
  } catch {
    return undefined;
  }
}
