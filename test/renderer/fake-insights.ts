import type { OpeningView } from '../../src/shared/contract/openings.ts';
import type { CredentialView } from '../../src/shared/contract/views.ts';
import type { Handlers } from './fake-bridge.ts';
import { countVerdicts } from './fake-data.ts';

interface Counted {
  readonly people: readonly { readonly id: string }[];
  readonly credentials: readonly CredentialView[];
  readonly openings: readonly OpeningView[];
}

/** Numbers as the engine counts them; of every opening's shortlist, three are at the interview. */
export function insightsHandlers(state: Counted) {
  const holdersOf = (key: string, isProven: boolean) => {
    const speaking = state.credentials.filter(({ skills }) =>
      skills.some((skill) => skill.key === key && (skill.proven || !isProven)),
    );
    return new Set(speaking.flatMap(({ candidateId }) => candidateId ?? [])).size;
  };
  const coverageOf = ({ requirements }: OpeningView) =>
    requirements.map((requirement) => {
      const proven = holdersOf(requirement.key, true);
      return { requirement, proven, nearly: holdersOf(requirement.key, false) - proven };
    });
  return {
    'insights.get': ({ openingId }) => {
      const opening = state.openings.find(({ id }) => id === openingId);
      const isEmpty = state.credentials.length === 0;
      return {
        people: state.people.length,
        verdicts: countVerdicts(state.credentials),
        issuers: { trusted: 2, known: 1, unknown: 4, blocked: 0 },
        proofAges: { fresh: isEmpty ? 0 : 1500, ageing: 0, old: 0, undated: 0 },
        ...(opening !== undefined && {
          opening: {
            coverage: coverageOf(opening),
            stages: { new: 0, screening: 0, interview: 3, offer: 0, hired: 0, declined: 0 },
          },
        }),
      };
    },
  } satisfies Partial<Handlers>;
}
