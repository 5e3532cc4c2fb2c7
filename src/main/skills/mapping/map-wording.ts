import { createHash } from 'node:crypto';
import { refOfCode, refOfUrl } from './skill-ref.ts';
import type {
  KnownSkill,
  MappingHow,
  ReachedSkill,
  SkillKnowledge,
  SkillMapper,
  SkillTranslation,
  SkillWording,
} from '../../../shared/model/mapping.ts';
import { normaliseSkillName } from '../../../shared/model/skill.ts';
import { spellingOf } from '../../../shared/model/spelling.ts';
import { CODED_FRAMEWORKS } from '../../../shared/model/vocabulary.ts';
import type { NameFit, VocabularySkill } from '../../../shared/model/vocabulary.ts';
import { findSkill } from '../vocabulary/vocabulary.ts';
import type { FoundSkill, SkillVocabulary } from '../vocabulary/vocabulary.ts';

/** To be raised when the rules below change, so that workspaces are mapped again. */
const RULES = 3;

/**
 * Builds what says which skill a wording reaches. In this order: the address; the code within its
 * framework; a crosswalk that is published; what a person accepted; the skill's own name in another
 * spelling; and, proving nothing until a person accepts it, a synonym or a translation. A wording whose name is the skill's own reaches it
 * by that alone, and nothing more is said of it here.
 */
export function createSkillMapper(vocabulary: SkillVocabulary): SkillMapper {
  const rules: Rules = { vocabulary, byRef: indexCodes(vocabulary) };
  return {
    version: versionOf(vocabulary),
    canonicalName: (name) => findSkill(vocabulary, name)?.skill.name ?? name,
    respell: (name, knowledge) =>
      spelled(findSkill(vocabulary, name), normaliseSkillName(name), knowledge)?.name,
    map(wording, knowledge) {
      const key = normaliseSkillName(wording.name);
      const reached =
        (wording.isStated ? pointedTo(rules, wording, knowledge) : undefined) ??
        accepted(wording, key, knowledge) ??
        named(rules, wording.name, key, knowledge);
      if (reached === undefined || reached.how === 'approved') return reached;
      return normaliseSkillName(reached.name) === key ? undefined : reached;
    },
    kindOf: (name) => findSkill(vocabulary, name)?.skill.kind,
    translations: translationsOf(vocabulary),
  };
}

function translationsOf({ names }: SkillVocabulary): readonly SkillTranslation[] {
  return names.flatMap(({ language, text, skill }) =>
    language === undefined ? [] : [{ key: normaliseSkillName(skill.name), language, name: text }],
  );
}

interface Rules {
  readonly vocabulary: SkillVocabulary;
  readonly byRef: ReadonlyMap<string, VocabularySkill>;
}

function indexCodes({ skills }: SkillVocabulary): ReadonlyMap<string, VocabularySkill> {
  return new Map(
    skills.flatMap((skill) =>
      CODED_FRAMEWORKS.flatMap((framework) =>
        (skill.codes[framework] ?? []).flatMap((code) => {
          const ref = refOfCode(framework, code);
          return ref === undefined ? [] : [[ref, skill] as const];
        }),
      ),
    ),
  );
}

function versionOf({ skills }: SkillVocabulary): string {
  return createHash('sha256')
    .update(JSON.stringify([RULES, skills]))
    .digest('hex')
    .slice(0, 16);
}

interface Pointer {
  readonly ref: string;
  readonly how: MappingHow;
}

function pointersOf({ url, framework, code }: SkillWording): readonly Pointer[] {
  const byUrl = url === undefined ? undefined : refOfUrl(url);
  const byCode =
    framework === undefined || code === undefined ? undefined : refOfCode(framework, code);
  return [
    ...(byUrl === undefined ? [] : [{ ref: byUrl, how: 'url' } as const]),
    ...(byCode === undefined ? [] : [{ ref: byCode, how: 'code' } as const]),
  ];
}

