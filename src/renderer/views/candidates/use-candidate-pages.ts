import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { CandidatePage, CandidateRow } from '../../../shared/contract/views.ts';
import { call } from '../../lib/client.ts';
import { forContract } from '../../lib/screening-state.tsx';
import type { Filter } from '../../lib/screening-state.tsx';

const PAGE_SIZE = 100;

/** The rows in reach, and what the whole answer is like. */
export interface CandidatePages {
  /** The first page; it carries the total and the facets of the whole answer. */
  readonly first: CandidatePage | undefined;
  readonly error: Error | undefined;
  readonly retry: () => void;
  /** `undefined` while the row's page is on its way. */
  readonly rowAt: (index: number) => CandidateRow | undefined;
  /** Tells which rows are in view, ends included, so that their pages are asked for. */
  readonly lookAt: (from: number, to: number) => void;
}

/** Asks for the pages that are in view, and for no others. */
export function useCandidatePages(filter: Filter): CandidatePages {
  const [view, setView] = useState({ from: 0, to: 0 });
  const last = Math.max(view.from, view.to);
  const numbers = Array.from({ length: last - view.from + 1 }, (_, step) => view.from + step);
  const asked = view.from === 0 ? numbers : [0, ...numbers];
  const answers = useQueries({ queries: asked.map((page) => pageQuery(filter, page)) });
  const pages = new Map(asked.map((page, place) => [page, answers[place]?.data]));
  const failed = answers.find((answer) => answer.isError);
  return {
    first: pages.get(0),
    error: failed?.error ?? undefined,
    retry: () => void failed?.refetch(),
    rowAt: (index) => pages.get(Math.floor(index / PAGE_SIZE))?.rows[index % PAGE_SIZE],
    lookAt: (from, to) => {
      const next = { from: Math.floor(from / PAGE_SIZE), to: Math.floor(to / PAGE_SIZE) };
      if (next.from !== view.from || next.to !== view.to) setView(next);
    },
  };
}

function pageQuery(filter: Filter, page: number) {
  const input = { filter: forContract(filter), offset: page * PAGE_SIZE, limit: PAGE_SIZE };
  return {
    queryKey: ['candidates.search', input],
    queryFn: () => call('candidates.search', input),
    placeholderData: keepPreviousData<CandidatePage | undefined>,
  };
}
