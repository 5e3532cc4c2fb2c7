import { candidateFilter } from '../../shared/contract/views.ts';
import type { CandidateFilter } from '../../shared/contract/views.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { normaliseSkillName } from '../../shared/model/skill.ts';
import { VERDICTS } from '../../shared/model/verdict.ts';
import { plainQuotes } from './search-terms.ts';

export interface QueryError {
  readonly code: 'unknown-field' | 'unknown-verdict' | 'no-value' | 'unclosed-quote' | 'too-long';
  /** Where in the text, counted from 0. */
  readonly position: number;
  /** A sentence for a person. */
  readonly message: string;
}

const PART =
  /\s*(?:(?<field>[A-Za-z][\w-]*):)?(?:"(?<phrase>[^"]*)(?<close>"?)|(?<word>[^\s"]*))/uy;

interface Part {
  readonly field: string | undefined;
  readonly value: string;
  readonly quoted: boolean;
  readonly position: number;
}

/**
 * Reads a query: plain words and phrases in quotes, each of which must fit, and the fields
 * `skill:` (must be proven), `issuer:` (its id or its name) and `verdict:`, each any number of
 * times: `skill:"machine learning" issuer:did:web:uni.example verdict:verified amara`.
 */
export function parseQuery(text: string): Result<CandidateFilter, QueryError> {
  const parts = splitQuery(plainQuotes(text));
  if (!parts.ok) return parts;
  const filter: CandidateFilter = { text: '', skills: [], issuers: [], verdicts: [] };
  const words: string[] = [];
  for (const part of parts.value) {
    const error = part.field === undefined ? undefined : takeField(filter, part.field, part);
    if (error !== undefined) return err(error);
    if (part.field === undefined) words.push(part.quoted ? `"${part.value}"` : part.value);
  }
  return withinLimits({ ...filter, text: words.join(' ') }, text);
}

function splitQuery(text: string): Result<readonly Part[], QueryError> {
  const parts: Part[] = [];
  const end = text.trimEnd().length;
  PART.lastIndex = 0;
  while (PART.lastIndex < end) {
    const start = PART.lastIndex;
    const match = PART.exec(text);
    if (match === null) break;
    const { field, phrase, close, word } = match.groups ?? {};
    const position = start + match[0].length - match[0].trimStart().length;
    if (phrase !== undefined && close === '') {
      return err({ code: 'unclosed-quote', position, message: 'A quotation mark is not closed.' });
    }
    const value = phrase ?? word ?? '';
    parts.push({ field: field?.toLowerCase(), value, quoted: phrase !== undefined, position });
  }
  return ok(parts);
}

function takeField(filter: CandidateFilter, field: string, part: Part): QueryError | undefined {
  const { value, position } = part;
  if (field !== 'skill' && field !== 'issuer' && field !== 'verdict') {
    return {
      code: 'unknown-field',
      position,
      message: `There is no field "${field}:". There are skill:, issuer: and verdict:; put a word with a colon in quotes.`,
    };
  }
  if (value.trim() === '') {
    return { code: 'no-value', position, message: `Nothing stands after "${field}:".` };
  }
  if (field === 'verdict') return takeVerdict(filter, value, position);
  if (field === 'skill') filter.skills.push(normaliseSkillName(value));
  else filter.issuers.push(value.trim());
  return undefined;
}

function takeVerdict(
  filter: CandidateFilter,
  value: string,
  position: number,
): QueryError | undefined {
  const verdict = VERDICTS.find((one) => one === value.trim().toLowerCase());
  if (verdict === undefined) {
    return {
      code: 'unknown-verdict',
      position,
      message: `"${value}" is no verdict. There are ${VERDICTS.join(', ')}.`,
    };
  }
  if (!filter.verdicts.includes(verdict)) filter.verdicts.push(verdict);
  return undefined;
}

function withinLimits(filter: CandidateFilter, text: string): Result<CandidateFilter, QueryError> {
  const parsed = candidateFilter.safeParse(filter);
  if (parsed.success) return ok(parsed.data);
  const message = 'The query is too long: up to 500 characters of words, and 50 of each field.';
  return err({ code: 'too-long', position: text.length, message });
}
