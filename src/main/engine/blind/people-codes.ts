import { setImmediate } from 'node:timers/promises';
import type { CodedPeople } from '../../screening/index.ts';
import { LANGUAGES, inLanguage } from '../../../shared/messages/language.ts';
import { BLIND } from '../../../shared/messages/ui/blind.ts';
import { CODE_LETTERS, PERSON_CODE_LENGTH } from './pseudonym.ts';
import type { Pseudonyms } from './pseudonym.ts';

/** Whose ids are read; in the order of their ids, a page after the other. */
export interface ListIds {
  readonly listIds: (page: {
    readonly after: string | undefined;
    readonly people: number;
  }) => Promise<readonly string[]>;
}

/** Finds people by the codes that they are shown by. */
export interface PeopleCodes {
  /**
   * @param words What was typed, each in lower case: a code, its beginning of three signs or more with a digit
   *   among them, or either behind the word that a code is shown with.
   * @returns Whose they are, by these words; those that are no code are left out.
   */
  find(words: readonly string[]): Promise<ReadonlyMap<string, CodedPeople>>;
  /** Makes the codes of everybody in the background, so that who asks first need not wait for them. */
  prepare(): void;
}

const PAGE = 2000;
const SHORTEST = 3;
/** Bits of a letter, and of a code. */
const LETTER = 5;
const CODE = LETTER * PERSON_CODE_LENGTH;

// What is asked next is asked of the same people, most of whom were there before.
interface Known {
  readonly ids: readonly string[];
  readonly codes: Uint32Array;
}

export function createPeopleCodes(
  { listIds }: ListIds,
  { codeNumberOf }: Pick<Pseudonyms, 'codeNumberOf'>,
): PeopleCodes {
  let known: Known = { ids: [], codes: new Uint32Array(0) };
  let isPrepared = false;
  let last: Promise<unknown> = Promise.resolve();
  // One after the other: who comes while they are made is known to whoever asks after.
  const readAll = () => {
    isPrepared = true;
    const reading = last.then(async () => {
      known = await readAgain(known, listIds, codeNumberOf);
      return known;
    });
    last = reading.catch(() => {
      isPrepared = false;
    });
    return reading;
  };
  return {
    prepare() {
      // What fails here is told by whoever asks.
      if (!isPrepared) readAll().catch(() => undefined);
    },
    async find(words) {
      const asked = words.flatMap((word) => {
        const begun = readBeginning(word);
        return begun === undefined ? [] : [{ word, ...begun }];
      });
      if (asked.length === 0) return new Map();
      const { ids, codes } = await readAll();
      return new Map(
        asked.map(({ word, isWhole, from, to }) => {
          const isMeant = (_: string, place: number) => {
            const code = codes[place] ?? 0;
            return code >= from && code < to;
          };
          return [word, { isWhole, ids: ids.filter(isMeant) }];
        }),
      );
    },
  };
}

/** Makes the codes of those who came since. */
async function readAgain(
  before: Known,
  listIds: ListIds['listIds'],
  codeNumberOf: Pseudonyms['codeNumberOf'],
): Promise<Known> {
  const ids: string[] = [];
  const codes: number[] = [];
  let at = 0;
  for (let isMore = true; isMore;) {
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    const page = await listIds({ after: ids.at(-1), people: PAGE });
    for (const id of page) {
      while ((before.ids[at] ?? id) < id) at += 1;
      ids.push(id);
      codes.push(before.ids[at] === id ? (before.codes[at] ?? 0) : codeNumberOf(id));
    }
    isMore = page.length === PAGE;
    // Others have a turn.
    // oxlint-disable-next-line no-await-in-loop -- as above
    await setImmediate();
  }
  return { ids, codes: Uint32Array.from(codes) };
}

/** The codes that begin so, as numbers, the second left out; nothing where it is none. */
function readBeginning(word: string) {
  const code = withoutShownWord(word.trim()).toUpperCase();
  const isWhole = code.length === PERSON_CODE_LENGTH;
  // Of a few letters alone, most are the beginning of a word.
  const isBegun = code.length >= SHORTEST && code.length < PERSON_CODE_LENGTH && /\d/u.test(code);
  const letters = Array.from(code, (letter) => CODE_LETTERS.indexOf(letter));
  if (!(isWhole || isBegun) || letters.includes(-1)) return undefined;
  const from = letters.reduce(
    (sum, letter, place) => sum + letter * 2 ** (CODE - LETTER * (place + 1)),
    0,
  );
  return { isWhole, from, to: from + 2 ** (CODE - LETTER * code.length) };
}

/** `Candidate K7F2QX` as `K7F2QX`, whichever language it was shown in. */
function withoutShownWord(word: string): string {
  const shown = shownWords().find((one) => word.toLowerCase().startsWith(`${one} `));
  return shown === undefined ? word : word.slice(shown.length + 1);
}

function shownWords(): readonly string[] {
  return LANGUAGES.map((language) =>
    inLanguage(language, () => BLIND.pseudonym('').trim().toLowerCase()),
  );
}

/** What was typed, with each code in place of the words that it is shown as: they are one. */
export function readCodes(text: string): string {
  const shown = shownWords().join('|');
  const code = `[${CODE_LETTERS}]{${SHORTEST},${PERSON_CODE_LENGTH}}`;
  return text.replaceAll(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${shown})\\s+(?=${code}(?![\\p{L}\\p{N}]))`, 'giu'),
    '',
  );
}
