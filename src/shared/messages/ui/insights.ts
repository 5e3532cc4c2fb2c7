import type { CoverageView } from '../../contract/insights-calls.ts';
import type { Freshness } from '../../model/freshness.ts';
import { live } from '../live.ts';
import { shownSkill } from '../skill-names.ts';
import { counted } from './number.ts';
import { ANSWERS } from './openings.ts';

/** Numbers about everybody, and about one opening. */
export const INSIGHTS = live({
  title: 'Insights',
  opening: 'How an opening is answered',
  choose: 'Opening',
  noOpening: 'No opening yet. Write one, and see here who proves what it asks for.',
  toOpenings: 'Go to the openings',
  coverage: 'Who proves what it asks for',
  coverageHint:
    '“Nearly” are people for whom something credible speaks, but not as it is asked for: by level, age, issuer or verdict, or because the issuer does not state the skill itself. No proof does not mean that the skill is lacking.',
  noRequirements: 'This opening asks for no skill yet.',
  requirement: 'Requirement',
  proven: 'Prove it',
  nearly: 'Nearly',
  nobody: (asked: string) => `Nobody proves ${asked}.`,
  nobodyButNearly: (asked: string, nearly: number) =>
    `Nobody proves ${asked} as it is asked for; ${counted(nearly, 'person comes', 'people come')} near.`,
  asked: (name: string, need: string) => `${name} (${need})`,
  everyMust: 'For every must, somebody proves it as it is asked for.',
  stages: 'Shortlist by stage',
  stage: 'Stage',
  people: 'People',
  noStages: 'Nobody is on the shortlist of this opening yet.',
  everybody: 'Everybody here',
  of: (people: number, credentials: number) =>
    `${counted(people, 'candidate', 'candidates')}, ${counted(credentials, 'credential', 'credentials')}`,
  trust: 'Issuers by trust',
  issuer: 'Trust',
  issuers: 'Issuers',
  ages: 'Age of proofs',
  agesHint: 'Each skill that a verified credential states, by the half-life in the settings.',
  age: 'Age',
  proofs: 'Proofs',
  noProofs: 'No verified credential states a skill yet.',
  verdicts: 'Credentials by verdict',
  verdict: 'Verdict',
  credentials: 'Credentials',
  nothing: 'Nothing to count yet',
  nothingHint:
    'Add credentials, and see here what they prove, who issued them and how old they are.',
});

/** How old a proof is, in a word that stands alone. */
export const PROOF_AGE_WORDS = live({
  fresh: 'Fresh',
  ageing: 'Ageing',
  old: 'Old',
  undated: 'No date',
} satisfies Record<Freshness | 'undated', string>);

/** What nobody proves, musts first, a sentence each; or that each must is proven by somebody. */
export function describeGaps(coverage: readonly CoverageView[]): readonly string[] {
  const gaps = coverage.filter(({ proven }) => proven === 0);
  const ordered = [...gaps.filter(isMust), ...gaps.filter((gap) => !isMust(gap))];
  const isCovered = coverage.some(isMust) && !gaps.some(isMust);
  return [...(isCovered ? [INSIGHTS.everyMust] : []), ...ordered.map(describeGap)];
}

function isMust({ requirement }: CoverageView): boolean {
  return requirement.need === 'must';
}

function describeGap({ requirement: { key, name, need }, nearly }: CoverageView): string {
  const asked = INSIGHTS.asked(shownSkill(key, name), ANSWERS.needs[need]);
  return nearly === 0 ? INSIGHTS.nobody(asked) : INSIGHTS.nobodyButNearly(asked, nearly);
}
