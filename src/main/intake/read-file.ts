import type { Problem, ProblemCode } from '../../shared/model/problem.ts';
import { unreachable } from '../../shared/lib/unreachable.ts';
import type { CredentialDocument, CredentialPayload, IntakeResult } from './document.ts';
import { isMailTooDeep } from './attached.ts';
import { detectFileKind, isArchive, isPdf } from './file-kind.ts';
import { readMail } from './mail/read-mail.ts';
import { readOutlook } from './outlook/read-outlook.ts';
import { readText } from './json.ts';
import { looksLikeJwt, unfoldJwt } from './jwt.ts';
import type { IntakeLimits } from '../../shared/limits.ts';
import type { Place } from './place.ts';
import { formatPlace, inside, refused, together, tooLarge } from './place.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { isBinaryCredential } from './presentation.ts';
import { readGzip } from './gzip.ts';
import { readPng } from './png.ts';
import { looksLikeSvg, readSvg } from './svg.ts';
import { readTar } from './tar.ts';
import { decodeUtf8, latin1Of, recodeUtf16 } from './text.ts';
import { findTokens } from './tokens-in-text.ts';
import { textOf } from './written-text.ts';
import type { ZipBudget, ZipReading } from './zip.ts';
import { handOn, isFull, readZip } from './zip.ts';

/** One file on its way in. */
export interface IncomingFile {
  /** For words only: what it is, its content decides. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly place: Place;
  /** 1 for the dropped file itself, one more inside each archive. */
  readonly depth: number;
}

/** What `file` holds, an archive's files included; and the file itself where that is nothing. */
export async function readFile(
  incoming: IncomingFile,
  limits: IntakeLimits,
  budget: ZipBudget,
): Promise<IntakeResult> {
  const isLarge = incoming.bytes.length > limits.fileBytes;
  const file = isLarge ? incoming : { ...incoming, bytes: recodeUtf16(incoming.bytes) };
  const result = await readKind(file, limits, budget);
  const { bytes, place } = file;
  const { onPicture } = budget;
  // As a rule nobody wants to be told, and need not be found out.
  if (onPicture !== undefined && result.documents.length > 0 && isPicture(bytes)) {
    onPicture(bytes, result.documents);
  }
  // A résumé may have badges attached.
  const isOtherToo = result.documents.length > 0 ? isPdf(bytes) : isOther(file, result.problems);
  if (!isOtherToo) return result;
  return handOn(result, { path: formatPlace(place), bytes }, budget);
}

// Of what is written in angle brackets only an SVG holds credentials.
function isPicture(bytes: Uint8Array): boolean {
  const kind = detectFileKind(bytes);
  return (
    kind === 'png' || (kind === 'text' && /^\s*</u.test(decodeUtf8(bytes.subarray(0, 512)) ?? ''))
  );
}

/** What is said of files that can be read, and are something else. */
const OTHER_CODES: ReadonlySet<ProblemCode> = new Set([
  'document-without-badge',
  'not-a-credential',
]);
const OTHER_TYPES: ReadonlySet<string | undefined> = new Set(['office-document', 'text']);

// What is attached to a PDF has problems of its own, in place of the PDF's; so have files in a zip.
function isOther({ bytes, place }: IncomingFile, problems: readonly Problem[]): boolean {
  const own = formatPlace(place);
  const isHolder = isPdf(bytes);
  return problems.some(
    ({ code, params, path }) =>
      (isHolder || path === own) &&
      (OTHER_CODES.has(code) ||
        (code === 'unknown-file-type' && OTHER_TYPES.has(params?.['found']))),
  );
}

