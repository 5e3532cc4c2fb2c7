import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { Query, QueryKey } from '@tanstack/react-query';
import { notifyFailure } from './notices.ts';

/** How many changes of the workspace this window has heard of. */
let changes = 0;

/** How many there had been when it was last asked. */
const askedAt = new WeakMap<object, number>();

/** The engine is on this computer: an answer holds until it tells that something changed. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (isGone(error)) query.setState({ ...query.state, data: undefined });
      },
      onSettled: (_answer, _error, query) => outdate(query),
    }),
    mutationCache: new MutationCache({ onError: notifyFailure }),
  });
}

/** What is there no more is not shown as it was either: a person who was deleted, once one goes back to them. */
function isGone({ cause }: Error): boolean {
  return Object(cause).code === 'not-found';
}

/** Remembers that it is asked now: it may be answered only after a change that the answer does not know of. */
export function noteAsked(queryClient: QueryClient, queryKey: QueryKey): void {
  const query = queryClient.getQueryCache().find({ queryKey });
  if (query !== undefined) askedAt.set(query, changes);
}

/** Something changed: no answer to what was asked before is kept, not even one that is still to come. */
export function outdateAnswers(queryClient: QueryClient): void {
  changes += 1;
  for (const query of queryClient.getQueryCache().getAll()) query.invalidate();
}

/**
 * Asks again for what is shown and was outdated.
 *
 * What is being asked for is not asked for a second time beside it: while files come in, what takes longer to
 * answer than until the next change would never be shown. It is asked for again once it is answered.
 */
export async function renewShown(queryClient: QueryClient): Promise<void> {
  await queryClient.refetchQueries({ type: 'active', stale: true }, { cancelRefetch: false });
}

/** Changed by this window itself: all that is shown is asked for anew. */
export async function renewAnswers(queryClient: QueryClient): Promise<void> {
  outdateAnswers(queryClient);
  await queryClient.refetchQueries({ type: 'active' });
}

/** Nothing of before may be shown, not even until it is answered anew: what is not on show is forgotten. */
export function forgetAnswers(queryClient: QueryClient): void {
  queryClient.removeQueries({ type: 'inactive' });
}

// The answer was under way while something changed, and may be from before that.
function outdate(query: Query<unknown, unknown>): void {
  if ((askedAt.get(query) ?? changes) === changes) return;
  query.invalidate();
  // A failure is told to who shows it.
  if (query.isActive() && !query.isStatic()) query.fetch().catch(() => undefined);
}
