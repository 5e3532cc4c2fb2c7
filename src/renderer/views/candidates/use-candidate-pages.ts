import { useQueries } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type {
  CandidateOrder,
  CandidatePage,
  ListedCandidate,
} from '../../../shared/contract/views.ts';
import { queryOf, useCall } from '../../lib/client.ts';
import { useListLook } from '../../lib/list-look.ts';
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
  readonly rowAt: (index: number) => ListedCandidate | undefined;
  /** Tells which rows are in view, ends included, so that their pages are asked for. */
  readonly lookAt: (from: number, to: number) => void;
}

/** Asks for the pages that are in view, and for no others; the same object until there is something new in it. */
export function useCandidatePages(filter: Filter): CandidatePages {
  const { order } = useListLook();
  const [view, setView] = useState({ from: 0, to: 0 });
  const first = useFirstPage(filter);
  const numbers = pagesBetween(Math.max(view.from, 1), view.to);
  const queries = numbers.map((page) => pageQuery({ filter, order }, page));
  const others = useQueries({ queries, combine: together });
  const lookAt = useCallback((from: number, to: number) => {
    const next = { from: Math.floor(from / PAGE_SIZE), to: Math.floor(to / PAGE_SIZE) };
    setView((now) => (next.from === now.from && next.to === now.to ? now : next));
  }, []);
  const failed = first.isError ? first : others.failed;
  const firstNumber = numbers[0] ?? 1;
  return useMemo(() => {
    const pageAt = (page: number) => (page === 0 ? first.data : others.pages[page - firstNumber]);
    return {
      first: first.data,
      error: failed?.error ?? undefined,
      retry: () => void failed?.refetch(),
      rowAt: (index) => pageAt(Math.floor(index / PAGE_SIZE))?.rows[index % PAGE_SIZE],
      lookAt,
    };
  }, [first.data, others, firstNumber, failed, lookAt]);
}

/** The first page; the last answer while the next one is awaited. */
export function useFirstPage(filter: Filter): UseQueryResult<CandidatePage> {
  const { order } = useListLook();
  return useCall('candidates.search', pageOf({ filter, order }, 0), { keepPrevious: true });
}

function together(answers: readonly UseQueryResult<CandidatePage>[]) {
  return {
    pages: answers.map(({ data }) => data),
    failed: answers.find((answer) => answer.isError),
  };
}

function pagesBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, step) => from + step);
}

interface Question {
  readonly filter: Filter;
  readonly order: CandidateOrder | undefined;
}

function pageOf({ filter, order }: Question, page: number) {
  return {
    filter: forContract(filter),
    ...(order !== undefined && { order }),
    offset: page * PAGE_SIZE,
    limit: PAGE_SIZE,
  };
}

function pageQuery(question: Question, page: number) {
  return queryOf('candidates.search', pageOf(question, page));
}
