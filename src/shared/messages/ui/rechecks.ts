import type { CredentialChange, RecheckView } from '../../contract/views.ts';
import { CHANGE_KINDS } from '../../model/change.ts';
import type { ChangeKind } from '../../model/change.ts';
import { findReason } from '../../model/reason.ts';
import { describeCheck } from '../checks/index.ts';
import { CHECK_NAMES, VERDICT_WORDS } from '../words.ts';
import { shownDay } from './date.ts';
import { counted, number } from './number.ts';

/** What is said while credentials are checked again, and when they were. */
export const RECHECKS = {
  region: 'Checking again',
  checking: 'Checking again',
  progress: (done: number, total: number) =>
    `${number(done)} of ${counted(total, 'credential', 'credentials')}`,
  cancel: 'Cancel',
  dismiss: 'Dismiss what was checked again',
  changeList: 'What changed',
  more: (count: number) =>
    `And ${counted(count, 'more', 'more')}: each credential says on its candidate’s page what changed.`,
  everything: 'Check everything again',
  selected: (count: number) => `Check ${number(count)} again`,
  last: 'Last checked again',
  never: 'Nothing was checked again yet.',
  show: 'Show what changed',
  section: 'Staying up to date',
  sectionHint:
    'A credential can be withdrawn, or expire, after you have checked it. Checking again asks every issuer anew, where the network is allowed, and shows what changed since.',
} as const;

const KIND_WORDS = {
  revoked: 'revoked since',
  suspended: 'suspended since',
  expired: 'expired since',
  rejected: 'rejected now',
  lapsed: 'lapsed since',
  unconfirmed: 'could not be confirmed now',
  verified: 'verified now',
  noted: 'with another finding',
} as const satisfies Record<ChangeKind, string>;

/** `12 checked again: 1 revoked since, 11 as before.` */
export function describeRecheck(view: RecheckView): string {
  const { done, total, failed, kinds, state } = view;
  const changed = CHANGE_KINDS.flatMap((kind) => {
    const count = kinds[kind] ?? 0;
    return count === 0 ? [] : [{ count, words: KIND_WORDS[kind] }];
  });
  const same = done - failed - changed.reduce((sum, { count }) => sum + count, 0);
  const parts = [
    ...changed.map(({ count, words }) => `${number(count)} ${words}`),
    ...(failed === 0 ? [] : [`${number(failed)} could not be checked again`]),
    ...(same === 0 ? [] : [`${number(same)} as before`]),
  ];
  const found = parts.length === 0 ? '' : `: ${parts.join(', ')}`;
  return `${number(done)} checked again${found}.${ENDINGS[state](total - done)}`;
}

const ENDINGS = {
  running: () => '',
  finished: () => '',
  cancelled: (left: number) => ` Cancelled; ${number(left)} were left.`,
  failed: () => ' It stopped early, because something went wrong inside Touchstone.',
} as const satisfies Record<RecheckView['state'], (left: number) => string>;

type Changed = Pick<CredentialChange, 'kind' | 'before' | 'after'>;

/** `was verified, now lapsed: revoked since`. */
export function describeChange({ kind, before, after }: Changed): string {
  const [was, is] = [before, after].map((verdict) => VERDICT_WORDS[verdict].label.toLowerCase());
  if (kind === 'noted') return `${is ?? ''} as before, ${KIND_WORDS.noted}`;
  const more = kind === after ? '' : ` (${KIND_WORDS[kind]})`;
  return `was ${was ?? ''}, now ${is ?? ''}${more}`;
}

/** `Changed on 3 Mar 2026: was verified, now lapsed (revoked since).` */
export function describeLastChange(change: CredentialChange): string {
  return `Changed on ${shownDay(change.changedAt)}: ${describeChange(change)}.`;
}

/**
 * What a credential's checks say now that changed it: the one that decides where there is one, else each;
 * a check that says nothing any more is named.
 */
export function describeChangedChecks({
  after: verdict,
  checks,
}: Pick<CredentialChange, 'after' | 'checks'>): readonly string[] {
  const found = checks.flatMap(({ id, after }) => after.map((said) => ({ ...said, id })));
  const reason = findReason(verdict, found);
  if (reason !== undefined) return [`${CHECK_NAMES[reason.id]}: ${describeCheck(reason)}`];
  return checks.map(({ id, after }) => {
    const sentences = after.map(describeCheck);
    return `${CHECK_NAMES[id]}: ${sentences.join(' ') || 'nothing to say any more.'}`;
  });
}
