import { unreachable } from '../../../shared/lib/unreachable.ts';
import { isAlternative } from './syntax.ts';
import type { Query } from './syntax.ts';
import { tokenise } from './tokens.ts';

/** Writes a query so that `parse` reads the same again. */
export function print(query: Query): string {
  switch (query.kind) {
    case 'all':
      return printAll(query.of);
    case 'any':
      return query.of
        .map((part) => (part.kind === 'any' ? inBrackets(part) : print(part)))
        .join(' or ');
    case 'not':
      return `-${isSimple(query.of) ? print(query.of) : inBrackets(query.of)}`;
    case 'words':
      return query.words.join(' ');
    case 'phrase':
      return `"${query.text}"`;
    case 'lapse':
      return query.value;
    case 'level':
      return `level${query.comparison}${printValue('level', query.value)}`;
    case 'fresh':
      return `fresh:${query.months % 12 === 0 ? `${query.months / 12}y` : `${query.months}m`}`;
    case 'freshness':
      return `fresh:${query.value}`;
    case 'skill':
    case 'issuer':
    case 'name':
    case 'email':
    case 'opening':
    case 'verdict':
    case 'trust':
    case 'recipient':
    case 'since':
    case 'before':
      return `${query.kind}:${printValue(query.kind, query.value)}`;
    default:
      return unreachable(query);
  }
}

function inBrackets(query: Query): string {
  return `(${print(query)})`;
}

// Where a field would be read as one more choice beside another of its kind, `and` says that it is not.
function printAll(parts: readonly Query[]): string {
  const seen = new Set<Query['kind']>();
  return parts
    .map((part, place) => {
      const isRepeated = isAlternative(part) && seen.has(part.kind);
      if (isAlternative(part)) seen.add(part.kind);
      const text = part.kind === 'any' || part.kind === 'all' ? inBrackets(part) : print(part);
      return `${place === 0 ? '' : ' '}${isRepeated ? 'and ' : ''}${text}`;
    })
    .join('');
}

function isSimple(query: Query): boolean {
  if (query.kind === 'words') return query.words.length === 1 && !query.words[0]?.startsWith('-');
  return query.kind !== 'all' && query.kind !== 'any' && query.kind !== 'not';
}

/** A field's value as it is, where it would be read whole; else in quotes. */
export function printValue(field: string, value: string): string {
  const [token, ...others] = tokenise(`${field}:${value}`);
  const isWhole = token?.kind === 'field' && token.value === value && others.length === 0;
  return isWhole && !value.startsWith('"') && value !== '' ? value : `"${value}"`;
}
