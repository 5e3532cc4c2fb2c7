import { extname } from 'node:path';
import type { ParseArgsOptionsConfig } from 'node:util';
import { REPORT_FORMATS } from '../../shared/contract/report-calls.ts';
import type { ReportChoices, ReportFormat } from '../../shared/contract/report-calls.ts';
import { HIDINGS } from '../../shared/model/hiding.ts';
import type { Hiding } from '../../shared/model/hiding.ts';
import { LANGUAGES } from '../../shared/messages/language.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';

/** What stands in a report, and what is left out of it. */
export const CHOICE_OPTIONS = {
  by: { type: 'string' },
  apart: { type: 'boolean' },
  format: { type: 'string' },
  language: { type: 'string' },
  evidence: { type: 'boolean' },
  blind: { type: 'boolean' },
  hide: { type: 'string' },
  'no-contact': { type: 'boolean' },
  brief: { type: 'boolean' },
  comparison: { type: 'boolean' },
  employer: { type: 'string' },
  colour: { type: 'string' },
  logo: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

export interface ChoiceValues {
  readonly by?: string;
  readonly apart?: boolean;
  readonly format?: string;
  readonly language?: string;
  readonly evidence?: boolean;
  readonly blind?: boolean;
  readonly hide?: string;
  readonly 'no-contact'?: boolean;
  readonly brief?: boolean;
  readonly comparison?: boolean;
  readonly employer?: string;
  readonly colour?: string;
  readonly logo?: string;
}

/** The format that a report's name tells; in a zip of several, that of each. */
export function readFormat(
  out: string,
  { apart, format }: ChoiceValues,
): Result<ReportFormat, string> {
  const ending = extname(out).slice(1).toLowerCase();
  const said = apart === true ? (format ?? 'pdf') : ending;
  const found = REPORT_FORMATS.find((one) => one === said);
  if (apart === true) {
    if (ending !== 'zip') return err(`With --apart, --out ends in .zip; "${out}" does not.`);
    if (found === undefined) return err(`--format is one of ${REPORT_FORMATS.join(', ')}.`);
    return ok(found);
  }
  if (format !== undefined)
    return err('--format goes with --apart: the name of --out tells it else.');
  if (found !== undefined) return ok(found);
  return err(`The report's name must end in .${REPORT_FORMATS.join(', .')}; "${out}" does not.`);
}

/** @returns A sentence where two of the options contradict each other. */
export function readChoices(
  values: ChoiceValues,
  format: ReportFormat,
): Result<ReportChoices, string> {
  const { by, apart, evidence, blind, brief, comparison, employer, colour } = values;
  const noContact = values['no-contact'];
  if (evidence === true && format === 'csv') {
    return err('--evidence goes with a PDF, HTML or JSON report.');
  }
  if (evidence === true && apart === true) {
    return err('Evidence does not go apart: an original may hold what is others’.');
  }
  if (blind === true && noContact === true) {
    return err('A blind report has no contact data: give either --blind or --no-contact.');
  }
  const hides = readHidings(values);
  if (!hides.ok) return hides;
  if (brief === true && comparison === true) return err('Give either --brief or --comparison.');
  if (colour !== undefined && !/^#[0-9a-f]{6}$/iu.test(colour)) {
    return err(`--colour takes six hexadecimal digits, as #17643a; "${colour}" is none.`);
  }
  if (values.logo !== undefined && employer === undefined)
    return err('--logo goes with --employer.');
  if (colour !== undefined && employer === undefined) return err('--colour goes with --employer.');
  const people = blind === true ? 'blind' : noContact === true ? 'without-contact' : undefined;
  const content = brief === true ? 'brief' : comparison === true ? 'comparison' : undefined;
  const named =
    employer === undefined ? undefined : { name: employer, colour: colour?.toLowerCase() };
  const language = LANGUAGES.find((one) => one === values.language);
  if (language !== values.language) {
    return err(`--language is one of ${LANGUAGES.join(', ')}; "${values.language ?? ''}" is not.`);
  }
  return ok({
    runBy: by,
    language,
    apart,
    evidence,
    people,
    hides: hides.value,
    content,
    employer: named,
  });
}

function readHidings({ blind, hide }: ChoiceValues): Result<Hiding[] | undefined, string> {
  if (hide === undefined) return ok(undefined);
  if (blind !== true) return err('--hide goes with --blind.');
  const asked = hide.split(',').map((one) => one.trim());
  const stranger = asked.find((one) => !HIDINGS.some((known) => known === one));
  if (stranger !== undefined) {
    return err(`--hide takes ${HIDINGS.join(', ')}, with commas; "${stranger}" is none.`);
  }
  return ok(HIDINGS.filter((one) => asked.includes(one)));
}
