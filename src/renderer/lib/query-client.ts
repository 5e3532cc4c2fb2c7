import { MutationCache, QueryClient } from '@tanstack/react-query';
import { notifyFailure } from './notices.ts';

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
    mutationCache: new MutationCache({ onError: notifyFailure }),
  });
}