// The vocabulary's own skill where there is one, directly or by a crosswalk; else the framework's.
function pointedTo(
  rules: Rules,
  wording: SkillWording,
  knowledge: SkillKnowledge,
): ReachedSkill | undefined {
  const pointers = pointersOf(wording);
  for (const { ref, how } of pointers) {
    const skill = ownSkill(rules, ref, knowledge);
    if (skill !== undefined) return bare(skill.name, how);
  }
  for (const { ref } of pointers) {
    const refs = knowledge.findByRef(ref)?.refs ?? [];
    const same = knowledge.listSame([ref, ...refs]);
    const skill = firstOf(same, (other) => ownSkill(rules, other, knowledge));
    if (skill !== undefined) return bare(skill.name, 'crosswalk');
    const known = firstOf(same, (other) => knowledge.findByRef(other));
    // Of two frameworks' skills the one whose ref comes first speaks for both, whichever is met.
    if (known !== undefined && leads(known.refs, [ref, ...refs])) {
      return { ...pickSkill(known), how: 'crosswalk' };
    }
  }
  for (const { ref, how } of pointers) {
    const known = knowledge.findByRef(ref);
    if (known !== undefined) return { ...pickSkill(known), how };
  }
  return undefined;
}

function ownSkill(
  { vocabulary, byRef }: Rules,
  ref: string,
  knowledge: SkillKnowledge,
): VocabularySkill | undefined {
  const direct = byRef.get(ref);
  if (direct !== undefined) return direct;
  const known = knowledge.findByRef(ref);
  if (known === undefined) return undefined;
  const byOther = firstOf(known.refs, (other) => byRef.get(other));
  if (byOther !== undefined) return byOther;
  return ownNamed(vocabulary, known.name);
}

/** The skill that has this for its own name, in some spelling. */
function ownNamed(vocabulary: SkillVocabulary, name: string): VocabularySkill | undefined {
  const found = findSkill(vocabulary, name);
  return found?.how === 'name' || found?.how === 'spelling' ? found.skill : undefined;
}

function firstOf<Item, Value>(
  items: readonly Item[],
  find: (item: Item) => Value | undefined,
): Value | undefined {
  for (const item of items) {
    const value = find(item);
    if (value !== undefined) return value;
  }
  return undefined;
}

function leads(left: readonly string[], right: readonly string[]): boolean {
  const [first, second] = [left.toSorted()[0] ?? '', right.toSorted()[0] ?? ''];
  return first < second;
}

function accepted(
  wording: SkillWording,
  key: string,
  knowledge: SkillKnowledge,
): ReachedSkill | undefined {
  const name = knowledge.findAccepted(key, wording.isStated);
  return name === undefined ? undefined : bare(name, 'approved');
}

const HOWS = {
  name: 'named',
  spelling: 'spelling',
  synonym: 'synonym',
  translation: 'translation',
} as const satisfies Record<NameFit, MappingHow>;

function named(
  { vocabulary }: Rules,
  name: string,
  key: string,
  knowledge: SkillKnowledge,
): ReachedSkill | undefined {
  const found = findSkill(vocabulary, name);
  const respelled = spelled(found, key, knowledge);
  if (respelled !== undefined) return respelled;
  if (found !== undefined) return bare(found.skill.name, HOWS[found.how]);
  const known = knowledge.findByName(key);
  if (known === undefined) return undefined;
  const own = ownNamed(vocabulary, known.name);
  return own === undefined ? { ...pickSkill(known), how: 'synonym' } : bare(own.name, 'synonym');
}

/**
 * The skill of which this is the own name, and not as that is written.
 *
 * @param found What the vocabulary has for the name.
 */
function spelled(
  found: FoundSkill | undefined,
  key: string,
  knowledge: SkillKnowledge,
): ReachedSkill | undefined {
  if (found?.how === 'name') return undefined;
  if (found?.how === 'spelling') return bare(found.skill.name, 'spelling');
  const known = knowledge.findBySpelling(spellingOf(key));
  if (known === undefined || normaliseSkillName(known.name) === key) return undefined;
  return { ...pickSkill(known), how: 'spelling' };
}

function bare(name: string, how: MappingHow): ReachedSkill {
  return { name, framework: undefined, code: undefined, url: undefined, how };
}

function pickSkill({ name, framework, code, url }: KnownSkill): Omit<ReachedSkill, 'how'> {
  return { name, framework, code, url };
}
