import { asArray, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { disguised } from './context-issue.ts';
import type { ContextIssue } from './context-issue.ts';

/** What an inline context may say beside defining terms: nothing that moves or renames structure. */
const SETTINGS: ReadonlySet<string> = new Set([
  '@version',
  '@vocab',
  '@language',
  '@direction',
  '@protected',
]);

const DEFINITION_PARTS: ReadonlySet<string> = new Set([
  '@id',
  '@type',
  '@container',
  '@context',
  '@language',
  '@direction',
  '@protected',
  '@prefix',
]);

const CONTAINERS: ReadonlySet<string> = new Set(['@set', '@list', '@language']);

/** JavaScript's name for what an object inherits from: the processor would read through it. */
export const PROTOTYPE = '__proto__';

/**
 * Finds in a document's own contexts what would let parts of it be written elsewhere, or under
 * another name, without a change to what is signed: aliases of keywords, `@nest`, `@reverse`,
 * containers keyed by anything, a base or an import.
 *
 * @param context The value of `@context`; entries that are URLs are not looked at here.
 */
export function findInlineIssues(
  context: JsonValue | undefined,
  path: string,
): readonly ContextIssue[] {
  return asArray(context)
    .filter(isJsonObject)
    .flatMap((terms) =>
      Object.entries(terms).flatMap(([word, definition]) =>
        judgeEntry(word, definition, `${path}@context.${word}`),
      ),
    );
}

function judgeEntry(
  word: string,
  definition: JsonValue | undefined,
  place: string,
): readonly ContextIssue[] {
  if (word.startsWith('@')) {
    if (SETTINGS.has(word)) return [];
    return [disguised(place, `an inline context sets ${word}`)];
  }
  if (word === PROTOTYPE) return [disguised(place, 'it would hide definitions from view')];
  if (!isJsonObject(definition)) return judgeAlias(word, definition, place);
  return [
    ...judgeAlias(word, definition['@id'], place),
    ...judgeParts(definition, place),
    ...findInlineIssues(definition['@context'], `${place}.`),
  ];
}

function judgeAlias(
  word: string,
  iri: JsonValue | undefined,
  place: string,
): readonly ContextIssue[] {
  if (typeof iri !== 'string' || !iri.startsWith('@')) return [];
  if (iri === `@${word}` && (word === 'id' || word === 'type')) return [];
  return [disguised(place, `"${word}" is made another name for the keyword ${iri}`)];
}

function judgeParts(definition: JsonObject, place: string): readonly ContextIssue[] {
  const parts = Object.keys(definition).filter((part) => !DEFINITION_PARTS.has(part));
  const containers = asArray(definition['@container']).filter(
    (container) => typeof container !== 'string' || !CONTAINERS.has(container),
  );
  return [
    ...parts.map((part) => disguised(place, `an inline definition uses ${part}`)),
    ...containers.map((container) =>
      disguised(place, `an inline definition uses the container ${JSON.stringify(container)}`),
    ),
  ];
}
