import type { FrameworkSkill } from '../../../shared/model/framework.ts';
import { refOfCode, refOfUrl } from '../mapping/skill-ref.ts';
import { SKILL_NAME_LIMIT } from '../../../shared/model/skill.ts';

const OTHER_NAMES_LIMIT = 100;
const ADDRESS_LIMIT = 2000;

/** A skill as it is kept, or nothing where it has no name. */
export function toSkill(
  framework: string,
  skill: {
    readonly name: string | undefined;
    readonly otherNames?: readonly string[];
    readonly code?: string | undefined;
    readonly url?: string | undefined;
  },
): readonly FrameworkSkill[] {
  const name = tidy(skill.name ?? '');
  if (name === '') return [];
  const code = shortened(skill.code);
  const url = shortened(skill.url);
  const refs = [
    url === undefined ? undefined : refOfUrl(url),
    code === undefined ? undefined : refOfCode(framework, code),
  ];
  const others = (skill.otherNames ?? []).map(tidy).filter((one) => one !== '' && one !== name);
  return [
    {
      name,
      otherNames: [...new Set(others)].slice(0, OTHER_NAMES_LIMIT),
      code,
      url,
      refs: [...new Set(refs.filter((ref) => ref !== undefined))],
    },
  ];
}

function tidy(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
    .slice(0, SKILL_NAME_LIMIT);
}

function shortened(text: string | undefined): string | undefined {
  const trimmed = text?.trim().slice(0, ADDRESS_LIMIT);
  return trimmed === '' ? undefined : trimmed;
}
