import type { RankedCandidate, RequirementAnswer } from '../../contract/openings.ts';
import type { EvidenceView } from '../../contract/views.ts';
import type { IssuerAsked, Need, OpeningRequirement, Shortfall } from '../../model/opening.ts';
import { shownSkill } from '../skill-names.ts';
import {
  LEVEL_IN_SENTENCE,
  RECIPIENT_WORDS,
  TRUST_WORDS,
  VERDICT_WORDS,
  answerRecipient,
} from '../words.ts';
import { shownDay } from './date.ts';
import { counted, number } from './number.ts';
import { live } from '../live.ts';

/** Openings, and who answers them. */
export const OPENINGS = live({
  title: 'Openings',
  none: 'No openings yet',
  noneHint: 'Say what a job needs, skill by skill, and see who proves it.',
  create: 'New opening',
  importFile: 'Import from a file',
  copy: 'Make a copy',
  copyOf: (title: string) => `${title.slice(0, 290)} (copy)`,
  remove: 'Delete',
  close: 'Close the opening',
  closedSince: (day: string) => `Closed on ${day}`,
  moreActions: 'More',
  discard: 'Discard changes',
  unsaved: 'Not saved yet',
  reopen: 'Open again',
  closedNow: 'The opening is closed. Retention counts from today.',
  reopened: 'The opening is open again.',
  exportText: 'Copy as JSON',
  exported: 'Copied as JSON.',
  report: 'Export report',
  reportOnAll: (count: number) =>
    `Everybody who answers ${counted(count, 'open opening', 'open openings')}, each in its order`,
  reportScope: 'Everybody who answers it as it is saved, in this order, with the reasons',
  saved: 'Saved.',
  removed: (title: string) => `Opening deleted: ${title}`,
  copied: 'Copied.',
  imported: 'Imported.',
  requirementsChanged: 'Requirements changed',
  titleMissing: 'Give the opening a title first.',
  untitled: 'Untitled opening',
  titleField: 'Title',
  note: 'Note',
  requirements: 'Requirements',
  noRequirements: 'Add a skill, or paste the advertisement below.',
  requirement: (name: string) => `Requirement ${name}`,
  skill: 'Add a skill',
  add: 'Add',
  need: 'Need',
  level: 'Level',
  anyLevel: 'Any level',
  age: 'Not older than',
  atLeast: (level: string) => `${level} or higher`,
  within: (span: string) => `Last ${span}`,
  anyAge: 'Any age',
  issuer: 'Issuer',
  removeRequirement: (name: string) => `Remove ${name}`,
  fromText: 'Skills from a text',
  paste: 'Paste a text',
  pasteHint: 'The advertisement, or a description of the job',
  recognise: 'Find skills in it',
  recognised: 'Skills found. Choose which are required.',
  noneRecognised: 'No skill was found in it that any credential here names. Add skills by hand.',
  addChosen: (count: number) => `Add ${counted(count, 'skill', 'skills')}`,
  people: 'Who answers',
  peopleCount: (total: number) => number(total),
  nobody: 'Nobody here has a credential for any of these skills',
  nobodyHint:
    'That does not mean that nobody has the skills. Most of what people can do stands in no credential.',
  askFirst: 'Add a requirement to see who answers it.',
  more: 'Show more people',
  why: (name: string) => `Why ${name} is here`,
  order:
    'In order: musts proven, then nices, then strength of proof (verdict, issuer, recipient, level, newest), then name. Nothing else counts.',
});

export const NEED_WORDS: Readonly<Record<Need, string>> = live({
  must: 'Must',
  nice: 'Nice to have',
});

export const ISSUER_ASKED_WORDS: Readonly<Record<IssuerAsked, string>> = live({
  any: 'Any issuer',
  trusted: 'Trusted issuers only',
});

/** Why something that speaks for a skill does not prove it as it was asked for. */
export const SHORTFALL_WORDS: Readonly<Record<Shortfall, string>> = live({
  verdict: 'the credential is not verified',
  inferred: 'the issuer does not state the skill itself',
  level: 'its level is lower',
  'level-unknown': 'it names no level that can be compared',
  age: 'it is older, or bears no date',
  issuer: 'its issuer is not trusted',
});

