import type { AchievementResult, Alignment } from '../../../shared/model/credential.ts';
import type { ScaleLevel } from '../../../shared/model/level.ts';
import { createMemo } from '../../../shared/lib/memo.ts';
import { readLevel } from './read-level.ts';
import type { NamedLevel } from './read-level.ts';

/** Values that are grades, marks or states, whatever words they are written in. */
const NO_LEVEL_TYPES: ReadonlySet<string> = new Set([
  'GradePointAverage',
  'LetterGrade',
  'Percent',
  'PredictedScore',
  'RawScore',
  'ScaledScore',
  'Status',
  'WeightedScore',
]);

/**
 * The level that a result names for a skill: by its rubric level, by its value where that is a level,
 * or by what the rubric level itself is aligned to.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#resulttype-enumeration
 */
export function readResultLevel(
  result: AchievementResult,
  { targetName, targetFramework }: Alignment,
): ScaleLevel | undefined {
  const isLevel = !NO_LEVEL_TYPES.has(result.resultType ?? '');
  const text = result.achievedLevel ?? (isLevel ? result.value : undefined);
  const beside = [targetName, targetFramework, result.description];
  const found = text === undefined ? undefined : readLevel(text, beside);
  return found && scaleOf(found);
}

/**
 * The level that stands in what a skill is called, as in "German B2" or "Python (Advanced)", with the words
 * for it. A name that is nothing but such a word is a name: BASIC is a language.
 */
export function readNameLevel(name: string, framework: string | undefined): NameLevel | undefined {
  const { read } = keep(JSON.stringify([name, framework]), () => ({
    read: readAnew(name, framework),
  }));
  return read;
}

/**
 * The level that the name of an achievement adds to the name of a skill that it is aligned to, as "German B2" does
 * to "German"; none where the name says anything else beside.
 */
export function readTitleLevel(
  title: string,
  { targetName, targetFramework }: Pick<Alignment, 'targetName' | 'targetFramework'>,
): NameLevel | undefined {
  const { read } = keep(JSON.stringify([title, targetName, targetFramework]), () => ({
    read: readTitleAnew(title, targetName, targetFramework),
  }));
  return read;
}

/** A level in a name: in its words, and where it is on the scale. */
interface NameLevel {
  readonly level: string;
  readonly scale: ScaleLevel;
}

// Hundreds of people hold the same badge.
const keep = createMemo<{ readonly read: NameLevel | undefined }>({
  entries: 2000,
  keyCharacters: 500,
});

function readAnew(name: string, framework: string | undefined): NameLevel | undefined {
  const found = readLevel(name, [framework]);
  if (found === undefined || (found.rule === 'words' && found.wording === name.trim()))
    return undefined;
  return inWords(found);
}

function readTitleAnew(
  title: string,
  name: string,
  framework: string | undefined,
): NameLevel | undefined {
  const rest = restOf(title, name);
  if (rest === undefined) return undefined;
  const found = readLevel(rest, [name, framework]);
  return found?.wording === rest ? inWords(found) : undefined;
}

function inWords(found: NamedLevel): NameLevel {
  return { level: found.wording, scale: scaleOf(found) };
}

function scaleOf({ level, rule }: NamedLevel): ScaleLevel {
  return { level, rule };
}

// What stands around a level in a name: "German (B2)", "Python – Advanced".
const AROUND = /^[\s()[\]–—,;:|/•·-]+|[\s()[\]–—,;:|/•·-]+$/gu;

/** What a title says before or after a name, without what only sets it apart. */
function restOf(title: string, name: string): string | undefined {
  const [whole, part] = [title.trim(), name.trim()];
  if (part === '' || part.length >= whole.length) return undefined;
  const [lowerWhole, lowerPart] = [whole.toLowerCase(), part.toLowerCase()];
  const cut = lowerWhole.startsWith(lowerPart)
    ? whole.slice(part.length)
    : lowerWhole.endsWith(lowerPart) && whole.slice(0, -part.length);
  if (cut === false || !/^[^\p{L}\p{N}]|[^\p{L}\p{N}]$/u.test(cut)) return undefined;
  const rest = cut.replaceAll(AROUND, '');
  return rest === '' ? undefined : rest;
}
