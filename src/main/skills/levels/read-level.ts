import table from '../../../../resources/levels.json' with { type: 'json' };
import { LEVELS } from '../../../shared/model/level.ts';
import { GRADE_SCALES, parseGrade } from '../../../shared/model/grade.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import type { Level, ScaleLevel } from '../../../shared/model/level.ts';

/** A level that a text names, in the text's own words. */
export interface NamedLevel extends ScaleLevel {
  readonly wording: string;
}

type Rule = (typeof table.rules)[number];

/** The id of the rule for "level 3 of 5", which needs no table. */
const COUNTED = 'counted';

// Texts are strangers'; what names a level is short.
const TEXT_LIMIT = 400;

/**
 * Reads the level that a text names, onto the scale. Only what `resources/levels.json` lists counts, and
 * "level 3 of 5": a score, a grade or a word of several meanings gives no level.
 *
 * @param text A result's level or value, or what a skill is called.
 * @param beside What stands beside it and says what its words mean: the skill, the framework.
 */
export function readLevel(
  text: string,
  beside: readonly (string | undefined)[] = [],
): NamedLevel | undefined {
  const written = tidy(text);
  const context = words([written, ...beside.map((one) => tidy(one ?? ''))].join(' | '));
  for (const rule of table.rules) {
    if (!isInContext(rule, context)) continue;
    const found = piecesOf(written).flatMap((piece) => readPiece(rule, piece));
    const [first] = found;
    if (first === undefined) continue;
    return found.every(({ level }) => level === first.level) ? first : undefined;
  }
  return readCounted(written);
}

function tidy(text: string): string {
  return text.slice(0, TEXT_LIMIT).normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
}

/** Lower case, with a space before and behind each word. */
function words(text: string): string {
  return ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}+#]+/gu, ' ')} `;
}

function isInContext({ contexts, forLanguages }: Rule, context: string): boolean {
  const wanted = forLanguages ? [...contexts, ...table.languages] : contexts;
  return wanted.length === 0 || wanted.some((one) => context.includes(` ${one} `));
}

/** The pieces between brackets, dashes and the like: "Python (Advanced)" has two. */
function piecesOf(text: string): readonly string[] {
  return text
    .split(/[()[\]–—,;:|/•·]|\s-\s|\.\s/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

function readPiece(rule: Rule, piece: string): readonly NamedLevel[] {
  return LEVELS.flatMap((level) =>
    wordsIn(rule, level, piece).length > 0 ? [{ level, rule: rule.id, wording: piece }] : [],
  );
}

/** By which of its words for a level a rule reads a piece. */
function wordsIn(rule: Rule, level: Level, piece: string): readonly string[] {
  const own = rule.forLanguages ? [...rule.contexts, ...table.languages] : rule.contexts;
  const rest = without(piece, [...own, ...table.fillers]);
  const texts = [piece.toLowerCase(), rest.toLowerCase()];
  return rule.levels[level].filter((word) => fits(rule, word, texts));
}

/**
 * The grade that a level's words name on a scale of its own: B2+ is in B2. Words for several grades, as "independent
 * user" is, name none.
 *
 * @param rule The id of the rule that read these words.
 */
export function readGrade(text: string, rule: string): Grade | undefined {
  const read = table.rules.find(({ id }) => id === rule);
  if (read === undefined || !Object.hasOwn(GRADE_SCALES, rule)) return undefined;
  const found = piecesOf(tidy(text)).flatMap((piece) =>
    LEVELS.flatMap((level) => wordsIn(read, level, piece)),
  );
  const grades = found.map((word) =>
    parseGrade(rule === 'eqf' ? `EQF ${word}` : word.replace(/\+$/u, '')),
  );
  const named = new Set(grades.filter((grade) => grade !== undefined));
  return named.size === 1 ? [...named][0] : undefined;
}

function fits({ atEnd }: Rule, word: string, texts: readonly string[]): boolean {
  return texts.some((text) => text === word || (atEnd && text.endsWith(` ${word}`)));
}

/** The piece without these at its beginning and its end. */
function without(piece: string, left: readonly string[]): string {
  let rest = piece;
  for (;;) {
    const lower = rest.toLowerCase();
    const start = left.find((one) => lower.startsWith(`${one} `));
    const end = left.find((one) => lower.endsWith(` ${one}`));
    if (start !== undefined) rest = rest.slice(start.length + 1).trim();
    else if (end !== undefined) rest = rest.slice(0, -end.length - 1).trim();
    else return rest;
  }
}

const STEPS =
  /\b(?:level|stage|step|niveau|stufe|nivel|livello) (\d{1,2}) (?:out of|of|von|sur|de|di) (\d{1,2})\b/iu;

/** "Level 3 of 5": the same place on our scale, rounded down, so that only the last one is the highest. */
function readCounted(text: string): NamedLevel | undefined {
  const match = STEPS.exec(text);
  const [place, count] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || count < 2 || place < 1 || place > count) return undefined;
  const level = LEVELS[Math.floor(((place - 1) * (LEVELS.length - 1)) / (count - 1))];
  return level === undefined ? undefined : { level, rule: COUNTED, wording: match[0] };
}

/** The table, as it is shown to people: each rule with the words of each level. */
export function listLevelRules(): readonly {
  readonly id: string;
  readonly name: string;
  readonly words: Readonly<Record<Level, readonly string[]>>;
}[] {
  return table.rules.map(({ id, name, levels }) => ({ id, name, words: levels }));
}