/** What a requirement asks, and what answers it, in words. */
export const ANSWERS = live({
  /** What is said where nothing credible speaks for a skill. */
  noProof: 'No proof. That does not mean that the skill is lacking.',
  needs: { must: 'must', nice: 'nice to have' } satisfies Record<Need, string>,
  orHigher: (level: string) => `${level} or higher`,
  issuedWithin: (span: string) => `issued in the last ${span}`,
  trustedOnly: 'trusted issuers only',
  years: (years: number) => counted(years, 'year', 'years'),
  months: (months: number) => counted(months, 'month', 'months'),
  provenBy: (evidence: string) => `Proven by ${evidence}`,
  and: ', and ',
  notProven: (shortfalls: string, evidence: string) =>
    `Not proven: ${shortfalls}. Nearest: ${evidence}`,
  titleBy: (title: string, issuer: string) => `“${title}” by ${issuer}`,
  nameless: 'an issuer that it does not name',
  noLevel: 'no level named',
  level: (level: string) => `level ${level}`,
  noDate: 'no date of issue',
  issued: (day: string) => `issued ${day}`,
  until: (day: string) => `until ${day}`,
  musts: (proven: number, all: number) => `${number(proven)} of ${counted(all, 'must', 'musts')}`,
  nices: (proven: number, all: number) => `${number(proven)} of ${number(all)} nice to have`,
});

type Asked = Pick<
  OpeningRequirement,
  'key' | 'name' | 'need' | 'level' | 'withinMonths' | 'issuer'
>;

/** `Python: must; intermediate or higher; issued in the last 2 years; trusted issuers only`, the skill in the language of the moment. */
export function describeRequirement(requirement: Asked): string {
  const { key, name, need, level, withinMonths, issuer } = requirement;
  const parts = [
    ANSWERS.needs[need],
    level === undefined ? '' : ANSWERS.orHigher(LEVEL_IN_SENTENCE[level]),
    withinMonths === undefined ? '' : ANSWERS.issuedWithin(describeMonths(withinMonths)),
    issuer === 'any' ? '' : ANSWERS.trustedOnly,
  ];
  return `${shownSkill(key, name)}: ${parts.filter((part) => part !== '').join('; ')}`;
}

/** `18 months`, `2 years`. */
export function describeMonths(months: number): string {
  return months % 12 === 0 ? ANSWERS.years(months / 12) : ANSWERS.months(months);
}

/** What answers a requirement, or that nothing does. */
export function describeAnswer({ proven, evidence, shortfalls }: RequirementAnswer): string {
  if (evidence === undefined) return ANSWERS.noProof;
  const said = describeEvidence(evidence);
  if (proven) return ANSWERS.provenBy(said);
  return ANSWERS.notProven(shortfalls.map((one) => SHORTFALL_WORDS[one]).join(ANSWERS.and), said);
}

/** The credential with its three answers, its level and its dates. */
export function describeEvidence(evidence: EvidenceView): string {
  const { title, issuer, verdict, recipient, level, validFrom, validUntil, isUnproven } = evidence;
  const name = issuer.listedAs ?? issuer.name;
  const parts = [
    ANSWERS.titleBy(title, name === '' ? ANSWERS.nameless : name),
    VERDICT_WORDS[verdict].label,
    TRUST_WORDS[issuer.trust].label,
    RECIPIENT_WORDS[answerRecipient({ recipient, verdict, isUnproven })].label,
    level === undefined ? ANSWERS.noLevel : ANSWERS.level(level),
    validFrom === undefined ? ANSWERS.noDate : ANSWERS.issued(shownDay(validFrom)),
    validUntil === undefined ? '' : ANSWERS.until(shownDay(validUntil)),
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

/** `2 of 3 musts, 1 of 2 nice to have`. */
export function describeProven(
  { musts, nices }: Pick<RankedCandidate, 'musts' | 'nices'>,
  requirements: readonly Pick<Asked, 'need'>[],
): string {
  const all = requirements.filter(({ need }) => need === 'must').length;
  const rest = requirements.length - all;
  const parts = [
    all === 0 ? '' : ANSWERS.musts(musts, all),
    rest === 0 ? '' : ANSWERS.nices(nices, rest),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
