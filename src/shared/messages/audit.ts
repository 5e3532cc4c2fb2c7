import type {
  AuditCheck,
  AuditDetail,
  AuditedSetting,
  AuditEntry,
  AuditKind,
  OpeningChange,
} from '../model/audit.ts';
import type { RegistryLevel } from '../model/registry.ts';
import { VERDICTS } from '../model/verdict.ts';
import { live } from './live.ts';
import { STAGE_WORDS } from './ui/desk.ts';
import { IMPORT_STATES } from './ui/imports.ts';
import { counted } from './ui/number.ts';
import { VERDICT_WORDS } from './words.ts';

/** The audit trail. */
export const AUDIT = live({
  title: 'Audit trail',
  hint: 'What was done in this workspace, each entry sealed by the next. It names nobody: people stand in it by a code that leads nowhere once they are deleted.',
  none: 'Nothing has happened yet.',
  total: (entries: number) => counted(entries, 'entry', 'entries'),
  latest: 'The last entries',
  check: 'Check the trail',
  checking: 'Checking…',
});

/** What looking through the trail came to. */
export const AUDIT_CHECKS = live({
  whole: (entries: number) =>
    `The audit trail is whole: ${counted(entries, 'entry', 'entries')}, each as it was written.`,
  headFound: 'The head asked for is among them.',
  headMissing:
    'The head asked for is not among them: the report was made in another workspace, or the trail was written anew since.',
  broken: (fault: string) => `The audit trail is not whole. ${fault}`,
  changed: (at: number) =>
    `Entry ${at} is not as it was written; what comes after it proves nothing.`,
  missing: (at: number) => `Entry ${at} is gone.`,
  'cut-off': (at: number) => `From entry ${at} on it is not the trail that was written last.`,
});

/** What looking through the trail came to; `hasHead` where a report's head was looked for. */
export function describeAuditCheck(check: AuditCheck, hasHead?: boolean): string {
  if (!check.whole) return AUDIT_CHECKS.broken(AUDIT_CHECKS[check.problem](check.at));
  const whole = AUDIT_CHECKS.whole(check.entries);
  if (hasHead === undefined) return whole;
  return `${whole} ${hasHead ? AUDIT_CHECKS.headFound : AUDIT_CHECKS.headMissing}`;
}

/** What somebody said of two people. */
export const DOUBLE_DECISIONS = live({
  merged: 'Two candidates were merged into one',
  'taken-back': 'A merge was taken back: they are two candidates again',
  'kept-apart': 'Two candidates were kept apart',
  'proposed-again': 'Two candidates are no longer kept apart',
});

/** A fact of an entry as a text, empty where it has none. */
export const textOf = (detail: AuditDetail, key: string): string => String(detail[key] ?? '');
/** How an import ended, in words. */
export const stateOf = (detail: AuditDetail): string =>
  wordIn(IMPORT_STATES, textOf(detail, 'state'));
/** A verdict that an entry names, as it is called elsewhere. */
export const verdictOf = (detail: AuditDetail, key: string): string => {
  const verdict = VERDICTS.find((one) => one === detail[key]);
  return verdict === undefined ? textOf(detail, key) : VERDICT_WORDS[verdict].label;
};
/** A stage that an entry names, as it is called elsewhere. */
export const stageOf = (stage: AuditDetail[string] | undefined): string =>
  wordIn(STAGE_WORDS, String(stage));

/** What somebody said of two people, in words. */
export const decisionOf = (detail: AuditDetail): string =>
  wordIn(DOUBLE_DECISIONS, textOf(detail, 'decision'));

/** What an entry of a later version says, which has no word here, as it is written. */
function wordIn(words: object, key: string): string {
  return Object.hasOwn(words, key) ? String(Reflect.get(words, key)) : key;
}

/** What was done with an opening, as a sentence. */
export const openingOf = (detail: AuditDetail): string =>
  wordIn(AUDIT_OPENINGS, textOf(detail, 'what'));
