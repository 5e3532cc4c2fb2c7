import type { ParseArgsOptionsConfig } from 'node:util';
import type { ReportChoices, ReportFormat } from '../../shared/contract/report-calls.ts';
import { LANGUAGES } from '../../shared/messages/language.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';

/** What stands in a report, and what is left out of it. */
export const CHOICE_OPTIONS = {
  by: { type: 'string' },
  language: { type: 'string' },
  evidence: { type: 'boolean' },
  blind: { type: 'boolean' },
  'no-contact': { type: 'boolean' },
  brief: { type: 'boolean' },
  comparison: { type: 'boolean' },
  employer: { type: 'string' },
  colour: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

export interface ChoiceValues {
  readonly by?: string;
  readonly language?: string;
  readonly evidence?: boolean;
  readonly blind?: boolean;
  readonly 'no-contact'?: boolean;
  readonly brief?: boolean;
  readonly comparison?: boolean;
  readonly employer?: string;
  readonly colour?: string;
}

/** @returns A sentence where two of the options contradict each other. */
export function readChoices(
  values: ChoiceValues,
  format: ReportFormat,
): Result<ReportChoices, string> {
  const { by, evidence, blind, brief, comparison, employer, colour } = values;
  const noContact = values['no-contact'];
  if (evidence === true && format === 'csv') {
    return err('--evidence goes with a PDF, HTML or JSON report.');
  }
  if (blind === true && noContact === true) {
    return err('A blind report has no contact data: give either --blind or --no-contact.');
  }
  if (brief === true && comparison === true) return err('Give either --brief or --comparison.');
  if (colour !== undefined && !/^#[0-9a-f]{6}$/iu.test(colour)) {
    return err(`--colour takes six hexadecimal digits, as #17643a; "${colour}" is none.`);
  }
  if (colour !== undefined && employer === undefined) return err('--colour goes with --employer.');
  const people = blind === true ? 'blind' : noContact === true ? 'without-contact' : undefined;
  const content = brief === true ? 'brief' : comparison === true ? 'comparison' : undefined;
  const named =
    employer === undefined ? undefined : { name: employer, colour: colour?.toLowerCase() };
  const language = LANGUAGES.find((one) => one === values.language);
  if (language !== values.language) {
    return err(`--language is one of ${LANGUAGES.join(', ')}; "${values.language ?? ''}" is not.`);
  }
  return ok({ runBy: by, language, evidence, people, content, employer: named });
}
