import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { ReportChoices } from '../../../shared/contract/report-calls.ts';
import type { CandidateView } from '../../../shared/contract/views.ts';
import type { Language } from '../../../shared/messages/language.ts';
import type { ReportInput } from '../build-report.ts';
import type { Known } from '../choices.ts';

/** So many fill the first page of any report. */
export const FIRST_PEOPLE = 40;

export type PreviewedPage = CallOutput<'report.previewPage'>;
export type PreviewedTable = CallOutput<'report.previewTable'>;

/** What is to be drawn of the people at hand. */
export interface PreviewOrder {
  readonly previewId: string;
  readonly input: Omit<ReportInput, 'candidates'>;
  readonly choices: Pick<ReportChoices, 'people' | 'content' | 'hides'>;
  /** Of which the codes of a blind report are made. */
  readonly secret: Uint8Array;
  /** Everybody in it: their names are struck out also while not all are at hand. */
  readonly known: readonly Known[];
  /** How many are in it. */
  readonly people: number;
}

/** What the one who draws is told; what is asked bears a number, by which it is answered. */
export type PreviewRequest =
  /** People are brought again from the first on. */
  | { readonly type: 'forget' }
  | {
      readonly type: 'people';
      readonly people: readonly CandidateView[];
      /** Whether nobody comes after them. */
      readonly isLast: boolean;
    }
  /** What skills are called where reports are worded in a language, before any is drawn in it. */
  | {
      readonly type: 'names';
      readonly language: Language;
      readonly names: ReadonlyMap<string, string>;
    }
  /** Replaces what was drawn before. */
  | { readonly type: 'draw'; readonly order: PreviewOrder }
  | {
      readonly type: 'page';
      readonly ask: number;
      readonly previewId: string;
      readonly page: number;
    }
  | { readonly type: 'table'; readonly ask: number; readonly previewId: string };

export interface PreviewReply {
  readonly ask: number;
  readonly answer: PreviewedPage | PreviewedTable;
}
