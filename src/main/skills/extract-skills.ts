import type {
  Achievement,
  AchievementResult,
  Alignment,
  CredentialFacts,
} from '../../shared/model/credential.ts';
import {
  isStatedClaim,
  LEARNING_CLASSES,
  normaliseSkillName,
  SKILL_NAME_LIMIT,
  SKILL_SOURCES,
} from '../../shared/model/skill.ts';
import type { SkillClaim, SkillSource } from '../../shared/model/skill.ts';
import { createMemo } from '../../shared/lib/memo.ts';
import { judgeRequirement } from './levels/judge-requirement.ts';
import { readNameLevel, readResultLevel, readTitleLevel } from './levels/read-claim-level.ts';
import { readStatements } from './statements.ts';
import type { Statement } from './statements.ts';

// A transcript of a whole degree has some 60; what is past this was made to be long.
const CLAIM_LIMIT = 200;
// Bounds the work where one skill is repeated without end.
const MENTION_LIMIT = 5_000;

/** Names, frameworks and codes are met again in every credential of an achievement. */
const keysOf = createMemo<string>({ entries: 2000, keyCharacters: SKILL_NAME_LIMIT });
const shownOf = createMemo<string>({ entries: 2000, keyCharacters: SKILL_NAME_LIMIT });

/** One place in the credential that speaks for a skill. */
type Mention = Omit<SkillClaim, 'key'>;

/**
 * Reads which skills a credential speaks for, each once, from the strongest field that names it;
 * a level, a code or an address that only a weaker field gives is kept.
 *
 * Says nothing about whether the credential is true: that is the verdict's.
 *
 * @returns At most 200 claims, strongest sources first, in the credential's order within each.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#alignment
 */
export function extractSkills(facts: CredentialFacts): readonly SkillClaim[] {
  const claims = new Map<string, SkillClaim>();
  let seen = 0;
  for (const mention of mentionsOf(facts)) {
    seen += 1;
    if (seen > MENTION_LIMIT) break;
    const key = keysOf(mention.name, normaliseSkillName);
    const known = claims.get(key);
    if (key !== '' && (known !== undefined || claims.size < CLAIM_LIMIT)) {
      claims.set(key, known === undefined ? { key, ...mention } : merge(known, mention));
    }
  }
  return [...claims.values()];
}

// From the strongest source to the weakest, so that the first mention of a skill is its source.
function* mentionsOf(facts: CredentialFacts): Generator<Mention> {
  const statementOf = readStatements(facts);
  for (const source of SKILL_SOURCES) {
    if (source === 'result') {
      for (const result of facts.results) yield* mentionsInResult(result, statementOf(result));
    } else {
      for (const one of facts.achievements) yield* mentionsIn(one, source, statementOf(one));
    }
  }
}

function mentionsIn(
  achievement: Achievement,
  source: Exclude<SkillSource, 'result'>,
  statement: Statement,
): readonly Mention[] {
  const read = {
    alignment: () => achievement.alignments.map((one) => aligned(one, 'alignment')),
    tag: () => achievement.tags.map((tag) => bare(tag, 'tag')),
    'achievement-name': () => [named(achievement.name ?? ''), ...leveledByTitle(achievement)],
  };
  return read[source]().map((mention) => ({ ...mention, ...statement }));
}

// What was not achieved names no skill; what its achievement is aligned to is said to be not reached.
function mentionsInResult(result: AchievementResult, statement: Statement): readonly Mention[] {
  const requirement = judgeRequirement(result);
  if (requirement === 'not-reached') return [];
  return result.alignments.map((one) => ({
    ...aligned(one, 'result'),
    ...levelOf(result, one),
    ...statement,
    requirement,
  }));
}

function levelOf(
  result: AchievementResult,
  alignment: Alignment,
): Pick<Mention, 'level' | 'scale' | 'describedBy'> {
  const value = result.resultType === 'Status' ? undefined : result.value;
  const level = displayText(result.achievedLevel ?? value);
  const describedBy = result.describedBy?.slice(0, 2000);
  return { level, scale: readResultLevel(result, alignment), describedBy };
}

function aligned(alignment: Alignment, source: SkillSource): Mention {
  return {
    ...bare(alignment.targetName, source),
    framework: displayText(alignment.targetFramework),
    code: displayText(alignment.targetCode),
    url: alignment.targetUrl?.slice(0, 2000),
    ...readNameLevel(alignment.targetName, alignment.targetFramework),
  };
}

function named(name: string): Mention {
  return { ...bare(name, 'achievement-name'), ...readNameLevel(name, undefined) };
}

/** The skills to whose names the achievement's adds a level; each is claimed by its alignment already. */
function leveledByTitle({ name, alignments }: Achievement): readonly Mention[] {
  if (name === undefined) return [];
  return alignments.flatMap((alignment) => {
    const read = readTitleLevel(name, alignment);
    if (read === undefined) return [];
    return [{ ...bare(alignment.targetName, 'achievement-name'), ...read }];
  });
}

function bare(name: string, source: SkillSource): Mention {
  return {
    name: displayText(name) ?? '',
    framework: undefined,
    code: undefined,
    url: undefined,
    level: undefined,
    source,
  };
}

function merge(known: SkillClaim, mention: Mention): SkillClaim {
  // What was reached once counts, whatever was not reached elsewhere in the record.
  if (!isStatedClaim(known) && isStatedClaim(mention))
    return merge({ ...known, ...mention }, known);
  return {
    ...known,
    ...(pointsNowhere(known) ? pointerOf(mention) : {}),
    ...(known.level === undefined ? levelFieldsOf(mention) : {}),
    ...(isStatedClaim(mention) === isStatedClaim(known) ? strongerOf(known, mention) : {}),
  };
}

// Taken over together or not at all: one framework's code says nothing in another.
function pointsNowhere(claim: SkillClaim): boolean {
  return claim.framework === undefined && claim.code === undefined && claim.url === undefined;
}

function pointerOf(mention: Mention): Pick<SkillClaim, 'framework' | 'code' | 'url'> {
  return { framework: mention.framework, code: mention.code, url: mention.url };
}

// As with the pointer: a level means nothing without what it belongs to.
function levelFieldsOf({ level, scale, describedBy }: Mention) {
  return { level, scale, describedBy };
}

/** The later date and the stronger way of learning, of two places that say the skill alike. */
function strongerOf(known: SkillClaim, mention: Mention): Pick<SkillClaim, 'issued' | 'learning'> {
  const places = [known.learning, mention.learning].filter((one) => one !== undefined);
  const [learning] = places.toSorted(
    (left, right) => LEARNING_CLASSES.indexOf(left.class) - LEARNING_CLASSES.indexOf(right.class),
  );
  return { issued: laterOf(known.issued, mention.issued), learning };
}

// What the record itself says is as of its own date, to which no part's is later.
function laterOf(left: string | undefined, right: string | undefined): string | undefined {
  if (left === undefined || right === undefined) return undefined;
  return Date.parse(right) > Date.parse(left) ? right : left;
}

function displayText(text: string | undefined): string | undefined {
  const shown = text === undefined ? '' : shownOf(text, readDisplayText);
  return shown === '' ? undefined : shown;
}

// Control characters and marks that turn the writing direction would change how other text reads.
function readDisplayText(text: string): string {
  const shown = text
    .slice(0, 4 * SKILL_NAME_LIMIT)
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
  return cut(shown);
}

// By characters, so that none is cut in two.
function cut(text: string): string {
  return text.length <= SKILL_NAME_LIMIT
    ? text
    : Array.from(text).slice(0, SKILL_NAME_LIMIT).join('');
}
