import context from 'jsonld/lib/context.js';
import type { ActiveContext, TermDefinition } from 'jsonld/lib/context.js';
import type { ProcessorOptions } from '../processor-options.ts';
import { judgeMeaning } from '../vocabulary.ts';
import type { Meaning, ReadingPlace } from '../vocabulary.ts';
import { iriText } from './n-quads.ts';

/** What a word stands for under one context, with all that its definition says of its values. */
export interface Term {
  readonly word: string;
  /** Whether the context has it, be it as a word without a meaning. */
  readonly isDefined: boolean;
  /** The absolute IRI, relative IRI or keyword; `null` when it is left without a meaning. */
  readonly iri: string | null;
  /** `property`: it stands for an absolute IRI, and is no blank node. */
  readonly kind: 'property' | 'keyword' | 'meaningless';
  /** The IRI as N-Quads write it; empty for what is no property. */
  readonly text: string;
  /** `@id`, `@vocab`, `@json` or a datatype. */
  readonly coercion: string | undefined;
  readonly containers: readonly string[];
  readonly reverse: boolean;
  /** Of its texts; `undefined` when they have none. */
  readonly language: string | undefined;
  readonly direction: string | undefined;
  readonly hasContext: boolean;
  /** The context scoped to it; anything, even `null`, where it has one. */
  readonly context: unknown;
  readonly meanings: Map<ReadingPlace, Meaning>;
}

/** Whether a property has its standard meaning and word. */
export function meaningOf({ meanings, word, iri }: Term, place: ReadingPlace): Meaning {
  const known = meanings.get(place);
  if (known !== undefined) return known;
  const meaning = judgeMeaning(word, iri ?? '', place);
  meanings.set(place, meaning);
  return meaning;
}

/** Stricter than the processor, which takes a comma in the scheme; and no blank node. */
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+\-.]*:\S*$/u;

const NO_CONTAINERS: readonly string[] = [];

/** Reads what the processor's own table has of `word`. */
export function compileTerm(active: ActiveContext, word: string, options: ProcessorOptions): Term {
  const definition = active.mappings.get(word) ?? undefined;
  const iri = context.expandIri(active, word, { vocab: true }, options);
  const kind = kindOf(iri);
  return {
    word,
    isDefined: active.mappings.has(word),
    iri,
    kind,
    text: kind === 'property' && iri !== null ? iriText(iri) : '',
    coercion: definition?.['@type'],
    containers: definition?.['@container'] ?? NO_CONTAINERS,
    reverse: definition?.reverse === true,
    language: inherited(active, definition, '@language'),
    direction: inherited(active, definition, '@direction'),
    hasContext: definition?.['@context'] !== undefined,
    context: definition?.['@context'],
    meanings: new Map(),
  };
}

function kindOf(iri: string | null): Term['kind'] {
  if (iri === null) return 'meaningless';
  if (iri.startsWith('@')) return 'keyword';
  return ABSOLUTE.test(iri) ? 'property' : 'meaningless';
}

/** A definition's own setting, `null` undoing the context's; else the context's. */
function inherited(
  active: ActiveContext,
  definition: TermDefinition | undefined,
  setting: '@language' | '@direction',
): string | undefined {
  if (definition !== undefined && Object.hasOwn(definition, setting)) {
    return definition[setting] ?? undefined;
  }
  return active[setting];
}