async function readKind(
  file: IncomingFile,
  limits: IntakeLimits,
  budget: ZipBudget,
): Promise<IntakeResult> {
  const { bytes, place } = file;
  if (bytes.length === 0) return refused('empty-file', place);
  const kind = detectFileKind(bytes);
  const limitBytes = isArchive(kind) ? limits.archiveBytes : limits.fileBytes;
  if (bytes.length > limitBytes) return tooLarge(place, bytes.length, limitBytes);
  switch (kind) {
    case 'png':
      return counted(readPng(bytes, place, limits), place, limits, budget);
    case 'zip':
      return readZip(bytes, place, readingOf(file, limits, budget));
    case 'gzip':
      return readGzip(bytes, file.name, place, readingOf(file, limits, budget));
    case 'tar':
      return readTar(bytes, place, readingOf(file, limits, budget));
    case 'pdf':
      return readPdf(bytes, place, readingOf(file, limits, budget));
    case 'mail':
    case 'outlook-mail':
      return readAnyMail(kind, file, readingOf(file, limits, budget));
    case 'text':
      return counted(readTextFile(file, limits), place, limits, budget);
    case 'other-image':
      return refused('image-without-badge', place, { found: 'other-image' });
    case 'utf-16':
      return isNamedAs(file.name, JSON_ENDINGS)
        ? refused('not-json', place, { reason: 'encoding' })
        : refused('unknown-file-type', place, { found: 'text' });
    case 'old-office-document':
    case 'outlook-attachments':
    case 'other-archive':
      return refused('unknown-file-type', place, { found: kind });
    case 'binary': {
      if (isBinaryCredential(bytes)) {
        return refused('not-a-credential', place, { found: 'other-envelope' });
      }
      const found = isNamedAs(file.name, LINK_ENDINGS) ? 'link' : kind;
      return refused('unknown-file-type', place, { found });
    }
    default:
      return unreachable(kind);
  }
}

async function readAnyMail(
  kind: 'mail' | 'outlook-mail',
  { bytes, place }: IncomingFile,
  reading: ZipReading,
): Promise<IntakeResult> {
  if (isMailTooDeep(reading)) return refused('unsafe-archive', place, { reason: 'nested' });
  const read = kind === 'mail' ? readMail : readOutlook;
  return read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), place, reading);
}

/** Whether there is room for what was presented around it, which is looked at anew for each. */
function isPresentedWithin({ presentation }: CredentialDocument, budget: ZipBudget): boolean {
  if (presentation !== undefined) budget.presentedBytesLeft -= lengthOf(presentation);
  return budget.presentedBytesLeft >= 0;
}

const LENGTHS = new WeakMap<CredentialPayload, number>();

function lengthOf(payload: CredentialPayload): number {
  const known = LENGTHS.get(payload);
  if (known !== undefined) return known;
  const text = payload.kind === 'jws' ? payload.compact : textOf(payload.json);
  const { length } = text ?? JSON.stringify(payload);
  LENGTHS.set(payload, length);
  return length;
}

/** What is in a file that holds no further ones, as far as there is room for it beside what was found before. */
function counted(
  result: IntakeResult,
  place: Place,
  { documentsPerFile, problemsPerFile }: IntakeLimits,
  budget: ZipBudget,
): IntakeResult {
  const fitting = result.documents.findIndex((one) => !isPresentedWithin(one, budget));
  const documents = result.documents.slice(
    0,
    Math.min(Math.max(budget.documentsLeft, 0), fitting < 0 ? Infinity : fitting),
  );
  const problems = result.problems.slice(0, Math.max(budget.problemsLeft, 0));
  budget.documentsLeft -= result.documents.length;
  budget.problemsLeft -= result.problems.length;
  if (!isFull(budget)) return result;
  const { documentsLeft, problemsLeft } = budget;
  const limit =
    documentsLeft < 0 ? documentsPerFile : problemsLeft < 0 ? problemsPerFile : undefined;
  const params = limit === undefined ? undefined : { limit: String(limit) };
  return together([{ documents, problems }, refused('too-many-files', place, params)]);
}

