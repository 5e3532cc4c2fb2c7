import type { OpeningRequirement } from '../../../shared/model/opening.ts';
import type { Holders, ProofColumns, ScreeningSource } from '../../store/index.ts';
import { readProofKind } from '../../store/index.ts';
import { asAsked } from './places.ts';

/** How many people prove a requirement as it is asked for, and how many something else speaks for. */
export interface Coverage {
  readonly requirement: OpeningRequirement;
  readonly proven: number;
  readonly nearly: number;
}

/**
 * Counts who answers each requirement, in their order.
 *
 * @param today `YYYY-MM-DD`: ages are counted from it.
 */
export async function coverRequirements(
  source: ScreeningSource,
  requirements: readonly OpeningRequirement[],
  today: string,
): Promise<readonly Coverage[]> {
  const holders = await source.readHolders(requirements.map(({ key }) => key));
  return requirements.map((requirement, column) => ({
    requirement,
    ...countAnswers(holders, holders.proofs[column], requirement, today),
  }));
}

const [SPEAKS, PROVES] = [1, 2];

function countAnswers(
  { people }: Holders,
  proofs: ProofColumns | undefined,
  requirement: OpeningRequirement,
  today: string,
): Omit<Coverage, 'requirement'> {
  const isAsAsked = asAsked(requirement, today);
  const best = new Uint8Array(people);
  proofs?.places.forEach((place, row) => {
    const kind = proofs.kinds[row] ?? 0;
    const proves = readProofKind(kind)?.proven === true && isAsAsked(kind, proofs.days[row]);
    best[place] = Math.max(best[place] ?? 0, proves ? PROVES : SPEAKS);
  });
  const count = (answer: number) => best.filter((one) => one === answer).length;
  return { proven: count(PROVES), nearly: count(SPEAKS) };
}
