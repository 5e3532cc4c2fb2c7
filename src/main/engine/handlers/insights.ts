import { coverRequirements } from '../../screening/index.ts';
import type { InsightsView } from '../../../shared/contract/insights-calls.ts';
import type { OpeningView } from '../../../shared/contract/openings.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Workspace } from '../../store/index.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { EngineContext } from './context.ts';

/** More than anybody has; each is a line of the answer that is counted here. */
const ISSUERS = 100_000;

/** Numbers about everybody, and about one opening. */
export function insightsHandlers({ workspace, clock }: EngineContext): HandlersOf<'insights'> {
  return {
    'insights.get': async ({ openingId }) => {
      const opening = openingId === undefined ? undefined : await workspace.openings.get(openingId);
      if (openingId !== undefined && opening === undefined) {
        return err({ code: 'not-found', what: 'opening' });
      }
      const {
        unassigned: _,
        total: __,
        ...verdicts
      } = await workspace.credentials.countByVerdict();
      const today = formatInstant(clock()).slice(0, 10);
      return ok({
        people: await workspace.candidates.count(),
        verdicts,
        issuers: await countIssuers(workspace),
        proofAges: await workspace.screening.countProofAges(),
        ...(opening !== undefined && { opening: await lookAt(workspace, opening, today) }),
      });
    },
  };
}

/** Whoever issued something that is held; a decision about somebody else is not counted. */
async function countIssuers({ issuers }: Workspace): Promise<InsightsView['issuers']> {
  const counts = { trusted: 0, known: 0, unknown: 0, blocked: 0 };
  const seen = (await issuers.list('', ISSUERS)).issuers.filter(
    ({ credentials }) => credentials > 0,
  );
  for (const { trust } of seen) counts[trust] += 1;
  return counts;
}

async function lookAt(
  { screening, stages }: Workspace,
  { id, requirements }: OpeningView,
  today: string,
): Promise<NonNullable<InsightsView['opening']>> {
  const counts = { new: 0, screening: 0, interview: 0, offer: 0, hired: 0, declined: 0 };
  for (const { stage } of await stages.ofOpening(id)) counts[stage] += 1;
  return {
    coverage: [...(await coverRequirements(screening, requirements, today))],
    stages: counts,
  };
}
