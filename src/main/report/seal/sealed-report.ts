import { createHash } from 'node:crypto';
import { canonicaliseJson } from '../../verify/index.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import type { ReportModel } from '../model.ts';

/** A report with the credential by which its workspace vouches for it. */
export interface SealedReport {
  readonly model: ReportModel;
  /** Compact JWS, `vc+jwt`; absent where nobody has signed. */
  readonly signature?: string | undefined;
}

export const REPORT_FORMAT = 'touchstone-report';
/** 2 since reports are worded in other languages than English, and on several openings. */
export const REPORT_FORMAT_VERSION = 2;

/** The attachment of a PDF report that holds the published model. */
export const REPORT_ATTACHMENT = 'touchstone-report.json';
/** The element of an HTML report that does. */
export const REPORT_ELEMENT = 'touchstone-report';

/** What stands in the bytes of every report, by the format: of JSON, written as we write it. */
export const REPORT_MARKS: readonly string[] = [
  REPORT_ATTACHMENT,
  `<template id="${REPORT_ELEMENT}">`,
  `"format": "${REPORT_FORMAT}"`,
];

/** With what every JSON report begins, written as we write it: its keys are in order, and this is the first. */
export const REPORT_JSON_BEGINNING = '{\n  "application": {';

/** The model as it is published: with the name and the version of its format. */
export function versioned(model: ReportModel): JsonObject {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- plain data, whose texts, numbers, lists and objects are all JSON
  const plain = JSON.parse(JSON.stringify(model)) as JsonObject;
  return { format: REPORT_FORMAT, formatVersion: REPORT_FORMAT_VERSION, ...plain };
}

/**
 * The SHA-256, in hex, of the published model in its canonical form: what is signed.
 *
 * @returns `undefined` where a text in it is no Unicode.
 * @see https://www.rfc-editor.org/rfc/rfc8785
 */
export function digestOf(published: JsonObject): string | undefined {
  const canonical = canonicaliseJson(published);
  return canonical && createHash('sha256').update(canonical).digest('hex');
}

/** The published model and the signature, as they stand in JSON reports and within the others. */
export function writeMember({ model, signature }: SealedReport): string {
  const member = { ...versioned(model), ...(signature === undefined ? {} : { signature }) };
  return JSON.stringify(member, sortKeys, 2);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );
}
