import type { CandidateFilter } from '../../src/shared/contract/views.ts';
import { normaliseSkillName } from '../../src/shared/model/skill.ts';
import { VERDICTS } from '../../src/shared/model/verdict.ts';
import { SKILLS, skillName } from './people.ts';
import { createRandom, pick, pickUneven } from './random.ts';

const EMPTY: CandidateFilter = { text: '', skills: [], issuers: [], verdicts: [] };

/** What a recruiter may ask, of every kind and of several at once; the same from the same seed. */
export function listFilters(count: number): readonly CandidateFilter[] {
  const random = createRandom(7);
  const skill = () => normaliseSkillName(skillName(pickUneven(random, SKILLS)));
  const issuer = () => `did:web:uni${pickUneven(random, 500)}.example`;
  const kinds = [
    () => ({ ...EMPTY, skills: [skill()] }),
    () => ({ ...EMPTY, skills: [skill(), skill()] }),
    () => ({ ...EMPTY, text: skill() }),
    () => ({ ...EMPTY, text: pick(random, ['analysis', 'care', 'design operations']) }),
    () => ({ ...EMPTY, text: pick(random, ['a', 'be', 'chi', 'do el', 'abe', 'mail']) }),
    () => ({ ...EMPTY, issuers: [issuer(), issuer()] }),
    () => ({ ...EMPTY, verdicts: [pick(random, VERDICTS)] }),
    () => ({
      ...EMPTY,
      text: 'analysis',
      skills: [skill()],
      issuers: [issuer()],
      verdicts: [pick(random, VERDICTS)],
    }),
  ] as const;
  return Array.from({ length: count }, (_, number) => (kinds[number % kinds.length] ?? kinds[0])());
}

/** What is typed into the search box: skills by their beginnings, some with two letters swapped. */
export function listTyped(count: number): readonly string[] {
  const random = createRandom(11);
  return Array.from({ length: count }, (_, number) => {
    const name = skillName(pickUneven(random, SKILLS)).toLowerCase();
    const typed = name.slice(0, 1 + Math.floor(random() * 10));
    return number % 4 === 0 ? typed.replace(/(.)(.)$/u, '$2$1') : typed;
  });
}
