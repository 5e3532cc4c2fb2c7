import { z } from 'zod';
import type { ReportInput } from '../../report/index.ts';
import { openingView, rankedCandidate } from '../../../shared/contract/openings.ts';
import type { ReportChoices } from '../../../shared/contract/report-calls.ts';
import { candidateView } from '../../../shared/contract/views.ts';
import type { CandidateView } from '../../../shared/contract/views.ts';
import { inLanguage } from '../../../shared/messages/language.ts';
import type { Language } from '../../../shared/messages/language.ts';
import { HIDINGS } from '../../../shared/model/hiding.ts';
import type { Hiding } from '../../../shared/model/hiding.ts';
import type { BlindService } from './blind-service.ts';
import { withVeiledTitle, withoutFileTitles } from './file-titles.ts';
import { redact } from './redact.ts';
import { veilTexts } from './veil-texts.ts';

/** What a blind report hides by choice: what was asked for, and what the window hides at the time. */
export async function hidingsOf(
  asked: readonly Hiding[],
  blind: BlindService,
): Promise<readonly Hiding[]> {
  const view = await blind.current();
  const isHidden: Readonly<Record<Hiding, boolean | undefined>> = {
    dates: view?.hidesDates,
    gender: view?.hidesGender,
    schools: view?.hidesSchools,
  };
  return HIDINGS.filter((one) => asked.includes(one) || isHidden[one] === true);
}

/** Tells what a report is made of as the window tells it. */
export type TellReport = <Part extends Partial<Told>>(part: Part) => Part;

type Told = Pick<ReportInput, 'candidates' | 'openings' | 'question'>;

const toldParts = z.object({
  candidates: z.array(candidateView),
  openings: z.array(z.object({ opening: openingView, ranked: z.array(rankedCandidate) })),
  question: z.string(),
});

/**
 * Names are left as they are: who makes the report blind has yet to strike them out of everything.
 *
 * @param language Of the report.
 */
async function veilReport(
  hides: readonly Hiding[],
  language: Language,
  blind: BlindService,
): Promise<TellReport> {
  if (hides.length === 0) return (part) => part;
  const disguise = await blind.disguiseFor({
    hidesGender: hides.includes('gender'),
    hidesSchools: hides.includes('schools'),
  });
  return (part) =>
    inLanguage(language, () => {
      const undated = hides.includes('dates')
        ? redact(part, { hidesDates: true, secrets: [], pseudonym: '' }, toldParts)
        : part;
      const veiled = disguise === undefined ? undated : veilTexts(undated, disguise, toldParts);
      const { candidates } = veiled;
      if (candidates === undefined) return veiled;
      const named = candidates.map((one, place) => namedAs(one, part.candidates?.[place], hides));
      return { ...veiled, candidates: named };
    });
}

/** What a blind report hides by choice beside names, and what tells its parts without that. */
export interface HiddenByChoice {
  readonly hides: readonly Hiding[];
  readonly tell: TellReport;
}

/** Of a report that is not blind nothing is hidden by choice. */
export async function hideByChoice(
  { openBlind }: { readonly openBlind: () => Promise<BlindService> },
  { people, hides = [], language = 'en' }: Pick<ReportChoices, 'people' | 'hides' | 'language'>,
): Promise<HiddenByChoice> {
  if (people !== 'blind') return { hides: [], tell: (part) => part };
  const blind = await openBlind();
  const hidden = await hidingsOf(hides, blind);
  const tell = await veilReport(hidden, language, blind);
  const untitled: TellReport = (part) => inLanguage(language, () => withoutFiles(part));
  return { hides: hidden, tell: (part) => tell(untitled(part)) };
}

function withoutFiles<Part extends Partial<Told>>(part: Part): Part {
  const { candidates } = part;
  if (candidates === undefined) return withoutFileTitles(part);
  const untitled = candidates.map((one) => ({
    ...one,
    credentials: one.credentials.map((credential) => withVeiledTitle(credential)),
  }));
  return withoutFileTitles({ ...part, candidates: untitled });
}

function namedAs(
  told: CandidateView,
  person: CandidateView | undefined,
  hides: readonly Hiding[],
): CandidateView {
  const { name, emails } = person ?? told;
  if (!hides.includes('schools')) return { ...told, name, emails };
  // A handle is the window's alone.
  const credentials = told.credentials.map((one) => ({
    ...one,
    issuer: { ...one.issuer, id: '' },
  }));
  return { ...told, name, emails, credentials };
}
