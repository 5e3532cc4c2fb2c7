import type {
  AchievementResult,
  Alignment,
  CredentialFacts,
} from '../../shared/model/credential.ts';
import { normaliseSkillName, SKILL_NAME_LIMIT, SKILL_SOURCES } from '../../shared/model/skill.ts';
import type { SkillClaim, SkillSource } from '../../shared/model/skill.ts';

export { findSkill, loadVocabulary } from './vocabulary/vocabulary.ts';
export type { SkillVocabulary, VocabularyName } from './vocabulary/vocabulary.ts';
export { recogniseSkills } from './recognition/recognise-skills.ts';

// A transcript of a whole degree has some 60; what is past this was made to be long.
const CLAIM_LIMIT = 200;
// Bounds the work where one skill is repeated without end.
const MENTION_LIMIT = 5_000;

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
    const key = normaliseSkillName(mention.name);
    const known = claims.get(key);
    if (key !== '' && (known !== undefined || claims.size < CLAIM_LIMIT)) {
      claims.set(key, known === undefined ? { key, ...mention } : merge(known, mention));
    }
  }
  return [...claims.values()];
}

// From the strongest source to the weakest, so that the first mention of a skill is its source.
function* mentionsOf(facts: CredentialFacts): Generator<Mention> {
  for (const source of SKILL_SOURCES) yield* mentionsIn(facts, source);
}

function* mentionsIn(facts: CredentialFacts, source: SkillSource): Generator<Mention> {
  if (source === 'result') yield* mentionsInResults(facts.results);
  else
    for (const achievement of facts.achievements) {
      if (source === 'alignment') yield* achievement.alignments.map((one) => aligned(one, source));
      if (source === 'tag') yield* achievement.tags.map((tag) => bare(tag, source));
      if (source === 'achievement-name' && achievement.name !== undefined) {
        yield bare(achievement.name, source);
      }
    }
}

function* mentionsInResults(results: readonly AchievementResult[]): Generator<Mention> {
  for (const result of results.filter(isAchieved)) {
    const level = displayText(result.achievedLevel ?? result.value);
    yield* result.alignments.map((one) => ({ ...aligned(one, 'result'), level }));
  }
}

/** The states of a result that say that nothing was achieved, or not yet. */
const NOT_ACHIEVED: ReadonlySet<string> = new Set([
  'failed',
  'withdrew',
  'enrolled',
  'inprogress',
  'onhold',
]);

// @see https://www.imsglobal.org/spec/ob/v3p0/#resultstatustype-enumeration
function isAchieved(result: AchievementResult): boolean {
  return result.resultType !== 'Status' || !NOT_ACHIEVED.has(result.value?.toLowerCase() ?? '');
}

function aligned(alignment: Alignment, source: SkillSource): Mention {
  return {
    ...bare(alignment.targetName, source),
    framework: displayText(alignment.targetFramework),
    code: displayText(alignment.targetCode),
    url: alignment.targetUrl?.slice(0, 2000),
  };
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

function merge(claim: SkillClaim, mention: Mention): SkillClaim {
  return {
    ...claim,
    ...(pointsNowhere(claim) ? pointerOf(mention) : {}),
    level: claim.level ?? mention.level,
  };
}

// Taken over together or not at all: one framework's code says nothing in another.
function pointsNowhere(claim: SkillClaim): boolean {
  return claim.framework === undefined && claim.code === undefined && claim.url === undefined;
}

function pointerOf(mention: Mention): Pick<SkillClaim, 'framework' | 'code' | 'url'> {
  return { framework: mention.framework, code: mention.code, url: mention.url };
}

// Control characters and marks that turn the writing direction would change how other text reads.
function displayText(text: string | undefined): string | undefined {
  const shown = text
    ?.slice(0, 4 * SKILL_NAME_LIMIT)
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
  return shown === undefined || shown === '' ? undefined : cut(shown);
}

// By characters, so that none is cut in two.
function cut(text: string): string {
  return text.length <= SKILL_NAME_LIMIT
    ? text
    : Array.from(text).slice(0, SKILL_NAME_LIMIT).join('');
}
