import type { CandidateIndex } from './candidate-index.ts';
import { skillNos } from './condition-rows.ts';
import type { HoldingIndex } from './holding-index.ts';
import { REACH_PROVES, REACHES } from './skill-reach-sql.ts';
import type { Sql } from './sql.ts';
import type { Holder, HolderGroup, SkillProof, WantedSkills } from './screening-source.ts';
import type { IssuerTrust } from '../../shared/model/verdict.ts';

/** See `ScreeningSource.groupHolders`. */
export function groupHolders(
  sql: Sql,
  wanted: WantedSkills,
  { holdings }: CandidateIndex,
): readonly HolderGroup[] {
  const counts = new Map<number, number>();
  const proven = countWanted(sql, wanted, holdings);
  for (const key of proven.values()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .toSorted(([left], [right]) => right - left)
    .map(([key, people]) => ({ musts: Math.floor(key / STEP), nices: key % STEP, people }));
}

/** More than there are requirements in any opening. */
const STEP = 1000;

/** By everybody's number: a thousand for each must, and one for each nice, that is proven. */
function countWanted(
  sql: Sql,
  { musts, nices }: WantedSkills,
  holdings: HoldingIndex,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const count = (keys: readonly string[], worth: number) => {
    for (const skillNo of skillNos(sql, keys)) {
      const [proven, claimed] = holdings.withSkill(skillNo, 'credible');
      claimed?.forEach((no) => counts.set(no, counts.get(no) ?? 0));
      proven?.forEach((no) => counts.set(no, (counts.get(no) ?? 0) + worth));
    }
  };
  count(musts, STEP);
  count(nices, 1);
  return counts;
}

interface ProofRow extends Omit<
  SkillProof,
  'proven' | 'credible' | 'issuer' | 'level' | 'validFrom'
> {
  readonly candidateId: string;
  readonly sortName: string;
  readonly standing: number;
  readonly proves: number;
  readonly trust: IssuerTrust;
  readonly level: string | null;
  readonly validFrom: string | null;
}

const PEOPLE_AT_ONCE = 200;

/** See `ScreeningSource.listGroup`. Read in pieces, between which others have their turn. */
export async function listGroup(
  sql: Sql,
  wanted: WantedSkills,
  group: HolderGroup,
  { holdings }: CandidateIndex,
): Promise<readonly Holder[]> {
  const key = group.musts * STEP + group.nices;
  const counts = countWanted(sql, wanted, holdings);
  const nos = [...counts].filter(([, count]) => count === key).map(([no]) => no);
  const skills = skillNos(sql, [...wanted.musts, ...wanted.nices]);
  const holders: Holder[] = [];
  for (let start = 0; start < nos.length; start += PEOPLE_AT_ONCE) {
    holders.push(...listHolders(sql, nos.slice(start, start + PEOPLE_AT_ONCE), skills));
    // oxlint-disable-next-line no-await-in-loop -- others have their turn
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
  return holders;
}

function listHolders(
  sql: Sql,
  nos: readonly number[],
  skills: readonly number[],
): readonly Holder[] {
  const asked = [JSON.stringify(nos), JSON.stringify(skills)];
  const rows = sql.all<ProofRow>(PROOFS, ...asked, ...asked);
  return [...Map.groupBy(rows, (row) => row.candidateId)].map(([candidateId, own]) => ({
    candidateId,
    sortName: own[0]?.sortName ?? '',
    proofs: own.map(proofOf),
  }));
}

const COLUMNS = `candidate.id AS candidateId, candidate.sort_name AS sortName, skill.key, claim.level,
       credential.standing, credential.verdict, credential.recipient, credential.trust,
       credential.valid_from AS validFrom, credential.id AS credentialId`;

const CREDENTIALS = `json_each(?) AS asked
  CROSS JOIN candidate ON candidate.no = asked.value
  CROSS JOIN credential ON credential.candidate_no = candidate.no AND credential.standing > 0
  CROSS JOIN json_each(?) AS skill_no`;

// A person's credentials first, then of each the skills that are wanted, by their own names and by
// what reaches them: no other claim is read.
const PROOFS = `
SELECT ${COLUMNS}, claim.stated AS proves
  FROM ${CREDENTIALS}
  CROSS JOIN skill_claim AS claim ON claim.credential_no = credential.no AND claim.skill_no = skill_no.value
  CROSS JOIN skill ON skill.no = claim.skill_no
UNION ALL
SELECT ${COLUMNS}, ${REACH_PROVES} AS proves
  FROM ${CREDENTIALS}
  CROSS JOIN skill_reach AS reach ON reach.skill_no = skill_no.value
  CROSS JOIN skill_wording AS wording ON wording.no = reach.wording_no
  CROSS JOIN skill_claim AS claim
     ON claim.credential_no = credential.no AND claim.skill_no = wording.skill_no AND ${REACHES}
  CROSS JOIN skill ON skill.no = reach.skill_no`;

function proofOf({ standing, proves, trust, level, validFrom, ...row }: ProofRow): SkillProof {
  const { key, verdict, recipient, credentialId } = row;
  return {
    key,
    verdict,
    recipient,
    credentialId,
    proven: standing === 2 && proves === 1,
    credible: standing > 0,
    issuer: { trust },
    level: level ?? undefined,
    validFrom: validFrom ?? undefined,
  };
}
