import { readFields } from './fields.ts';
import type { Fields } from './fields.ts';
import { readFieldValue } from './field-value.ts';
import type { FieldValue } from './field-value.ts';

/** A part of a mail that holds no further parts; not decoded yet. */
export interface MailPart {
  readonly type: FieldValue;
  readonly disposition: FieldValue;
  readonly transferEncoding: string;
  /** Whether it belongs to a page, as the logo in a signature does. */
  readonly isOfPage: boolean;
  /** Where in the mail it stands. */
  readonly start: number;
  readonly end: number;
}

/** What of a mail is gone into. */
export interface MailBounds {
  readonly parts: number;
  /** Parts within parts. */
  readonly depth: number;
}

export interface FoundParts {
  readonly parts: readonly MailPart[];
  /** Whether there are more than was gone into. */
  readonly isCut: boolean;
}

interface Multipart {
  readonly boundary: string;
  readonly isPage: boolean;
}

/** What the next line belongs to; `between` is before the first of several parts, and after the last. */
type Reading =
  | { readonly kind: 'fields'; readonly lines: string[] }
  | { readonly kind: 'part'; readonly part: Omit<MailPart, 'end'> }
  | { readonly kind: 'between' };

const BETWEEN: Reading = { kind: 'between' };

/**
 * Finds the parts of a mail, those of mails within it included, in one pass over its lines.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1
 */
export function findParts(bytes: Buffer, bounds: MailBounds): FoundParts {
  const parts: MailPart[] = [];
  const around: Multipart[] = [];
  let reading: Reading = { kind: 'fields', lines: [] };
  let isCut = false;
  for (const line of linesOf(bytes)) {
    const border = findBorder(bytes, line, around);
    if (border !== undefined) {
      closePart(parts, reading, endBefore(bytes, line.start));
      around.length = border.isLast ? border.index : border.index + 1;
      reading = border.isLast ? BETWEEN : { kind: 'fields', lines: [] };
    } else if (reading.kind === 'fields' && line.end > line.start) {
      if (reading.lines.length < FIELD_LINES) reading.lines.push(textOf(bytes, line));
    } else if (reading.kind === 'fields') {
      reading = openPart(readFields(reading.lines), line.next, around);
      if (around.length <= bounds.depth) continue;
      around.pop();
      isCut = true;
    }
    // One beyond what is asked for shows that there are more.
    if (parts.length > bounds.parts) break;
  }
  closePart(parts, reading, bytes.length);
  return { parts: parts.slice(0, bounds.parts), isCut: isCut || parts.length > bounds.parts };
}

/** Of one header; what follows is left out. */
const FIELD_LINES = 2000;
const LINE_BYTES = 10_000;

interface Line {
  readonly start: number;
  /** Without what ends it. */
  readonly end: number;
  readonly next: number;
}

function* linesOf(bytes: Buffer): Generator<Line> {
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(FEED, start);
    const next = feed < 0 ? bytes.length : feed + 1;
    const full = feed < 0 ? bytes.length : feed;
    yield { start, end: full > start && bytes[full - 1] === RETURN ? full - 1 : full, next };
    start = next;
  }
}

const FEED = 0x0a;
const RETURN = 0x0d;
const DASH = 0x2d;

function textOf(bytes: Buffer, { start, end }: Line): string {
  return bytes.toString('latin1', start, Math.min(end, start + LINE_BYTES));
}

/** Which of the multiparts around a line goes on with it, or ends; the line break before it is the border's. */
function findBorder(
  bytes: Buffer,
  line: Line,
  around: readonly Multipart[],
): { readonly index: number; readonly isLast: boolean } | undefined {
  if (around.length === 0 || bytes[line.start] !== DASH || bytes[line.start + 1] !== DASH)
    return undefined;
  const text = textOf(bytes, line).slice(2).trimEnd();
  for (let index = around.length - 1; index >= 0; index -= 1) {
    const boundary = around[index]?.boundary;
    if (text === boundary) return { index, isLast: false };
    if (text === `${boundary}--`) return { index, isLast: true };
  }
  return undefined;
}

function endBefore(bytes: Buffer, start: number): number {
  const feed = start - 1;
  return bytes[feed - 1] === RETURN ? feed - 1 : feed;
}

function closePart(parts: MailPart[], reading: Reading, end: number): void {
  if (reading.kind !== 'part') return;
  parts.push({ ...reading.part, end: Math.max(end, reading.part.start) });
}

/** A mail within a mail; packed, it is a file like any other. */
export const MAIL = /^message\/(?:rfc822|global)$/u;
const PACKED = /^(?:base64|quoted-printable)$/u;

/** Without what some programs put around it: quotes, a comment, a semicolon. */
function readEncoding(field: string): string {
  return /[\w-]+/u.exec(field.replaceAll(/\([^()]*\)/gu, ''))?.[0].toLowerCase() ?? '';
}

function openPart(fields: Fields, start: number, around: Multipart[]): Reading {
  const type = readFieldValue(fields.get('content-type') ?? 'text/plain');
  const transferEncoding = readEncoding(fields.get('content-transfer-encoding') ?? '');
  const boundary = type.parameters.get('boundary')?.trimEnd() ?? '';
  if (type.value.startsWith('multipart/') && boundary !== '') {
    around.push({ boundary, isPage: type.value === 'multipart/related' });
    return BETWEEN;
  }
  if (MAIL.test(type.value) && !PACKED.test(transferEncoding)) return { kind: 'fields', lines: [] };
  const disposition = readFieldValue(fields.get('content-disposition') ?? '');
  const isOfPage = around.at(-1)?.isPage ?? false;
  return { kind: 'part', part: { type, disposition, transferEncoding, isOfPage, start } };
}
