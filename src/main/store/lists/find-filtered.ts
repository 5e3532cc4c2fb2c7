import type { CandidatePage } from '../../../shared/contract/views.ts';
import type { CandidateIndex, IndexKeeper } from './candidate-index.ts';
import { createCredentialColumns } from './credential-columns.ts';
import type { DatedSql } from '../context.ts';
import { createFacetNames, facetsAmong } from './facets.ts';
import type { FacetNames } from './facets.ts';
import { findRows, readAhead } from './find-rows.ts';
import type { ReadAhead } from './find-rows.ts';
import { countAmong, furtherFacets } from './further-facets.ts';
import { giveTurn } from '../in-pieces.ts';
import { createPeopleByFreshness, speaksOfFreshness, speaksOfNow } from './people-by-freshness.ts';
import { createRecall } from './recall.ts';
import type { RowSet } from './row-set.ts';
import { stateOf } from '../sql.ts';
import type { CandidateQuery } from '../workspace.ts';

/** Of an instant as ISO 8601 has it. */
const MINUTE = '2026-01-01T00:00'.length;

/** What is the same on every page of an answer. */
interface Found {
  readonly found: RowSet;
  readonly facets: CandidatePage['facets'];
}

/**
 * Finds everybody who fits a query that asks for something, with what is counted of them, and the index in which
 * they stand. What takes long is read in pieces between which others have a turn.
 */
export function createFindFiltered(
  context: DatedSql,
  isOpen: () => boolean,
  keeper: IndexKeeper,
): (query: CandidateQuery) => Promise<Found & { readonly index: CandidateIndex }> {
  const { sql } = context;
  const names = createFacetNames(sql);
  const peopleByFreshness = createPeopleByFreshness(context, isOpen);
  const recall = createRecall<Found>(sql, () => context.now().slice(0, 10));
  const turn = () => giveTurn(isOpen);
  const columns = createCredentialColumns(sql, isOpen);
  return async (query) => {
    const { offset: _, limit: __, order: ___, ...rest } = query;
    const { condition } = query;
    const isOfNow = condition !== undefined && speaksOfNow(condition);
    // Whoever scrolls goes on in what was found, though something has aged meanwhile.
    const asked = isOfNow ? { ...rest, minute: context.now().slice(0, MINUTE) } : rest;
    const isOfAges = condition !== undefined && speaksOfFreshness(condition);
    const known = { names, peopleByFreshness: isOfAges ? await peopleByFreshness() : unread };
    const begun = await keeper.current();
    const kept = recall.get(asked);
    if (kept !== undefined) return { index: begun, ...kept };
    const state = stateOf(sql);
    const ahead = await readAhead(context, query, begun, {
      ...known,
      giveTurn: turn,
      keeper: columns,
    });
    const index = await keeper.current();
    const found = findAmong(context, query, { ...index, ...known, ahead });
    // What was written meanwhile is not in all of it.
    if (state === stateOf(sql)) recall.keep(asked, found);
    return { index, ...found };
  };
}

interface Known extends CandidateIndex, ReadAhead {
  readonly names: FacetNames;
}

function unread(): never {
  throw new Error('Freshness is asked for, but was not read.');
}

function findAmong(context: DatedSql, query: CandidateQuery, known: Known): Found {
  const { names, peopleByFreshness, ahead, ...index } = known;
  const found = findRows(context, query, index, { peopleByFreshness, ahead });
  const today = context.now().slice(0, 10);
  const among = countAmong(index.holdings, found, today);
  return {
    found,
    facets: {
      ...facetsAmong(index, among, names, query.skills),
      ...furtherFacets(context.sql, today, among),
    },
  };
}
