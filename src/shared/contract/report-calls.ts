import { z } from 'zod';
import { call, done, nothing } from './call.ts';
import { HIDINGS } from '../model/hiding.ts';
import { LANGUAGES } from '../messages/language.ts';
import { rowId } from './scalars.ts';
import { CHECK_OUTCOMES } from '../model/verdict.ts';
import { drawnPage } from './preview-views.ts';
import { candidateFilter } from './views.ts';

export const REPORT_FORMATS = ['pdf', 'html', 'csv', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Whom a report, or a list, is about. */
export const reportScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('candidates'), candidateIds: z.array(rowId).min(1).max(5000) }),
  z.strictObject({ kind: z.literal('filter'), filter: candidateFilter }),
  /** Everybody who answers one of them, in its order. */
  z.strictObject({ kind: z.literal('openings'), openingIds: z.array(rowId).min(1).max(50) }),
]);
export type ReportScope = z.infer<typeof reportScope>;

/** Who may be recognised in a report, and how much of everybody stands in it. */
export const REPORT_PEOPLE = ['without-contact', 'blind'] as const;
export const REPORT_CONTENTS = ['brief', 'comparison'] as const;

/** Of the base64 of two mebibytes. */
export const LOGO_LIMIT_CHARACTERS = 2_796_204;

const reportChoices = z.strictObject({
  /** In which it is worded; English where not given. */
  language: z.enum(LANGUAGES).optional(),
  /** The name of the one who makes it, as it is to stand in the report. */
  runBy: z.string().max(200).optional(),
  /** A report for each person, with nobody else in it: `file` is a zip of them. */
  apart: z.boolean().optional(),
  /** Whether the originals and the documents go with it: within a PDF, else in a zip beside it. */
  evidence: z.boolean().optional(),
  /** With names and addresses where not given. */
  people: z.enum(REPORT_PEOPLE).optional(),
  /** What a blind report hides beside who people are; what the window hides goes with it. */
  hides: z.array(z.enum(HIDINGS)).max(HIDINGS.length).optional(),
  /** All of everybody where not given; `brief` without checks, `comparison` without pages of their own. */
  content: z.enum(REPORT_CONTENTS).optional(),
  /** For whom it is made, the colour of the band over it, as `#rrggbb`, and their mark. */
  employer: z
    .strictObject({
      name: z.string().min(1).max(200),
      colour: z
        .string()
        .regex(/^#[0-9a-f]{6}$/u)
        .optional(),
      /** Base64 of a PNG of at most two mebibytes. */
      logo: z.base64().max(LOGO_LIMIT_CHARACTERS).optional(),
    })
    .optional(),
});
export type ReportChoices = z.infer<typeof reportChoices>;

/** What is looked at of a report that comes back. */
export const REPORT_FINDING_IDS = [
  'signature',
  'signer',
  'time',
  'file',
  'page',
  'evidence',
  'then',
  'credential',
] as const;

const reportFinding = z.strictObject({
  id: z.enum(REPORT_FINDING_IDS),
  outcome: z.enum(CHECK_OUTCOMES),
  /** A sentence for a person. */
  message: z.string(),
  /** From 1; only of a page. */
  page: z.int().min(1).optional(),
});
export type ReportFinding = z.infer<typeof reportFinding>;

const path = z.string().min(1).max(4096);

/** What the window shows as a table that can be taken along. */
const SAVED_TABLES = ['comparison', 'insights', 'adverse-impact'] as const;
export type SavedTable = (typeof SAVED_TABLES)[number];

const previewId = z.uuid();
/** It was closed, another was opened since, or people are no longer named. */
const previewOver = z.strictObject({ kind: z.literal('over') });

/** What leaves the building, and what comes back. */
export const reportCalls = {
  'report.export': call(
    'engine',
    reportChoices.extend({
      scope: reportScope,
      format: z.enum(REPORT_FORMATS),
      /** Where to write: absolute, as the save dialog gave it. */
      file: z.string().min(1).max(4096),
    }),
    z.strictObject({ file: z.string(), sha256: z.string(), candidates: z.int().min(0) }),
  ),
  /** Writes what the window shows as a table, guarded against formulas. */
  'report.saveTable': call(
    'engine',
    z.strictObject({
      table: z.enum(SAVED_TABLES),
      /** Headings first. */
      rows: z
        .array(z.array(z.string().max(20_000)).max(200))
        .min(1)
        .max(20_000),
      /** Where to write: absolute, as the save dialog gave it. */
      file: path,
    }),
    z.strictObject({ file: z.string(), sha256: z.string() }),
  ),
  /** Begins to draw a report's pages as they would be; whichever was drawn before is given up. Writes nothing. */
  'report.preview': call(
    'engine',
    reportChoices.omit({ evidence: true }).extend({
      scope: reportScope,
      /** Whose report it is where each person has one, from 0. */
      person: z.int().min(0).max(100_000).optional(),
    }),
    z.strictObject({
      previewId,
      title: z.string(),
      /** Whose report it is where each person has one, as the list shows them; nobody's where it is blind. */
      whose: z.strictObject({ name: z.string(), email: z.string().optional() }).optional(),
      /** How many people are in it: no more than are previewed. */
      people: z.int().min(0),
      /** Whether the report itself has more people. */
      isCut: z.boolean(),
      /** Whether a blind report will have other codes: those are made with the first report. */
      isCodeProvisional: z.boolean(),
    }),
  ),
  /** A page of it, from 1, once it is drawn. */
  'report.previewPage': call(
    'engine',
    z.strictObject({ previewId, page: z.int().min(1).max(100_000) }),
    z.discriminatedUnion('kind', [
      previewOver,
      z.strictObject({
        kind: z.literal('page'),
        /** That are drawn so far; all of them once it is done. */
        pages: z.int().min(0),
        isDone: z.boolean(),
        /** Whether the report itself has more pages. */
        isCut: z.boolean(),
        /** Absent where there are fewer. */
        page: drawnPage.optional(),
      }),
    ]),
  ),
  /** The first rows of the same as a table. */
  'report.previewTable': call(
    'engine',
    z.strictObject({ previewId }),
    z.discriminatedUnion('kind', [
      previewOver,
      z.strictObject({
        kind: z.literal('table'),
        heads: z.array(z.string()),
        rows: z.array(z.array(z.string())),
        /** Whether there are more rows. */
        isCut: z.boolean(),
      }),
    ]),
  ),
  /** Has what was drawn forgotten. */
  'report.endPreview': call('engine', nothing, done),
  /** Which of these files are reports, by the mark that each bears. */
  'report.recognise': call(
    'engine',
    z.strictObject({ paths: z.array(path).min(1).max(10_000) }),
    z.strictObject({ reports: z.array(z.string()) }),
  ),
  /** Whether a report was changed, who has signed it, and what holds then and today; in words. */
  'report.check': call(
    'engine',
    z.strictObject({ file: path, language: z.enum(LANGUAGES).optional() }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('no-report'), reason: z.string() }),
      z.strictObject({
        kind: z.literal('report'),
        title: z.string(),
        createdAt: z.string(),
        question: z.string(),
        candidates: z.int().min(0),
        /** The did:key that has signed; absent unless the signature holds. */
        signer: z.string().optional(),
        /** Whether nobody was asked what holds today. */
        isOffline: z.boolean(),
        findings: z.array(reportFinding),
      }),
    ]),
  ),
} as const;
