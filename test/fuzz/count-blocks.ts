import { parseSync } from 'vite';
import { countAt } from './coverage.ts';

interface Insert {
  readonly at: number;
  readonly text: string;
}

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** `source` with a counter in each block, branch and case; its lines stay where they are. */
export function countBlocks(source: string): string {
  const { program, errors } = parseSync('module.js', source);
  if (errors.length > 0) throw new Error(errors[0]?.message);
  const inserts: Insert[] = [];
  visit(program as unknown as SyntaxNode, inserts);
  let [text, done] = ['const __count=globalThis.__fuzzCounters;', 0];
  // Stable: what was put in first at one place comes first.
  for (const insert of inserts.toSorted((one, other) => one.at - other.at)) {
    text += source.slice(done, insert.at) + insert.text;
    done = insert.at;
  }
  return text + source.slice(done);
}

function visit(node: SyntaxNode, inserts: Insert[]): void {
  const branches = BRANCHES[node.type]?.(node) ?? [];
  if (node.type === 'BlockStatement') inserts.push({ at: node.start + 1, text: `${countAt()};` });
  for (const branch of branches) {
    if (branch.type !== 'BlockStatement') open(branch, inserts);
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (!isNode(child)) continue;
      visit(child, inserts);
      if (branches.includes(child) && child.type !== 'BlockStatement') close(child, inserts);
    }
  }
}

function open(branch: SyntaxNode, inserts: Insert[]): void {
  const isStatement = branch.type.endsWith('Statement');
  inserts.push({ at: branch.start, text: isStatement ? `{${countAt()};` : `(${countAt()},` });
}

function close(branch: SyntaxNode, inserts: Insert[]): void {
  inserts.push({ at: branch.end, text: branch.type.endsWith('Statement') ? '}' : ')' });
}

const partsOf =
  (...fields: readonly string[]) =>
  (node: SyntaxNode) =>
    fields.map((field) => node[field]).filter(isNode);

/** By kind of node, the parts of it that may be run or not. Of a case, the first statement tells. */
const BRANCHES: Readonly<Record<string, (node: SyntaxNode) => readonly SyntaxNode[]>> = {
  IfStatement: partsOf('consequent', 'alternate'),
  ConditionalExpression: partsOf('consequent', 'alternate'),
  LogicalExpression: partsOf('right'),
  ArrowFunctionExpression: partsOf('body'),
  ForStatement: partsOf('body'),
  ForOfStatement: partsOf('body'),
  ForInStatement: partsOf('body'),
  WhileStatement: partsOf('body'),
  SwitchCase: ({ consequent }) =>
    (consequent as readonly SyntaxNode[])
      .slice(0, 1)
      .filter(({ type }) => type.endsWith('Statement')),
};

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
