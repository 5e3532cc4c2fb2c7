import { openSkillMapper } from '../engine/mapping/read-vocabulary.ts';
import type { ReachedSkill, SkillKnowledge, SkillWording } from '../../shared/model/mapping.ts';
import { isStated } from '../../shared/model/skill.ts';
import type { SkillClaim } from '../../shared/model/skill.ts';
import type { MapSkill } from './line.ts';

// No workspace is asked: what a person accepted, and imported frameworks, are that workspace's.
const NOTHING: SkillKnowledge = {
  findByRef: () => undefined,
  findByName: () => undefined,
  findBySpelling: () => undefined,
  listSame: () => [],
  findAccepted: () => undefined,
};

/** Maps claims by the vocabulary that comes with the app. */
export async function openMapSkill(): Promise<MapSkill> {
  const mapper = await openSkillMapper();
  return (claim) => mapper.map({ ...claim, isStated: isStated(claim.source) }, NOTHING);
}

/** Maps the claims of these credentials as their workspace does: by its frameworks and by what was accepted in it. */
export async function mapBy(
  reach: (wording: SkillWording) => Promise<ReachedSkill | undefined>,
  credentials: readonly { readonly skills: readonly SkillClaim[] }[],
): Promise<MapSkill> {
  const claims = credentials.flatMap(({ skills }) => skills);
  const reached = await Promise.all(
    claims.map((claim) => reach({ ...claim, isStated: isStated(claim.source) })),
  );
  const byClaim = new Map(claims.map((claim, index) => [claim, reached[index]]));
  return (claim) => byClaim.get(claim);
}
