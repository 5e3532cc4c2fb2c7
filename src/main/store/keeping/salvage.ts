import { fits } from './shapes.ts';
import type { Shape } from './shapes.ts';
import type { Pages } from './pages.ts';
import { readTreePage } from './tree-page.ts';
import type { StoredRow, TreePage } from './tree-page.ts';

/** Takes a row over. @returns Whether it could be. */
export type TakeRow = (shape: Shape, row: StoredRow) => boolean;

const SCHEMA: Shape = {
  name: 'sqlite_schema',
  kind: 'table',
  columns: ['TEXT', 'TEXT', 'TEXT', 'INTEGER', 'TEXT'].map((type) => ({
    name: '',
    type,
    mayBeNull: true,
    mayBeMissing: false,
    isNumber: false,
  })),
};
const SCHEMA_ROOT = 1;

/**
 * Hands on every row that can be read, whatever pages cannot: each tree is gone through from its root, and
 * what hung below a page that is lost is known by what stands in it, as long as it can be only one table's.
 *
 * @param shapes All trees that there are.
 * @returns At how many places of each tree something could not be read.
 */
export function salvage(
  pages: Pages,
  shapes: readonly Shape[],
  take: TakeRow,
): ReadonlyMap<string, number> {
  const seen = new Set<number>();
  const gaps = new Map<string, number>();
  const roots = new Map<unknown, unknown>();
  const walk = (shape: Shape, root: unknown, takeRow: TakeRow) => {
    const missed = walkTree(pages, { shape, root: Number(root), seen }, takeRow);
    if (missed > 0) gaps.set(shape.name, missed);
  };
  walk(SCHEMA, SCHEMA_ROOT, (_, { values: [, name, , root] }) => {
    roots.set(name, root);
    return true;
  });
  passFreePages(pages, seen);
  for (const shape of shapes) walk(shape, roots.get(shape.name) ?? 0, take);
  const broken = shapes.filter(({ name }) => gaps.has(name));
  if (broken.length > 0) takeOrphans(pages, { broken, seen }, take);
  return gaps;
}

interface Tree {
  readonly shape: Shape;
  readonly root: number;
  readonly seen: Set<number>;
}

/** @returns At how many places something could not be read. */
function walkTree(pages: Pages, { shape, root, seen }: Tree, take: TakeRow): number {
  let missed = 0;
  const waiting = [root];
  for (let no = waiting.pop(); no !== undefined; no = waiting.pop()) {
    const page = seen.has(no) ? undefined : readTreePage(pages, no);
    if (page?.kind !== shape.kind) {
      missed += 1;
      continue;
    }
    seen.add(no);
    missed += page.broken + takeRows(page, shape, take);
    waiting.push(...page.below.toReversed());
  }
  return missed;
}

/** @returns How many rows could not be taken over. */
function takeRows({ rows }: TreePage, shape: Shape, take: TakeRow): number {
  return rows.filter((row) => !fits(shape, row) || !take(shape, row)).length;
}

const FREE = { firstAt: 32, countAt: 4, listAt: 8 } as const;

/**
 * What stood in a page that is free was deleted.
 *
 * @see https://www.sqlite.org/fileformat.html#the_freelist
 */
function passFreePages(pages: Pages, seen: Set<number>): void {
  let next = pages.read(1)?.readUInt32BE(FREE.firstAt) ?? 0;
  while (next !== 0 && !seen.has(next)) {
    seen.add(next);
    const page = pages.read(next);
    if (page === undefined) return;
    const count = Math.min(page.readUInt32BE(FREE.countAt), (pages.usable - FREE.listAt) / 4);
    for (let index = 0; index < count; index += 1) {
      seen.add(page.readUInt32BE(FREE.listAt + 4 * index));
    }
    next = page.readUInt32BE(0);
  }
}

/** Pages to which nothing leads any more, since what led to them is lost. */
function takeOrphans(
  pages: Pages,
  { broken, seen }: { readonly broken: readonly Shape[]; readonly seen: ReadonlySet<number> },
  take: TakeRow,
): void {
  for (let no = 2; no <= pages.count; no += 1) {
    const page = seen.has(no) ? undefined : readTreePage(pages, no);
    if (page === undefined || page.rows.length === 0) continue;
    const [shape, other] = broken.filter(
      (each) => each.kind === page.kind && page.rows.every((row) => fits(each, row)),
    );
    if (shape !== undefined && other === undefined) takeRows(page, shape, take);
  }
}
