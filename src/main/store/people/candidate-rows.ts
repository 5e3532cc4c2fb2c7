import type { CandidateRow } from '../../../shared/contract/views.ts';
import type { SkillView } from '../../../shared/contract/skill-views.ts';
import type { DatedSql } from '../context.ts';
import { listEvidence } from '../credentials/evidence.ts';
import { compareLevels } from '../../../shared/model/level.ts';
import { LEARNING_CLASSES } from '../../../shared/model/skill.ts';
import { compareSkills, listPeople } from '../lists/listed-candidates.ts';
import type { SkillEvidence } from '../known-skills/skill-stores.ts';

/** Rows for these people in this order, by as many queries for five hundred as for one. */
export function listCandidateRows(
  context: DatedSql,
  candidateNos: readonly number[],
): readonly CandidateRow[] {
  const evidence = Map.groupBy(listEvidence(context, candidateNos), (one) => one.candidateId);
  return listPeople(context.sql, candidateNos).map(({ person }) => ({
    ...person,
    skills: skillsOf(evidence.get(person.id) ?? []),
  }));
}

/** What is shown of each skill for which something credible speaks: proven first, then by name. */
function skillsOf(evidence: readonly SkillEvidence[]): SkillView[] {
  const credible = evidence.filter((one) => one.credible && !one.isRespelled);
  return [...Map.groupBy(credible, (one) => one.key).values()]
    .flatMap((own) => skillOf(own))
    .toSorted(compareSkills);
}

// The best comes first and gives the source; what is said of the skill counts only if it is as well proven.
function skillOf(evidence: readonly SkillEvidence[]): SkillView[] {
  const [best] = evidence;
  if (best === undefined) return [];
  const { key, name, framework, code, source, mapping, proven } = best;
  const alike = evidence.filter((one) => one.proven === proven);
  const leveled = highestLevel(alike);
  const latest = latestIssue(alike);
  return [
    {
      key,
      name,
      framework,
      code,
      level: leveled?.level,
      scale: leveled?.scale,
      requirement: best.requirement,
      issued: latest?.issued,
      freshness: latest?.freshness,
      learning: strongestLearning(alike),
      source,
      mapping,
      proven,
      credentialIds: [...new Set(evidence.map((one) => one.credentialId))],
    },
  ];
}

// Levels that are not on the scale cannot be compared: of these the best evidence's counts.
function highestLevel(evidence: readonly SkillEvidence[]): SkillEvidence | undefined {
  const [highest] = evidence
    .flatMap((one) => (one.scale === undefined ? [] : [{ one, level: one.scale.level }]))
    .toSorted((left, right) => compareLevels(right.level, left.level));
  return highest?.one ?? evidence.find((one) => one.level !== undefined);
}

function latestIssue(evidence: readonly SkillEvidence[]): SkillEvidence | undefined {
  return evidence
    .filter((one) => one.freshness !== undefined)
    .toSorted((left, right) => Date.parse(right.issued ?? '') - Date.parse(left.issued ?? ''))[0];
}

function strongestLearning(evidence: readonly SkillEvidence[]): SkillView['learning'] {
  const said = evidence.flatMap((one) => one.learning ?? []);
  return LEARNING_CLASSES.map((wanted) => said.find((one) => one.class === wanted)).find(
    (one) => one !== undefined,
  );
}
