import { candidateFilter } from '../../shared/contract/views.ts';
import type { CandidateFilter } from '../../shared/contract/views.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { describeQueryError } from '../../shared/messages/query.ts';
import { parse } from './query/parse.ts';
import type { QueryError } from './query/parse.ts';

/**
 * Reads a query (see `parse`) as the filter that the search box makes of the same text: what is chosen beside
 * a list stands by itself, and would part what one credential must be.
 *
 * @returns The first thing that is wrong with it, and where.
 */
export function parseQuery(text: string): Result<CandidateFilter, QueryError> {
  const [error] = parse(text).errors;
  if (error !== undefined) return err(error);
  const parsed = candidateFilter.safeParse({
    text: text.trim(),
    skills: [],
    issuers: [],
    verdicts: [],
  });
  if (parsed.success) return ok(parsed.data);
  const message = describeQueryError('too-long');
  return err({ code: 'too-long', position: text.length, length: 0, message });
}
