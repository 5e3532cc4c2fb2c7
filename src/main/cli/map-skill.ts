import { openSkillMapper } from '../engine/read-vocabulary.ts';
import type { SkillKnowledge } from '../../shared/model/mapping.ts';
import { isStated } from '../../shared/model/skill.ts';
import type { MapSkill } from './line.ts';

// No workspace is asked: what a person accepted, and imported frameworks, are that workspace's.
const NOTHING: SkillKnowledge = {
  findByRef: () => undefined,
  findByName: () => undefined,
  listSame: () => [],
  findAccepted: () => undefined,
};

/** Maps claims by the vocabulary that comes with the app. */
export async function openMapSkill(): Promise<MapSkill> {
  const mapper = await openSkillMapper();
  return (claim) => mapper.map({ ...claim, isStated: isStated(claim.source) }, NOTHING);
}
