import type { SkillMapping } from '../../../src/shared/contract/views.ts';
import { normaliseSkillName } from '../../../src/shared/model/skill.ts';

/** The mapping of a skill that a credential names itself, in an alignment or in a tag. */
export function namedMapping(name: string, isStated = true): SkillMapping {
  return {
    how: 'named',
    state: isStated ? 'stated' : 'inferred',
    from: name,
    fromKey: normaliseSkillName(name),
    isStated,
  };
}