/** What was set, as a sentence. */
export const settingOf = (detail: AuditDetail): string => {
  const setting = textOf(detail, 'setting');
  const isLifted = setting === 'blind-view' && textOf(detail, 'value') === 'off';
  return wordIn(AUDIT_SETTINGS, isLifted ? 'lifted' : setting);
};
/** What was decided of a registry, a certificate or an issuer, as a sentence. */
export const trustOf = (detail: AuditDetail): string => {
  if ('registry' in detail) return wordIn(AUDIT_TRUST.registry, textOf(detail, 'level'));
  const decision = textOf(detail, 'decision');
  return wordIn('certificate' in detail ? AUDIT_TRUST.certificate : AUDIT_TRUST.issuer, decision);
};

/** A fact of an entry as a number, 0 where it has none. */
export const countOf = (detail: AuditDetail, key: string): number => Number(detail[key] ?? 0);

/** What may be done with an opening. */
export const AUDIT_OPENINGS = live({
  made: 'An opening was made',
  changed: 'An opening was changed',
  closed: 'An opening was closed',
  'opened-again': 'An opening was opened again',
  removed: 'An opening was deleted',
  'put-back': 'An opening that was deleted was put back',
} satisfies Record<OpeningChange, string>);

/** What may be set for the whole workspace. */
export const AUDIT_SETTINGS = live({
  network: 'What may be looked up on the network was changed',
  disclosure: 'What counts of credentials shown in part was changed',
  retention: 'How long people are kept was changed',
  'blind-view': 'The blind view was turned on, or what it hides was changed',
  'signing-did': 'In whose name reports are signed was changed',
  'time-stamp-authority': 'Who is asked for time stamps was changed',
  'adverse-impact': 'The measure of adverse impact, or what is kept for it, was changed',
  lifted: 'The blind view was lifted',
} satisfies Record<AuditedSetting | 'lifted', string>);

/** Whom and what the employer goes by. */
export const AUDIT_TRUST = live({
  registry: {
    accepted: 'A registry of issuers was accepted',
    known: 'A registry of issuers counts as known',
    removed: 'A registry of issuers was removed',
  } satisfies Record<RegistryLevel | 'removed', string>,
  certificate: {
    accepted: 'A certificate was accepted',
    removed: 'A certificate is no longer accepted',
  },
  issuer: {
    trusted: 'An issuer was trusted by decision',
    blocked: 'An issuer was blocked',
    none: 'A decision on an issuer was taken back',
  },
});

/** One entry, for a person. */
export const AUDIT_ENTRIES = live({
  import: (detail) =>
    textOf(detail, 'state') === 'running'
      ? 'An import began'
      : `An import ended (${stateOf(detail)}): ${counted(countOf(detail, 'credentials'), 'new credential', 'new credentials')}`,
  verdict: (detail) =>
    `A credential’s verdict changed from ${verdictOf(detail, 'from')} to ${verdictOf(detail, 'to')}`,
  stage: ({ persons, stage }) =>
    `${counted(Array.isArray(persons) ? persons.length : 0, 'candidate was', 'candidates were')} ${stage === 'none' ? 'taken off a shortlist' : `brought to the stage “${stageOf(stage)}”`}`,
  mapping: ({ accepted }) =>
    accepted === true ? 'A wording was accepted as a skill' : 'An accepted wording was taken back',
  erasure: ({ cause }) =>
    cause === 'by-hand' ? 'A candidate was deleted by hand' : 'A candidate was deleted by the rule',
  double: (detail) => decisionOf(detail),
  finding: ({ isInOrder }) =>
    isInOrder === true
      ? 'Something found of a credential was judged to be in order'
      : 'A decision on something that was found was taken back',
  export: (detail) =>
    detail['table'] === undefined
      ? `A ${textOf(detail, 'format').toUpperCase()} report on ${counted(countOf(detail, 'candidates'), 'candidate', 'candidates')} was written`
      : 'A table was written as CSV',
  opening: openingOf,
  setting: settingOf,
  trust: trustOf,
} satisfies Record<AuditKind, (detail: AuditDetail) => string>);

/** One entry, for a person. */
export function describeAuditEntry({ kind, detail }: Pick<AuditEntry, 'kind' | 'detail'>): string {
  return AUDIT_ENTRIES[kind](detail);
}
