import type { RankedCandidate, RankedPage } from '../../../shared/contract/openings.ts';
import { compareText } from '../../../shared/lib/compare-text.ts';
import type { OpeningRequirement } from '../../../shared/model/opening.ts';
import type { HolderName, Holders, ScreeningSource, SkillEvidence } from '../../store/index.ts';
import { evidenceViewOf } from '../evidence-view.ts';
import { answerTo } from './answer.ts';
import { orderHolders } from './places.ts';
import type { PlaceOrder } from './places.ts';

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
 * All are ordered by numbers, and names are read only where those are the same. The order is kept
 * until anything is written, for whoever turns the page.
 */
export async function rankCandidates(
  source: ScreeningSource,
  input: RankInput,
): Promise<RankedPage> {
  const { requirements, today, offset, limit } = input;
  const holders = await source.readHolders(requirements.map(({ key }) => key));
  const ranking = rankingOf(holders, requirements, today);
  const end = Math.min(offset + limit, holders.people);
  const ids: string[] = [];
  for (let index = offset; index < end;) {
    const alike = ranking.alikeAt(index);
    // oxlint-disable-next-line no-await-in-loop -- one after the other until the page is full
    const sorted = await namesOf(ranking, holders, alike);
    ids.push(...sorted.slice(index - alike.start, end - alike.start));
    index = alike.end;
  }
  return { total: holders.people, rows: await explain(source, ids, input) };
}

interface Ranking extends PlaceOrder {
  readonly key: string;
  /** Ids by name, of those who are alike, by where they begin. */
  readonly byName: Map<number, Promise<readonly string[]>>;
}

const known = new WeakMap<Holders, Ranking>();

function rankingOf(
  holders: Holders,
  requirements: readonly OpeningRequirement[],
  today: string,
): Ranking {
  const key = JSON.stringify([requirements, today]);
  const last = known.get(holders);
  if (last?.key === key) return last;
  const ranking = { key, byName: new Map(), ...orderHolders(holders, requirements, today) };
  known.set(holders, ranking);
  return ranking;
}

const NAMES_AT_ONCE = 5000;

function namesOf(
  { byName, places }: Ranking,
  holders: Holders,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<readonly string[]> {
  const read = byName.get(start) ?? sortByName(holders, places.subarray(start, end));
  byName.set(start, read);
  return read;
}

async function sortByName(holders: Holders, places: Uint32Array): Promise<readonly string[]> {
  const names: HolderName[] = [];
  for (let start = 0; start < places.length; start += NAMES_AT_ONCE) {
    const some = [...places.subarray(start, start + NAMES_AT_ONCE)];
    // oxlint-disable-next-line no-await-in-loop -- one database
    names.push(...(await holders.listNames(some)));
    // oxlint-disable-next-line no-await-in-loop -- others have their turn
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
  return names
    .toSorted(
      (left, right) =>
        compareText(left.sortName, right.sortName) ||
        compareText(left.candidateId, right.candidateId),
    )
    .map(({ candidateId }) => candidateId);
}

async function explain(
  source: ScreeningSource,
  ids: readonly string[],
  { requirements, today }: RankInput,
): Promise<RankedCandidate[]> {
  const names = new Map((await source.getRows(ids)).map(({ id, name }) => [id, name]));
  const evidence = Map.groupBy(await source.listEvidence(ids), (one) => one.candidateId);
  return ids.map((candidateId) => {
    const answers = explainAnswers(requirements, evidence.get(candidateId) ?? [], today);
    const proven = (need: OpeningRequirement['need']) =>
      requirements.filter((one, place) => one.need === need && answers[place]?.proven === true)
        .length;
    const [musts, nices] = [proven('must'), proven('nice')];
    return { candidateId, name: names.get(candidateId) ?? '', musts, nices, answers };
  });
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
