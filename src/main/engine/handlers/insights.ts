import { coverRequirements } from '../../screening/index.ts';
import type { InsightsView } from '../../../shared/contract/insights-calls.ts';
import type { OpeningView } from '../../../shared/contract/openings.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Workspace } from '../../store/index.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { EngineContext } from './context.ts';

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
        issuers: await workspace.issuers.countByTrust(),
        proofAges: await workspace.screening.countProofAges(),
        ...(opening !== undefined && { opening: await lookAt(workspace, opening, today) }),
      });
    },
  };
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
