/** How RDF terms are written in canonical N-Quads. @see https://www.w3.org/TR/rdf-canon/#canonical-quads */

// As the processor decides it; blank nodes count.
// oxlint-disable-next-line unicorn/better-regex -- the processor's own, which lets `,` through too
const ABSOLUTE = /^(?:[A-Za-z][A-Za-z0-9+-.]*|_):[^\s]*$/u;

export function isAbsoluteIri(text: string): boolean {
  return ABSOLUTE.test(text);
}

// oxlint-disable-next-line no-control-regex -- control characters are what is escaped
const IRI_ESCAPED = /[\u0000-\u0020<>"{}|^`\\]/u;
// oxlint-disable-next-line no-control-regex -- as above
const TEXT_ESCAPED = /[\u0000-\u001F\u007F"\\]/u;
const ALL_IRI_ESCAPED = new RegExp(IRI_ESCAPED.source, 'gu');
const ALL_TEXT_ESCAPED = new RegExp(TEXT_ESCAPED.source, 'gu');

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** `<https://example.org/>` */
export function iriText(iri: string): string {
  return `<${IRI_ESCAPED.test(iri) ? iri.replaceAll(ALL_IRI_ESCAPED, codePoint) : iri}>`;
}

/** `"…"`, without language or datatype. */
export function stringText(value: string): string {
  return `"${TEXT_ESCAPED.test(value) ? value.replaceAll(ALL_TEXT_ESCAPED, shortest) : value}"`;
}

function shortest(character: string): string {
  return SHORT_ESCAPES[character] ?? codePoint(character);
}

function codePoint(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
