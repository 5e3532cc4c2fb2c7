import type { ParseArgsOptionsConfig } from 'node:util';
import type { ReportChoices, ReportFormat } from '../../shared/contract/report-calls.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { CHOICE_OPTIONS, readChoices, readFormat } from './report-choices.ts';
import type { ChoiceValues } from './report-choices.ts';
import { readNamed, SCOPE_OPTIONS } from './scope-arguments.ts';
import type { ScopeValues } from './scope-arguments.ts';

export const REPORT_OPTIONS = {
  ...SCOPE_OPTIONS,
  out: { type: 'string' },
  'time-stamp': { type: 'string' },
  ...CHOICE_OPTIONS,
} as const satisfies ParseArgsOptionsConfig;

export interface ReportValues extends ScopeValues, ChoiceValues {
  readonly out?: string;
  readonly 'time-stamp'?: string;
}

export interface ReportCommand {
  readonly name: 'report';
  readonly workspace: string;
  readonly query: string | undefined;
  /** By title, or by id; with a query, none. */
  readonly openings: readonly string[];
  readonly out: string;
  readonly format: ReportFormat;
  readonly choices: ReportChoices;
  /** The file of the employer's mark. */
  readonly logo: string | undefined;
  /** The HTTPS address of a time stamp authority that is to attest it. */
  readonly authority: string | undefined;
}

/** @returns A sentence where something is missing, or contradicts itself. */
export function buildReport(
  values: ReportValues,
  positionals: readonly string[],
): Result<ReportCommand, string> {
  const named = readNamed(values, positionals);
  if (!named.ok) return named;
  const { out } = values;
  if (out === undefined) return err('Say where to write the report with --out FILE.');
  const format = readFormat(out, values);
  if (!format.ok) return format;
  const choices = readChoices(values, format.value);
  if (!choices.ok) return choices;
  const authority = values['time-stamp'];
  if (authority !== undefined && !authority.startsWith('https://')) {
    return err(`--time-stamp takes an address that begins with https://; "${authority}" does not.`);
  }
  if (authority !== undefined && values.apart === true) {
    return err('--time-stamp goes with one report, and not with --apart.');
  }
  return ok({
    name: 'report',
    ...named.value,
    out,
    format: format.value,
    choices: choices.value,
    logo: values.logo,
    authority,
  });
}
