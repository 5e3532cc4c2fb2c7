import type { Framework, FrameworkSkill } from '../../../shared/model/framework.ts';
import { toSkill } from './limits.ts';

/** `1.A` to `1.D` are abilities, interests, values and styles; `2` holds what can be learned. */
const LEARNED = /^2\.[ABC]\./u;

/**
 * O*NET's `Skills.txt`, `Knowledge.txt` or `Content Model Reference.txt`: `Element ID` and `Element
 * Name`, once for each occupation.
 *
 * @see https://www.onetcenter.org/dictionary/30.0/text/skills.html
 */
export function readOnetElements(records: Iterable<ReadonlyMap<string, string>>): Framework {
  const elements = new Map<string, FrameworkSkill>();
  for (const record of records) {
    const code = record.get('element id') ?? '';
    if (!LEARNED.test(code) || elements.has(code)) continue;
    for (const skill of toSkill('O*NET', { name: record.get('element name'), code })) {
      elements.set(code, skill);
    }
  }
  const skills = [...elements.values()];
  return { kind: 'onet', name: `O*NET ${partOf(skills)}`, skills, matches: [] };
}

// Named by what is in it, so that a newer edition takes its place.
function partOf(skills: readonly FrameworkSkill[]): string {
  const isKnowledge = skills.some(({ code }) => code?.startsWith('2.C.') === true);
  const isSkills = skills.some(({ code }) => code?.startsWith('2.C.') === false);
  if (isKnowledge && isSkills) return 'content model';
  return isKnowledge ? 'knowledge' : 'skills';
}

/**
 * O*NET's `Technology Skills.txt`: each `Example` is a product, named once for each occupation. The
 * commodity's code is that of its class, so it is no code of the product.
 *
 * @see https://www.onetcenter.org/dictionary/30.0/text/technology_skills.html
 */
export function readOnetTechnology(records: Iterable<ReadonlyMap<string, string>>): Framework {
  const examples = new Map<string, FrameworkSkill>();
  for (const record of records) {
    const name = record.get('example') ?? '';
    if (examples.has(name)) continue;
    for (const skill of toSkill('O*NET', { name })) examples.set(name, skill);
  }
  const skills = [...examples.values()];
  return { kind: 'onet', name: 'O*NET technology skills', skills, matches: [] };
}
