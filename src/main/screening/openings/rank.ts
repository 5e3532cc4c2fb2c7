import type { RankedCandidate, RankedPage } from '../../../shared/contract/openings.ts';
import type { OpeningRequirement } from '../../../shared/model/opening.ts';
import type { HolderGroup, ScreeningSource, SkillEvidence } from '../../store/index.ts';
import { evidenceViewOf } from '../evidence-view.ts';
import { answerTo } from './answer.ts';
import { comparePlaces, placeOf } from './place.ts';
import type { Placed } from './place.ts';

export interface RankInput {
  readonly requirements: readonly OpeningRequirement[];
  /** `YYYY-MM-DD`: ages are counted from it. */
  readonly today: string;
  readonly offset: number;
  readonly limit: number;
}

/**
 * Orders everybody for whom anything credible speaks in one of the skills, and explains a page of it.
 *
 * How many skills are proven at all is known from memory, and is the most that can be proven as asked
 * for; so evidence is read group by group from the top, and no further than the page can reach.
 */
export async function rankCandidates(
  source: ScreeningSource,
  input: RankInput,
): Promise<RankedPage> {
  const wanted = {
    musts: keysOf(input.requirements, 'must'),
    nices: keysOf(input.requirements, 'nice'),
  };
  const groups = await source.groupHolders(wanted);
  const total = groups.reduce((sum, { people }) => sum + people, 0);
  const end = Math.min(input.offset + input.limit, total);
  const placed: Placed[] = [];
  for (const [place, group] of groups.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- the next group only where this one is not enough
    const holders = await source.listGroup(wanted, group);
    for (const holder of holders) placed.push(placeOf(holder, input.requirements, input.today));
    const next = groups[place + 1];
    if (next === undefined || placed.filter((one) => isSettled(one, next)).length >= end) break;
  }
  const page = placed.toSorted(comparePlaces).slice(input.offset, end);
  return { total, rows: await explain(source, page, input) };
}

function keysOf(
  requirements: readonly OpeningRequirement[],
  need: OpeningRequirement['need'],
): readonly string[] {
  return requirements.filter((one) => one.need === need).map(({ key }) => key);
}

/** Whether nobody of the next group, or of one after it, can come before or tie. */
function isSettled({ musts, nices }: Placed, next: HolderGroup): boolean {
  return musts > next.musts || (musts === next.musts && nices > next.nices);
}

async function explain(
  source: ScreeningSource,
  page: readonly Placed[],
  { requirements, today }: RankInput,
): Promise<RankedCandidate[]> {
  const ids = page.map(({ candidateId }) => candidateId);
  const names = new Map((await source.getRows(ids)).map(({ id, name }) => [id, name]));
  const evidence = Map.groupBy(await source.listEvidence(ids), (one) => one.candidateId);
  return page.map(({ candidateId, musts, nices }) => ({
    candidateId,
    name: names.get(candidateId) ?? '',
    musts,
    nices,
    answers: explainAnswers(requirements, evidence.get(candidateId) ?? [], today),
  }));
}

/** Requirement by requirement, what answers it. */
function explainAnswers(
  requirements: readonly OpeningRequirement[],
  evidence: readonly SkillEvidence[],
  today: string,
): RankedCandidate['answers'] {
  return requirements.map((requirement) => {
    const { proven, proof, shortfalls } = answerTo(requirement, evidence, today);
    return {
      key: requirement.key,
      proven,
      ...(proof === undefined ? {} : { evidence: evidenceViewOf(proof) }),
      shortfalls: [...shortfalls],
    };
  });
}
