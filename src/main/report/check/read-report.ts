import { isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { OPENED_LIMITS } from '../../../shared/limits.ts';
import { parseJson } from '../../intake/index.ts';
import { firstReportSchema, reportSchema } from '../model-schema.ts';
import type { ReportModel } from '../model.ts';
import { REPORT_ATTACHMENT, REPORT_ELEMENT, REPORT_FORMAT_VERSION } from '../seal/sealed-report.ts';
import { isReportTable } from '../csv.ts';
import type { OpenAnswer } from '../../verify/index.ts';

/** A report as it was found in a file. */
export interface FoundReport {
  readonly format: 'pdf' | 'html' | 'json';
  /** With the name and version of its format, without the signature. */
  readonly published: JsonObject;
  readonly model: ReportModel;
  readonly signature: string | undefined;
  /** Whether it is of the format in which reports are written now. */
  readonly isOfThisFormat: boolean;
  /** The files attached to a PDF but for the model, or those of the zip beside another; by name. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  /** Whether there is a zip beside it that cannot be opened. */
  readonly isEvidenceDamaged: boolean;
  /** The text of each page of a PDF. */
  readonly pages: readonly string[];
}

/** Why there is no report in a file. */
export type ReportProblem =
  | 'not-a-report'
  | 'unsigned-table'
  | 'no-model'
  | 'malformed-model'
  | 'damaged-pdf'
  | 'too-much';

/** Opens a stranger's PDF or zip, where its time and memory are bounded. */
export type OpenFile = (bytes: Uint8Array) => Promise<OpenAnswer>;

/**
 * Finds the model within a PDF, an HTML or a JSON report.
 *
 * @param evidence The zip beside a report that is no PDF, where there is one.
 */
export async function readReport(
  bytes: Uint8Array,
  open: OpenFile,
  evidence?: Uint8Array,
): Promise<Result<FoundReport, ReportProblem>> {
  const head = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart();
  if (head.includes('%PDF-')) return readPdfReport(await open(bytes));
  const text = new TextDecoder().decode(bytes);
  const opened = evidence && (await open(evidence));
  const beside = opened !== undefined && 'attachments' in opened ? opened.attachments : undefined;
  const isEvidenceDamaged = opened !== undefined && beside === undefined;
  const attachments = beside ?? new Map<string, Uint8Array>();
  const none = { attachments, isEvidenceDamaged, pages: [] };
  if (head.startsWith('{')) return readModel(text, 'json', none);
  if (!head.toLowerCase().startsWith('<!doctype html')) {
    return err(isReportTable(head) ? 'unsigned-table' : 'not-a-report');
  }
  const member = memberOfHtml(text);
  return member === undefined ? err('no-model') : readModel(member, 'html', none);
}

function readPdfReport(pdf: OpenAnswer): Result<FoundReport, ReportProblem> {
  if (!('pages' in pdf)) return err('failure' in pdf ? 'too-much' : 'damaged-pdf');
  const member = pdf.attachments.get(REPORT_ATTACHMENT);
  if (member === undefined) return err('no-model');
  const attachments = new Map(pdf.attachments);
  attachments.delete(REPORT_ATTACHMENT);
  const rest = { attachments, isEvidenceDamaged: false, pages: pdf.pages };
  return readModel(new TextDecoder().decode(member), 'pdf', rest);
}

function memberOfHtml(page: string): string | undefined {
  const begin = `<template id="${REPORT_ELEMENT}">`;
  const at = page.lastIndexOf(begin);
  const end = page.indexOf('</template>', at);
  if (at < 0 || end < 0) return undefined;
  return page
    .slice(at + begin.length, end)
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => CHARACTERS[entity] ?? entity);
}

const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function readModel(
  text: string,
  format: FoundReport['format'],
  rest: Pick<FoundReport, 'attachments' | 'isEvidenceDamaged' | 'pages'>,
): Result<FoundReport, ReportProblem> {
  const parsed = parseJson(text, OPENED_LIMITS);
  // Whoever reads the other of two members of one name would be shown what nobody signed.
  if (parsed.outcome === 'named-twice') return err('malformed-model');
  const json = parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : undefined;
  if (json === undefined) return err(format === 'json' ? 'not-a-report' : 'malformed-model');
  const { signature, ...published } = json;
  const isOfThisFormat = json['formatVersion'] !== 1;
  const model = isOfThisFormat ? modelOf(json) : modelOfFirst(json);
  if (model === undefined) {
    return err(json['format'] === 'touchstone-report' ? 'malformed-model' : 'not-a-report');
  }
  return ok({
    ...rest,
    format,
    published,
    model,
    isOfThisFormat,
    signature: typeof signature === 'string' ? signature : undefined,
  });
}

function modelOf(json: Readonly<Record<string, unknown>>): ReportModel | undefined {
  if (!reportSchema.safeParse(json).success) return undefined;
  const { format: _format, formatVersion: _version, signature: _signature, ...model } = json;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema has just held it to be one; a key that is absent stays absent
  return model as unknown as ReportModel;
}

/** A report of the first format, as one of now says the same. */
function modelOfFirst(json: JsonObject): ReportModel | undefined {
  const parsed = firstReportSchema.safeParse(json);
  if (!parsed.success) return undefined;
  const { opening, candidates, ...rest } = parsed.data;
  const people = candidates.map(({ id }) => id);
  return modelOf({
    ...rest,
    formatVersion: REPORT_FORMAT_VERSION,
    ...(opening === undefined ? {} : { openings: [{ ...opening, people }] }),
    candidates: candidates.map(({ why, ...candidate }) =>
      why === undefined ? candidate : { ...candidate, places: [{ opening: 0, answers: why }] },
    ),
  });
}
