import { LEARNING_CLASSES, LEARNING_FIELDS, isStatedClaim } from '../../../shared/model/skill.ts';
import type { Learning, SkillClaim } from '../../../shared/model/skill.ts';
import { levelNoOf } from '../known-skills/levels.ts';
import type { StoreContext } from '../context.ts';
import { mapNewWording } from '../known-skills/skill-reach.ts';
import { skillNoOf } from '../known-skills/skill-rows.ts';

/** Writes a credential's skills in place of those it had. */
export function writeClaims(
  context: StoreContext,
  credentialNo: number,
  claims: readonly SkillClaim[],
): void {
  context.sql.run('DELETE FROM skill_claim WHERE credential_no = ?', credentialNo);
  addClaims(context, credentialNo, claims);
}

/** Writes the skills of a credential that has none yet. */
export function addClaims(
  context: StoreContext,
  credentialNo: number,
  claims: readonly SkillClaim[],
): void {
  const { sql } = context;
  for (const claim of claims) {
    const { skillNo, wordingNo } = wordedSkillOf(context, claim);
    sql.run(
      `INSERT INTO skill_claim (credential_no, skill_no, wording_no, source, stated, level,
                                level_no, issued, requirement, learning)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      credentialNo,
      skillNo,
      wordingNo,
      claim.source,
      isStatedClaim(claim) ? 1 : 0,
      claim.level,
      levelNoOf(sql, claim),
      claim.issued,
      claim.requirement,
      claim.learning && `${claim.learning.class} ${claim.learning.field}`,
    );
  }
}

function wordedSkillOf(
  context: StoreContext,
  claim: SkillClaim,
): { readonly skillNo: number; readonly wordingNo: number } {
  const { sql } = context;
  const { key, name, framework, code, url } = claim;
  return sql.kept(JSON.stringify(['skill', key, name, framework, code, url]), () => {
    const skillNo = skillNoOf(sql, claim);
    return { skillNo, wordingNo: wordingNoOf(context, skillNo, claim) };
  });
}

function wordingNoOf(
  context: StoreContext,
  skillNo: number,
  { name, framework, code, url }: SkillClaim,
): number {
  const { sql } = context;
  const known = sql.get<{ no: number }>(
    `SELECT no FROM skill_wording
      WHERE skill_no = ? AND name = ? AND framework IS ? AND code IS ? AND url IS ?`,
    skillNo,
    name,
    framework,
    code,
    url,
  );
  if (known !== undefined) return known.no;
  const no = sql.insert(
    'INSERT INTO skill_wording (skill_no, name, framework, code, url) VALUES (?, ?, ?, ?, ?)',
    skillNo,
    name,
    framework,
    code,
    url,
  );
  mapNewWording(context, no);
  return no;
}

/** Reads how a skill was learned as a claim's row has it. */
export function readLearning(written: string | null): Learning | undefined {
  const [first, second] = (written ?? '').split(' ');
  const learningClass = LEARNING_CLASSES.find((one) => one === first);
  const field = LEARNING_FIELDS.find((one) => one === second);
  return learningClass === undefined || field === undefined
    ? undefined
    : { class: learningClass, field };
}
