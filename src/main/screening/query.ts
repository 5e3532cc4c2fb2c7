import { candidateFilter } from '../../shared/contract/views.ts';
import type { CandidateFilter } from '../../shared/contract/views.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { describeQueryError } from '../../shared/messages/query.ts';
import { normaliseSkillName } from '../../shared/model/skill.ts';
import { readField } from './query/fields.ts';
import { parse } from './query/parse.ts';
import type { QueryError } from './query/parse.ts';
import { tokenise } from './query/tokens.ts';
import type { Token } from './query/tokens.ts';

/**
 * Reads a query (see `parse`) as a filter: plain words, phrases and the fields `skill:` (must be
 * proven), `issuer:` (its id or its name) and `verdict:` as what the filters beside a list choose;
 * whatever says more, as its text.
 *
 * @returns The first thing that is wrong with it, and where.
 */
export function parseQuery(text: string): Result<CandidateFilter, QueryError> {
  const [error] = parse(text).errors;
  if (error !== undefined) return err(error);
  const filter: CandidateFilter = { text: '', skills: [], issuers: [], verdicts: [] };
  const words: string[] = [];
  const isPlain = tokenise(text).every((token) => take(filter, words, token));
  const whole = { ...filter, text: words.join(' ') };
  return withinLimits(
    isPlain ? whole : { text: text.trim(), skills: [], issuers: [], verdicts: [] },
    text,
  );
}

/** @returns Whether the filter can say it. */
function take(filter: CandidateFilter, words: string[], token: Token): boolean {
  if (token.kind === 'word') words.push(token.text);
  else if (token.kind === 'and') words.push('and');
  else if (token.kind === 'phrase') words.push(`"${token.text}"`);
  else return token.kind === 'field' && takeField(filter, token);
  return true;
}

function takeField(filter: CandidateFilter, token: Token & { kind: 'field' }): boolean {
  const reading = readField(token);
  if (!reading.ok) return false;
  const { query } = reading;
  if (query.kind === 'skill') filter.skills.push(normaliseSkillName(query.value));
  else if (query.kind === 'issuer') filter.issuers.push(query.value);
  else if (query.kind === 'verdict') {
    if (!filter.verdicts.includes(query.value)) filter.verdicts.push(query.value);
  } else return false;
  return true;
}

function withinLimits(filter: CandidateFilter, text: string): Result<CandidateFilter, QueryError> {
  const parsed = candidateFilter.safeParse(filter);
  if (parsed.success) return ok(parsed.data);
  const message = describeQueryError('too-long');
  return err({ code: 'too-long', position: text.length, length: 0, message });
}
