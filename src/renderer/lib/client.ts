import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  QueryFunctionContext,
  UseMutationResult,
  UseQueryResult,
} from '@tanstack/react-query';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts';
import { describeAppError } from '../../shared/messages/ui/app-error.ts';
import { noteAsked, renewAnswers } from './query-client.ts';

/**
 * Makes a call of the contract.
 *
 * @throws {Error} whose message is the sentence for a person and whose `cause` is the `AppError`.
 */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const result = await window.touchstone.call(name, input);
  if (result.ok) return result.value;
  throw new Error(describeAppError(result.error), { cause: result.error });
}

export interface QueryOptions {
  /** Show the last answer while the next one is awaited. */
  readonly keepPrevious?: boolean;
  readonly enabled?: boolean;
  /** Ask when it is shown, and not again when the workspace changes. */
  readonly once?: boolean;
  /** Ask each time it is shown: what changes it is told to nobody. */
  readonly anew?: boolean;
}

/** Asks, and asks again whenever the workspace has changed. */
export function useCall<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  options: QueryOptions = {},
): UseQueryResult<CallOutput<Name>> {
  return useQuery<CallOutput<Name>>({
    ...queryOf(name, input),
    enabled: options.enabled ?? true,
    ...(options.once === true ? { staleTime: 'static', gcTime: 0 } : {}),
    ...(options.anew === true ? { refetchOnMount: 'always' } : {}),
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Under what an answer is kept, and how it is had: `useCall` finds what was asked for ahead. */
export function queryOf<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): {
  readonly queryKey: readonly [Name, CallInput<Name>];
  readonly queryFn: (context: Asking) => Promise<CallOutput<Name>>;
} {
  return {
    queryKey: [name, input],
    queryFn: ({ client, queryKey }) => {
      noteAsked(client, queryKey);
      return call(name, input);
    },
  };
}

type Asking = Pick<QueryFunctionContext, 'client' | 'queryKey'>;

/** Changes something; what the screens show is asked for anew once it is done. */
export function useCommand<Name extends CallName>(
  name: Name,
): UseMutationResult<CallOutput<Name>, Error, CallInput<Name>> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInput<Name>) => call(name, input),
    // Not awaited: what was just removed is gone from the screen by then, and with it who would tell.
    onSuccess: () => void renewAnswers(queryClient),
  });
}
