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

/** What is asked of one and the same credential, most of it so that almost everybody may have one. */
export const OF_ONE_CREDENTIAL = [
  'analysis since:2024',
  'analysis before:2020',
  'analysis level>=intermediate',
  'analysis recipient:confirmed',
  'analysis fresh:2y',
  'analysis fresh:fresh',
  '(analysis or care) since:2024',
  '-(analysis since:2024)',
  'trust:known since:2023',
  'verdict:lapsed since:2022',
  'level<advanced since:2022',
  'issuer:uni3 since:2024',
  'fresh:fresh since:2024',
  'analysis verified trusted confirmed since:2022 level>=intermediate',
] as const;

/** What is typed into the search box: skills by their beginnings, some with two letters swapped. */
export function listTyped(count: number): readonly string[] {
  const random = createRandom(11);
  return Array.from({ length: count }, (_, number) => {
    const name = skillName(pickUneven(random, SKILLS)).toLowerCase();
    const typed = name.slice(0, 1 + Math.floor(random() * 10));
    return number % 4 === 0 ? typed.replace(/(.)(.)$/u, '$2$1') : typed;
  });
}
