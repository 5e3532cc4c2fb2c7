import type { AuditCheck, AuditDetail, AuditEntry, AuditKind } from '../model/audit.ts';
import { counted } from './ui/number.ts';

/** The audit trail. */
export const AUDIT = {
  title: 'Audit trail',
  hint: 'What was done in this workspace, each entry sealed by the next. It names nobody: people stand in it by a code that leads nowhere once they are deleted.',
  none: 'Nothing has happened yet.',
  total: (count: number) => counted(count, 'entry', 'entries'),
  latest: 'The last entries',
  check: 'Check the trail',
  checking: 'Checking…',
} as const;

/** What looking through the trail came to; `hasHead` where a report's head was looked for. */
export function describeAuditCheck(check: AuditCheck, hasHead?: boolean): string {
  if (check.whole) {
    const whole = `The audit trail is whole: ${AUDIT.total(check.entries)}, each as it was written.`;
    if (hasHead === undefined) return whole;
    return hasHead
      ? `${whole} The head asked for is among them.`
      : `${whole} The head asked for is not among them: the report was made in another workspace, or the trail was written anew since.`;
  }
  return `The audit trail is not whole. ${FAULTS[check.problem](check.at)}`;
}

const FAULTS = {
  changed: (at: number) =>
    `Entry ${at} is not as it was written; what comes after it proves nothing.`,
  missing: (at: number) => `Entry ${at} is gone.`,
  'cut-off': (at: number) => `From entry ${at} on it is not the trail that was written last.`,
} as const;

const text = (detail: AuditDetail, key: string): string => String(detail[key] ?? '');
const count = (detail: AuditDetail, key: string): number => Number(detail[key] ?? 0);

const WORDS: Readonly<Record<AuditKind, (detail: AuditDetail) => string>> = {
  import: (detail) =>
    text(detail, 'state') === 'running'
      ? 'An import began'
      : `An import ended (${text(detail, 'state')}): ${counted(count(detail, 'credentials'), 'new credential', 'new credentials')}`,
  verdict: (detail) =>
    `A credential’s verdict changed from ${text(detail, 'from')} to ${text(detail, 'to')}`,
  stage: ({ persons, stage }) =>
    `${counted(Array.isArray(persons) ? persons.length : 0, 'candidate was', 'candidates were')} ${stage === 'none' ? 'taken off a shortlist' : `brought to the stage “${String(stage)}”`}`,
  mapping: ({ accepted }) =>
    accepted === true ? 'A wording was accepted as a skill' : 'An accepted wording was taken back',
  erasure: ({ cause }) =>
    cause === 'by-hand' ? 'A candidate was deleted by hand' : 'A candidate was deleted by the rule',
  export: (detail) =>
    `A ${text(detail, 'format').toUpperCase()} report on ${counted(count(detail, 'candidates'), 'candidate', 'candidates')} was written`,
  opening: (detail) => `An opening was ${text(detail, 'what').replace('-', ' ')}`,
  setting: (detail) => `The setting “${text(detail, 'setting')}” was changed`,
  trust: (detail) => {
    const decision = text(detail, 'decision') || text(detail, 'level');
    if ('registry' in detail) return `A registry of issuers was set to “${decision}”`;
    if ('certificate' in detail) return `A certificate was ${decision}`;
    return decision === 'none'
      ? 'A decision on an issuer was taken back'
      : `An issuer was decided on: ${decision}`;
  },
};

/** One entry, for a person. */
export function describeAuditEntry({ kind, detail }: Pick<AuditEntry, 'kind' | 'detail'>): string {
  return WORDS[kind](detail);
}
