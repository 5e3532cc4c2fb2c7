import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { CallInput, CallOutput } from '../../../../shared/contract/contract.ts';
import { call, queryOf } from '../../../lib/client.ts';
import { useDebounced } from '../../../lib/use-debounced.ts';

export type PreviewWish = CallInput<'report.preview'>;

const REST_MS = 200;
// While pages are being drawn, how many there are by now is asked for so often.
const ASK_AGAIN_MS = 300;

/** A preview that follows what is wished for; the last one is shown until the next has begun. */
export function usePreview(wish: PreviewWish) {
  // A wish is made anew each time that the form is drawn: as text it stays the same.
  const rested = useDebounced(JSON.stringify(wish), REST_MS);
  const { queryKey, queryFn } = useMemo(() => beginningOf(rested), [rested]);
  useEffect(() => () => void call('report.endPreview', {}).catch(() => undefined), []);
  return useQuery<CallOutput<'report.preview'>>({
    queryKey,
    queryFn,
    staleTime: 'static',
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
}

let begun = 0;

// One that was given up while it was being begun is over by the time it is wished for again: each is another one.
function beginningOf(wish: string) {
  begun += 1;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `usePreview` made it text
  const { queryKey, queryFn } = queryOf('report.preview', JSON.parse(wish) as PreviewWish);
  return { queryKey: [...queryKey, begun], queryFn };
}

type PageAnswer = CallOutput<'report.previewPage'>;

/**
 * The first page, and how many there are so far; asked for until all are drawn.
 *
 * @param isEnough Whether nobody looks at the others.
 */
export function useFirstPage(previewId: string, isEnough: boolean) {
  return useQuery<PageAnswer>({
    ...queryOf('report.previewPage', { previewId, page: 1 }),
    staleTime: 'static',
    gcTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data === undefined || (data.kind === 'page' && !data.isDone && !isEnough)
        ? ASK_AGAIN_MS
        : false,
  });
}

/** A page; with its number on it once it is known how many there are. */
export function usePage(previewId: string, page: number, isDone: boolean) {
  const { queryKey, queryFn } = queryOf('report.previewPage', { previewId, page });
  return useQuery<PageAnswer>({
    queryKey: [...queryKey, isDone],
    queryFn,
    staleTime: 'static',
    gcTime: 0,
    placeholderData: (before, query) =>
      query?.queryKey[1] !== undefined && isSamePage(query.queryKey[1], previewId, page)
        ? before
        : undefined,
  });
}

function isSamePage(asked: unknown, previewId: string, page: number): boolean {
  return JSON.stringify(asked) === JSON.stringify({ previewId, page });
}
