import type { Resume, ResumeClaim } from '../../shared/model/resume.ts';
import { normaliseSkillName } from '../../shared/model/skill.ts';
import { recogniseSkills } from './recognition/recognise-skills.ts';
import { findSkill } from './vocabulary/vocabulary.ts';
import type { SkillVocabulary } from './vocabulary/vocabulary.ts';

// A résumé that names more was written to be found by any search.
const CLAIM_LIMIT = 300;
// Characters on either side of the place: enough to see in what sense it stands.
const QUOTE_REACH = 60;

/**
 * Says which skills a résumé names: those that it lists, then those recognised in its text, each
 * once. They are the candidate's own words, and prove nothing.
 *
 * @returns At most 300.
 */
export function claimsOf(resume: Resume, vocabulary: SkillVocabulary): readonly ResumeClaim[] {
  const claims = new Map<string, ResumeClaim>();
  for (const claim of [...listedIn(resume, vocabulary), ...recognisedIn(resume, vocabulary)]) {
    const known = claims.get(claim.skill);
    if (known === undefined) claims.set(claim.skill, claim);
    else if (known.quote === '') claims.set(claim.skill, { ...known, quote: claim.quote });
  }
  return [...claims.values()].slice(0, CLAIM_LIMIT);
}

function listedIn({ listedSkills }: Resume, vocabulary: SkillVocabulary): readonly ResumeClaim[] {
  return listedSkills.flatMap((written) => {
    const skills = skillsOf(written, vocabulary);
    return skills.map(({ skill, name }) => ({ skill, name, isListed: true, quote: '' }));
  });
}

type NamedSkill = Pick<ResumeClaim, 'skill' | 'name'>;

/** The skill of that name, or those that it names ("Python and SQL"), or one that only this résumé knows. */
function skillsOf(written: string, vocabulary: SkillVocabulary): readonly NamedSkill[] {
  const whole = findSkill(vocabulary, written)?.skill;
  if (whole !== undefined) return [{ skill: whole.id, name: whole.name }];
  const parts = recogniseSkills(written, vocabulary).map(({ skill }) => named(skill, vocabulary));
  const key = normaliseSkillName(written);
  return parts.length > 0 || key === '' ? parts : [{ skill: key, name: written }];
}

function recognisedIn({ text }: Resume, vocabulary: SkillVocabulary): readonly ResumeClaim[] {
  return recogniseSkills(text, vocabulary).map(({ skill, start, end }) => ({
    ...named(skill, vocabulary),
    isListed: false,
    quote: quoteAt(text, start, end),
  }));
}

function named(skill: string, vocabulary: SkillVocabulary): NamedSkill {
  return { skill, name: vocabulary.byId.get(skill)?.name ?? skill };
}

/** The line around the place, as far as the reach, cut at whole words. */
function quoteAt(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - QUOTE_REACH), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + QUOTE_REACH).split('\n')[0] ?? '';
  const left = before.length === QUOTE_REACH ? `…${before.replace(/^\S*\s/u, ' ')}` : before;
  const right = after.length === QUOTE_REACH ? `${after.replace(/\s\S*$/u, ' ')}…` : after;
  return `${left}${text.slice(start, end).replaceAll('\n', ' ')}${right}`.trim();
}
