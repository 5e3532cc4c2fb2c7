import { SVG_PICTURE_LIMITS } from '../../../shared/limits.ts';
import type { Budget } from './budget.ts';
import { parseColour } from './colour.ts';
import type { SvgElement } from './read-tree.ts';

/** What holds of an element, by the names of properties. */
export type Style = ReadonlyMap<string, string>;

export const NO_STYLE: Style = new Map();

/** What an element has of the one that it is in. */
const INHERITED: ReadonlySet<string> = new Set([
  'fill',
  'fill-opacity',
  'fill-rule',
  'clip-rule',
  'color',
  'visibility',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-dasharray',
  'stroke-dashoffset',
]);
const OWN = ['opacity', 'clip-path', 'mask', 'display', 'stop-color', 'stop-opacity'] as const;
const PROPERTIES: ReadonlySet<string> = new Set([...INHERITED, ...OWN]);
const COLOURS: ReadonlySet<string> = new Set(['fill', 'stroke', 'color', 'stop-color']);

interface Rule {
  readonly tag: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  /** An id outweighs classes, and these a tag; of the same weight the later holds. */
  readonly weight: number;
  readonly declarations: Declarations;
  /** Of reading them for one element, counted as work. */
  readonly cost: number;
}

type Declarations = readonly (readonly [name: string, value: string])[];

/** The rules of a drawing's style sheets. */
export type StyleRules = ReadonlyMap<string, readonly Rule[]>;

/**
 * Reads style sheets as drawing programs write them: selectors of one element by its tag, classes and id.
 * What is more than that is passed over, and so is every rule that begins with `@`, an import with them.
 */
export function readRules(sheet: string): StyleRules {
  const rules = new Map<string, Rule[]>();
  let count = 0;
  for (const { selectors, body } of blocksOf(withoutComments(sheet))) {
    const declarations = readDeclarations(body);
    for (const selector of selectors.split(',')) {
      const rule = readSelector(selector.trim(), declarations);
      count += 1;
      if (rule === undefined || count > SVG_PICTURE_LIMITS.rules) continue;
      const key = keyOf(rule);
      rules.set(key, [...(rules.get(key) ?? []), rule]);
    }
  }
  return rules;
}

function withoutComments(sheet: string): string {
  const [first = '', ...others] = sheet.split('/*');
  const after = others.map((part) => {
    const end = part.indexOf('*/');
    return end < 0 ? '' : part.slice(end + 2);
  });
  return [first, ...after].join('').replaceAll(/<!--|-->/gu, '');
}

/** A block within another goes with it. */
function* blocksOf(sheet: string) {
  let place = 0;
  for (;;) {
    const opening = sheet.indexOf('{', place);
    if (opening < 0) return;
    const closing = closingOf(sheet, opening);
    // An import or the like has no block, and ends before.
    const selectors = sheet.slice(place, opening).split(';').at(-1) ?? '';
    if (!selectors.trim().startsWith('@'))
      yield { selectors, body: sheet.slice(opening + 1, closing) };
    place = closing + 1;
  }
}

function closingOf(sheet: string, opening: number): number {
  let depth = 0;
  for (let place = opening; place < sheet.length; place += 1) {
    if (sheet[place] === '{') depth += 1;
    if (sheet[place] === '}') depth -= 1;
    if (depth === 0) return place;
  }
  return sheet.length;
}

function readSelector(selector: string, declarations: Declarations): Rule | undefined {
  const parts = /^(\*|[\w-]+)?((?:[.#][\w-]+)*)$/u.exec(selector);
  if (parts === null || selector === '') return undefined;
  const [, tag, others = ''] = parts;
  const classes = Array.from(others.matchAll(/\.([\w-]+)/gu), ([, name = '']) => name);
  const id = /#([\w-]+)/u.exec(others)?.[1];
  const isAny = tag === undefined || tag === '*';
  const weight = (id === undefined ? 0 : 10_000) + classes.length * 100 + (isAny ? 0 : 1);
  const cost = declarations.reduce((sum, [, value]) => sum + 20 + value.length, 50);
  return { tag: isAny ? undefined : tag, id, classes, weight, declarations, cost };
}

/** Under what a rule is looked for. */
function keyOf({ id, classes, tag }: Rule): string {
  if (id !== undefined) return `#${id}`;
  return classes[0] === undefined ? (tag ?? '*') : `.${classes[0]}`;
}

function readDeclarations(text: string): [string, string][] {
  return text.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).replace(/\s*!\s*important\s*$/iu, '');
    return colon > 0 && PROPERTIES.has(name) ? [[name, value.trim()] as [string, string]] : [];
  });
}

/**
 * What holds of an element: its attributes, then what the sheets say, then what its own `style` does.
 *
 * @see https://www.w3.org/TR/SVG2/styling.html#PresentationAttributes
 */
export function styleOf(
  { name, attributes }: SvgElement,
  above: Style,
  rules: StyleRules,
  budget: Budget,
): Style {
  const style = new Map<string, string>();
  let size = 0;
  for (const [property, value] of above) {
    if (!INHERITED.has(property)) continue;
    style.set(property, value);
    size += value.length;
  }
  // What is said once is read for every element that it holds of.
  if (!budget.spend('work', size)) return style;
  const set = (property: string, value: string) => {
    if (value !== 'inherit') {
      if (isUnderstood(property, value)) style.set(property, value);
      return;
    }
    const inherited = above.get(property);
    if (inherited !== undefined) style.set(property, inherited);
  };
  for (const [property, value] of attributes) {
    if (PROPERTIES.has(property)) set(property, value.trim());
  }
  for (const { declarations, cost } of findRules({ name, attributes }, rules)) {
    if (!budget.spend('work', cost)) return style;
    for (const [property, value] of declarations) set(property, value);
  }
  for (const [property, value] of readDeclarations(attributes.get('style') ?? '')) {
    set(property, value);
  }
  return style;
}

/** Those for an element, the weightiest last. */
function findRules(
  { name, attributes }: Pick<SvgElement, 'name' | 'attributes'>,
  rules: StyleRules,
): readonly Rule[] {
  if (rules.size === 0) return [];
  const classes = [...new Set(attributes.get('class')?.split(/\s+/u).filter(Boolean))];
  const id = attributes.get('id');
  const keys = [
    '*',
    name,
    ...classes.map((one) => `.${one}`),
    ...(id === undefined ? [] : [`#${id}`]),
  ];
  return keys
    .flatMap((key) => rules.get(key) ?? [])
    .filter(
      (rule) => (rule.tag ?? name) === name && rule.classes.every((one) => classes.includes(one)),
    )
    .toSorted((one, other) => one.weight - other.weight);
}

/** What is not understood is as if it were not there; something else may be. */
function isUnderstood(property: string, value: string): boolean {
  if (!COLOURS.has(property)) return value !== '';
  return /^(?:none|currentcolor|url\(.*)$/iu.test(value) || parseColour(value) !== undefined;
}

/** The id of what a value refers to; an address outside of the drawing is none. */
export function readReference(value: string | undefined): string | undefined {
  return /^\s*url\(\s*["']?#([^"')]+)["']?\s*\)/iu.exec(value ?? '')?.[1];
}