/** How the files in an archive, a PDF or a mail are read: as this one, one level deeper. */
function readingOf(file: IncomingFile, limits: IntakeLimits, budget: ZipBudget): ZipReading {
  return {
    limits,
    budget,
    depth: file.depth,
    readFile: (bytes, place, depth) =>
      readFile({ name: place.file, bytes, place, depth }, limits, budget),
  };
}

const JSON_ENDINGS = ['.json', '.jsonld', '.1ob'];
/** As macOS keeps a link. */
const LINK_ENDINGS = ['.webloc'];
const TOKEN_ENDINGS = ['.jwt', '.jws', '.vc+jwt'];

function isNamedAs(name: string, endings: readonly string[]): boolean {
  return endings.some((ending) => name.toLowerCase().endsWith(ending));
}

function readTextFile(file: IncomingFile, limits: IntakeLimits): IntakeResult {
  const { name, place } = file;
  const text = decodeUtf8(file.bytes);
  if (text === undefined) {
    const start = latin1Of(file.bytes, 0, PROLOGUE);
    return startsAsJson(start) || looksLikeSvg(start) || isNamedAs(name, JSON_ENDINGS)
      ? refused('not-json', place, { reason: 'encoding' })
      : refused('unknown-file-type', place, { found: 'binary' });
  }
  const trimmed = unfoldJwt(text.trim());
  if (trimmed === '') return refused('empty-file', place);
  if (looksLikeSvg(trimmed)) return readSvg(text, place, limits);
  if (SHORTCUT.test(trimmed) || isNamedAs(name, LINK_ENDINGS))
    return refused('unknown-file-type', place, { found: 'link' });
  if (startsAsJson(trimmed) || looksLikeJwt(trimmed) || isNamedAs(name, JSON_ENDINGS)) {
    return readText(trimmed, place, limits);
  }
  const tokens = findTokens(trimmed, limits);
  return tokens.length === 0 ? refuseText(name, trimmed, place) : readTokens(tokens, place, limits);
}

function readTokens(tokens: readonly string[], place: Place, limits: IntakeLimits): IntakeResult {
  return together(
    tokens.map((token, index) =>
      readText(
        token,
        tokens.length === 1 ? place : inside(place, `credential-${index + 1}`),
        limits,
      ),
    ),
  );
}

/** As Windows keeps a link (.url); what the browser knows of it may come first. */
const SHORTCUT = /^\[(?:InternetShortcut|\{000214A0-0000-0000-C000-000000000046\})\]\s/iu;

// A letter too may begin with a quotation, a table with quotes, a list of settings with brackets.
function startsAsJson(text: string): boolean {
  return /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[[{"\]\d-]|$)|"[^\s"]*"?\s*$)/u.test(text);
}

/** Within how many characters of an XML text its first element begins. */
const PROLOGUE = 2000;

/** The European Digital Credentials for Learning as they were before they were JSON-LD. */
const EUROPEAN_XML = /<(?:\w+:)?europass(?:Credential|Presentation)[\s>]/u;

/** How an entry for a calendar (.ics) or an address book (.vcf) begins. @see RFC 5545, 3.4; RFC 6350, 6.1.1 */
const ENTRY = /^BEGIN:V(?<of>CALENDAR|CARD)\s/iu;

function refuseText(name: string, text: string, place: Place): IntakeResult {
  if (isNamedAs(name, TOKEN_ENDINGS)) return refused('malformed-jwt', place);
  const isMarkup = text.startsWith('<');
  if (isMarkup && EUROPEAN_XML.test(text.slice(0, PROLOGUE))) {
    return refused('not-a-credential', place, { found: 'european-xml' });
  }
  const entry = ENTRY.exec(text)?.groups?.['of']?.toLowerCase();
  if (entry !== undefined) {
    return refused('unknown-file-type', place, {
      found: entry === 'calendar' ? 'calendar' : 'contact',
    });
  }
  return refused('unknown-file-type', place, { found: isMarkup ? 'web-page' : 'text' });
}
