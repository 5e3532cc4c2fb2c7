import { LATIN_BY_LOOK_ALIKE } from './confusables.ts';

/** How a name is written so that it reads as another. */
export interface Disguise {
  readonly kind: 'reordered' | 'invisible' | 'mixed-scripts';
  /** What does it: a character as `U+202E`, or the word that mixes scripts. */
  readonly what: string;
}

/** Overrides and embeddings turn text around; names have no honest use for them. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/u;
/** Marks of direction, which names in right-to-left scripts do need. */
const DIRECTION_MARK = /[\u061C\u200E\u200F]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Nothing is drawn for these: controls, half surrogate pairs, fillers, soft hyphens, tags, spaces without width. */
const UNDRAWN =
  /(?!\s)\p{Cc}|[\p{Cs}\u034F\u00AD\u115F\u1160\u180E\u200B\u2060-\u2064\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]/u;
/** Joiners belong to Indic and Arabic writing and to emoji; beside these letters they only hide. */
const JOINER_BETWEEN_LETTERS =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d])[\u200C\u200D]/u;

/** Of the letters of ASCII, all are drawn and all are Latin. */
const PLAIN = /^[ -~]*$/u;

/**
 * Finds how a name is disguised, whatever it may imitate: turned around, with invisible characters,
 * or with letters of several look-alike scripts in one word. Words of different scripts may stand
 * side by side, as they do in honest names.
 *
 * @see https://www.unicode.org/reports/tr39/#Mixed_Script_Detection
 */
export function findDisguise(name: string): Disguise | undefined {
  if (PLAIN.test(name)) return undefined;
  const turning = TURNING.exec(name)?.[0];
  if (turning !== undefined) return { kind: 'reordered', what: codePointOf(turning) };
  const mark = RIGHT_TO_LEFT.test(name) ? undefined : DIRECTION_MARK.exec(name)?.[0];
  const undrawn = mark ?? (UNDRAWN.exec(name) ?? JOINER_BETWEEN_LETTERS.exec(name))?.[0];
  if (undrawn !== undefined) return { kind: 'invisible', what: codePointOf(undrawn) };
  const mixed = name.split(/[^\p{L}\p{M}]+/u).find(mixesScripts);
  return mixed === undefined ? undefined : { kind: 'mixed-scripts', what: mixed };
}

const ALL_UNSEEN = new RegExp(`${TURNING.source}|${DIRECTION_MARK.source}|${UNDRAWN.source}`, 'gu');

/** `name` with what is not drawn, or turns the text around, written out: `Ann[U+202E]txe`. */
export function revealUnseen(name: string): string {
  return name.replaceAll(ALL_UNSEEN, (character) => `[${codePointOf(character)}]`);
}

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];

function mixesScripts(word: string): boolean {
  return SCRIPTS.filter((script) => script.test(word)).length > 1;
}

/** `U+202E` */
function codePointOf(character: string): string {
  const hexadecimal = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hexadecimal.padStart(4, '0')}`;
}

const UNSEEN = /[\p{Cf}\u034F\u115F\u1160\u3164\uFFA0]/gu;

/**
 * What of a name the eye takes in: two names with the same skeleton look alike. Accents are dropped,
 * look-alike letters made Latin, and case, spaces and punctuation do not count.
 *
 * @see https://www.unicode.org/reports/tr39/#def-skeleton
 */
export function skeletonOf(name: string): string {
  const letters = Array.from(name.replaceAll(UNSEEN, '').normalize('NFKC'));
  return letters
    .map((letter) => LATIN_BY_LOOK_ALIKE.get(letter) ?? letter)
    .join('')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('rn', 'm')
    .replaceAll(/[1|]/gu, 'l')
    .replaceAll('0', 'o')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
