import type { ElementOptions, InkStyle, PaperElement } from './paper.ts';
import type { Sheet } from './sheet.ts';
import { MARGIN, contentWidth, drawLines, lineHeight, roomLeft, skip, startPage } from './sheet.ts';
import { BOLD, RULE, STRONG_RULE } from './style.ts';
import type { Line } from './typesetter.ts';

export interface Column {
  readonly heading: string;
  /** Share of the table's width; the shares add up to 1. */
  readonly share: number;
  readonly align?: 'end';
}

/** One under the other in a cell; the first cell of a row heads it. */
export type Cell = readonly { readonly text: string; readonly style: InkStyle }[];

interface PlacedColumn extends Column {
  readonly x: number;
  readonly width: number;
}

/** A line of a cell with how it is drawn. */
interface StyledLine {
  readonly line: Line;
  readonly style: InkStyle;
}

interface OpenCell {
  readonly column: PlacedColumn;
  readonly element: PaperElement;
  readonly lines: readonly StyledLine[];
}

const GAP = 10;
const PADDING = 3.5;

/** The share of a column in which no word of its heading has to be broken. */
export function shareOf(sheet: Sheet, heading: string): number {
  const lines = heading
    .split(' ')
    .flatMap((word) => sheet.typesetter.breakLines(word, BOLD, Number.POSITIVE_INFINITY));
  const widest = Math.max(...lines.map(({ width }) => width * BOLD.size));
  return (widest + GAP + 1) / contentWidth(sheet);
}

/** Sets a table; its head is repeated on every page that it goes on to. */
export function setTable(
  sheet: Sheet,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): void {
  const placed = placeColumns(columns, contentWidth(sheet));
  const table = sheet.paper.createElement('Table');
  sheet.parent.add(table);
  const firstRow = rows[0] === undefined ? 0 : heightOf(linesOf(sheet, placed, rows[0]));
  if (roomLeft(sheet) < headHeight(sheet, placed) + Math.min(firstRow, 120)) startPage(sheet);
  setHead(sheet, placed, table);
  for (const row of rows) setRow(sheet, placed, table, row);
}

function placeColumns(columns: readonly Column[], width: number): readonly PlacedColumn[] {
  let x = MARGIN.side;
  return columns.map((column, index) => {
    const gap = index === columns.length - 1 ? 0 : GAP;
    const placed = { ...column, x, width: column.share * width - gap };
    x += column.share * width;
    return placed;
  });
}

function headCells(sheet: Sheet, columns: readonly PlacedColumn[]): readonly StyledLine[][] {
  return columns.map((column) =>
    linesOfCell(sheet, column, [{ text: column.heading, style: BOLD }]),
  );
}

function headHeight(sheet: Sheet, columns: readonly PlacedColumn[]): number {
  return heightOf(headCells(sheet, columns));
}

function setHead(sheet: Sheet, columns: readonly PlacedColumn[], table: PaperElement): void {
  const row = sheet.paper.createElement('TR');
  table.add(row);
  const cells = headCells(sheet, columns);
  columns.forEach((column, index) => {
    const element = sheet.paper.createElement('TH', HEADS_COLUMN);
    row.add(element);
    element.add(() => {
      drawCell(sheet, column, cells[index] ?? []);
    });
  });
  closeRow(sheet, heightOf(cells), STRONG_RULE);
}

// The head is read once; on later pages it is there for the eye only.
function repeatHead(sheet: Sheet, columns: readonly PlacedColumn[]): void {
  const cells = headCells(sheet, columns);
  sheet.paper.drawArtifact(() => {
    columns.forEach((column, index) => {
      drawCell(sheet, column, cells[index] ?? []);
    });
  });
  closeRow(sheet, heightOf(cells), STRONG_RULE);
}

const HEADS_COLUMN: ElementOptions = { scope: 'Column' };
const HEADS_ROW: ElementOptions = { scope: 'Row' };

function setRow(
  sheet: Sheet,
  columns: readonly PlacedColumn[],
  table: PaperElement,
  row: readonly Cell[],
): void {
  const lines = linesOf(sheet, columns, row);
  const height = heightOf(lines);
  const pageHeight = sheet.paper.height - MARGIN.top - MARGIN.bottom;
  if (roomLeft(sheet) < height && height < pageHeight / 2) turnPage(sheet, columns);
  const rowElement = sheet.paper.createElement('TR');
  table.add(rowElement);
  let cells = columns.map((column, index): OpenCell => {
    const options = index === 0 ? HEADS_ROW : {};
    const element = sheet.paper.createElement(index === 0 ? 'TH' : 'TD', options);
    rowElement.add(element);
    return { column, element, lines: lines[index] ?? [] };
  });
  // A row that is too high for a page goes on over its end.
  while (cells.some((cell) => cell.lines.length > 0)) {
    const room = roomLeft(sheet) - 2 * PADDING;
    const parts = cells.map((cell) => takeLines(cell.lines, room));
    if (parts.every((part) => part.length === 0)) {
      turnPage(sheet, columns);
      continue;
    }
    drawRowPart(sheet, cells, parts);
    cells = cells.map((cell, index) => ({
      ...cell,
      lines: cell.lines.slice(parts[index]?.length ?? 0),
    }));
  }
}

function turnPage(sheet: Sheet, columns: readonly PlacedColumn[]): void {
  startPage(sheet);
  repeatHead(sheet, columns);
}

function drawRowPart(
  sheet: Sheet,
  cells: readonly OpenCell[],
  parts: readonly (readonly StyledLine[])[],
): void {
  cells.forEach(({ column, element }, index) => {
    const part = parts[index] ?? [];
    if (part.length === 0) return;
    element.add(() => {
      drawCell(sheet, column, part);
    });
  });
  closeRow(sheet, heightOf(parts), RULE);
}

function takeLines(lines: readonly StyledLine[], room: number): readonly StyledLine[] {
  let height = 0;
  const end = lines.findIndex(({ style }) => {
    height += lineHeight(style);
    return height > room;
  });
  return end < 0 ? lines : lines.slice(0, end);
}

function linesOf(
  sheet: Sheet,
  columns: readonly PlacedColumn[],
  row: readonly Cell[],
): readonly StyledLine[][] {
  return columns.map((column, index) => linesOfCell(sheet, column, row[index] ?? []));
}

function linesOfCell({ typesetter }: Sheet, column: PlacedColumn, cell: Cell): StyledLine[] {
  return cell.flatMap(({ text, style }) =>
    typesetter.breakLines(text, style, column.width).map((line) => ({ line, style })),
  );
}

function heightOf(cells: readonly (readonly StyledLine[])[]): number {
  const heights = cells.map((lines) =>
    lines.reduce((sum, { style }) => sum + lineHeight(style), 0),
  );
  return Math.max(0, ...heights) + 2 * PADDING;
}

function drawCell(sheet: Sheet, column: PlacedColumn, lines: readonly StyledLine[]): void {
  let y = sheet.cursor.y + PADDING;
  for (const { line, style } of lines) {
    const inset = column.align === 'end' ? column.width - line.width * style.size : 0;
    drawLines(sheet, [line], style, { x: column.x + inset, y });
    y += lineHeight(style);
  }
}

function closeRow(sheet: Sheet, height: number, color: string): void {
  skip(sheet, height);
  const { paper, cursor } = sheet;
  const width = contentWidth(sheet);
  const thickness = color === RULE ? 0.5 : 0.8;
  paper.drawArtifact(() =>
    paper.drawRule({ x: MARGIN.side, y: cursor.y, width, thickness, color }),
  );
}
