import type { ClaimComparison, ClaimView } from '../../shared/contract/resumes.ts';
import type { SkillView } from '../../shared/contract/skill-views.ts';
import type { StoredResume } from '../store/index.ts';

/**
 * Holds what a person's résumés claim against what credentials prove. A claim stays a claim: it makes
 * no skill proven, and proof makes no claim truer than it is.
 *
 * @param skills What credentials say of the person.
 * @param identify The id by which claims name a skill of this name, where they would name it by one.
 */
export function compareClaims(
  resumes: readonly StoredResume[],
  skills: readonly SkillView[],
  identify: (name: string) => string | undefined,
): ClaimComparison {
  const idOf = (skill: SkillView) => identify(skill.name) ?? skill.key;
  const bySkill = Map.groupBy(skills, idOf);
  const claims = joinClaims(resumes, bySkill);
  const isProven = ({ skill }: ClaimView) =>
    (bySkill.get(skill) ?? []).some(({ proven }) => proven);
  const claimed = new Set(claims.map(({ skill }) => skill));
  return {
    resumes: resumes.map(({ id, name, format, addedAt, claims: own }) => ({
      id,
      name,
      format,
      addedAt,
      claims: own.length,
    })),
    proven: claims.filter(isProven),
    claimedOnly: claims.filter((claim) => !isProven(claim)),
    provenNotMentioned: skills.filter((skill) => skill.proven && !claimed.has(idOf(skill))),
  };
}

/** Each skill once, in the order of the résumés, with the first words that say it. */
function joinClaims(
  resumes: readonly StoredResume[],
  bySkill: ReadonlyMap<string, readonly SkillView[]>,
): readonly ClaimView[] {
  const all = resumes.flatMap(({ id, claims }) => claims.map((claim) => ({ ...claim, id })));
  return [...Map.groupBy(all, ({ skill }) => skill)].flatMap(([skill, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    const spoken = (bySkill.get(skill) ?? []).toSorted(provenFirst);
    return {
      skill,
      name: first.name,
      listed: same.some(({ isListed }) => isListed),
      quote: same.find(({ quote }) => quote !== '')?.quote ?? '',
      resumeIds: same.map(({ id }) => id),
      credentialIds: [...new Set(spoken.flatMap(({ credentialIds }) => credentialIds))],
    };
  });
}

function provenFirst(a: SkillView, b: SkillView): number {
  return Number(b.proven) - Number(a.proven);
}
