import type { Difference } from '../../../shared/model/difference.ts';
import { isStandardWord, listStandardWords } from '../jsonld/vocabulary.ts';
import type { Cause } from './explained.ts';
import { listMembers, shorten } from './walk.ts';

/** More would say no more. */
const LIMIT = 5;

/**
 * Members that are called nearly as a standard's term: what stands there, most verifiers overlook,
 * and lenient ones read. `alignments` for `alignment` is the commonest.
 */
export const explainMemberNames: Cause = ({ json, document }) => {
  // The words of Open Badges 1 and 2 are others.
  if (json === undefined || !CREDENTIALS.test(document.format)) return [];
  const firstPlaces = new Map(
    listMembers(json)
      .toReversed()
      .map(({ name, path }) => [name, path]),
  );
  const near = [...firstPlaces].flatMap(([name, path]): readonly Difference[] => {
    const term = findNearTerm(name);
    if (term === undefined) return [];
    const params = { name: shorten(name), term };
    return [{ code: 'name.near-miss', params, detail: `${path}: the term is ${term}` }];
  });
  return near.slice(-LIMIT);
};

const CREDENTIALS = /^(?:ob3|clr2|vc)-/u;

/**
 * The standard's term that `name` was probably meant to be.
 *
 * @returns `undefined` for a term of the standards, and for what is like none.
 */
export function findNearTerm(name: string): string | undefined {
  if ((isStandardWord(name) && !TYPE.test(name)) || !/^[A-Za-z][\w-]{4,39}$/u.test(name))
    return undefined;
  if (ORDINARY.has(name)) return undefined;
  return MEMBERS.find((term) => folded(term) === folded(name) || differsByOne(term, name));
}

/** Words that tokens and extensions use with meanings of their own, though they are like a term. */
const ORDINARY: ReadonlySet<string> = new Set(['title', 'types', 'names', 'issued', 'image']);

// Terms that begin with a capital are types, which stand in values and not as names.
const TYPE = /^[A-Z]/u;
const MEMBERS = listStandardWords().filter((word) => /^[a-z][A-Za-z]{4,}$/u.test(word));

/** Without case, separators and an ending of number. */
function folded(word: string): string {
  return word.toLowerCase().replaceAll(/[_-]/gu, '').replace(/s$/u, '');
}

/** Whether one letter was added, left out or replaced, or two neighbours swapped. */
function differsByOne(term: string, name: string): boolean {
  if (term.length < 7 || Math.abs(term.length - name.length) > 1) return false;
  let start = 0;
  while (start < term.length && term[start] === name[start]) start += 1;
  const restOfTerm = term.slice(start);
  const restOfName = name.slice(start);
  return (
    restOfTerm.slice(1) === restOfName ||
    restOfTerm === restOfName.slice(1) ||
    restOfTerm.slice(1) === restOfName.slice(1) ||
    (restOfTerm.slice(2) === restOfName.slice(2) &&
      restOfTerm[0] === restOfName[1] &&
      restOfTerm[1] === restOfName[0])
  );
}
