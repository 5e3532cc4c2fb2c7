import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../../src');
const SHOWN = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'hint',
  'label',
  'placeholder',
  'title',
]);
/** Read whenever they are called, so that a constant may hold what they give. */
const MAKERS = new Set(['live', 'perLanguage', 'worded']);

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function parse(code: string, file: string): Node {
  return { ...parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) };
}

function visit(node: unknown, enter: (node: Node) => boolean): void {
  if (!isNode(node)) return;
  if (typeof node['type'] === 'string' && !enter(node)) return;
  for (const child of Object.values(node)) visit(child, enter);
}

/** Texts that a person would read and that stand in the markup itself. */
function findLiterals(code: string, file: string): readonly string[] {
  const found: string[] = [];
  const keep = (value: unknown) => {
    if (typeof value === 'string' && /\p{L}{2}/u.test(value))
      found.push(`${file}: ${value.trim()}`);
  };
  visit(parse(code, file), (node) => {
    if (node['type'] === 'JSXText') keep(node['value']);
    const { name, value, expression } = node;
    if (node['type'] === 'JSXAttribute' && isNode(name) && SHOWN.has(String(name['name']))) {
      if (isNode(value)) keep(value['value']);
    }
    if (node['type'] === 'JSXExpressionContainer' && isNode(expression)) keep(expression['value']);
    return true;
  });
  return found;
}

/** Messages that a module reads when it is loaded: they would stay in the language of that moment. */
function findCaptures(code: string, file: string): readonly string[] {
  const names = new Set<string>();
  const found: string[] = [];
  visit(parse(code, file), (node) => {
    const { source, specifiers } = node;
    if (node['type'] === 'ImportDeclaration') {
      const from = isNode(source) ? String(source['value']) : '';
      const isMessages =
        /\/messages\/(?!languages?\.ts)/u.test(from) && node['importKind'] !== 'type';
      for (const one of isMessages && Array.isArray(specifiers) ? specifiers : []) {
        const local: unknown =
          isNode(one) && one['importKind'] !== 'type' ? one['local'] : undefined;
        if (isNode(local) && !MAKERS.has(String(local['name']))) names.add(String(local['name']));
      }
      return false;
    }
    if (/Function|^TS|^ClassBody$/u.test(String(node['type']))) {
      return /^TS(?:As|Satisfies|NonNull)/u.test(String(node['type']));
    }
    if (node['type'] === 'Identifier' && names.has(String(node['name']))) {
      found.push(`${file}: ${String(node['name'])}`);
    }
    return true;
  });
  return found;
}

function findIn(pattern: string, find: (code: string, file: string) => readonly string[]) {
  const files = globSync(pattern, { cwd: SRC });
  expect(files.length).toBeGreaterThan(50);
  return files.flatMap((file) => find(readFileSync(join(SRC, file), 'utf8'), file));
}

describe('every text of the window', () => {
  it('stands in the catalogues', () => {
    expect(findIn('renderer/**/*.tsx', findLiterals)).toEqual([]);
  });

  it('is read where it is shown, and not kept in a constant', () => {
    expect(findIn('renderer/**/*.{ts,tsx}', findCaptures)).toEqual([]);
  });
});

describe('the two gates', () => {
  it('see texts in the markup, its attributes and its expressions', () => {
    const code = `const A = () => <p title="Some title" className="wide">Some text {'and more'} <b>·</b></p>;`;
    expect(findLiterals(code, 'a.tsx')).toEqual([
      'a.tsx: Some title',
      'a.tsx: Some text',
      'a.tsx: and more',
    ]);
  });

  it('see a message that is read when its module is loaded, and not one in a function', () => {
    const code = `import { SHELL } from '../shared/messages/ui/shell.ts';
      const KEPT = [SHELL.settings] as const;
      const read = () => SHELL.settings;`;
    expect(findCaptures(code, 'a.ts')).toEqual(['a.ts: SHELL']);
  });
});
