import type { CredentialChange, RecheckView } from '../../contract/views.ts';
import { CHANGE_KINDS } from '../../model/change.ts';
import type { ChangeKind } from '../../model/change.ts';
import { findReason } from '../../model/reason.ts';
import { describeCheck } from '../checks/index.ts';
import { CHECK_NAMES, VERDICT_IN_SENTENCE } from '../words.ts';
import { WRITE_REFUSALS } from './app-error.ts';
import { shownDay } from './date.ts';
import { counted, number } from './number.ts';
import { live } from '../live.ts';

/** What is said while credentials are checked again, and when they were. */
export const RECHECKS = live({
  region: 'Checking again',
  checking: 'Checking again',
  progress: (done: number, total: number) =>
    `${number(done)} of ${counted(total, 'credential', 'credentials')}`,
  cancel: 'Cancel',
  dismiss: 'Dismiss what was checked again',
  changeList: 'What changed',
  stopped: 'Check stopped early',
  more: (count: number) =>
    `And ${counted(count, 'more', 'more')}: each credential says on its candidate’s page what changed.`,
  everything: 'Check everything again',
  selected: (count: number) => `Check ${number(count)} again`,
  last: 'Last checked again',
  never: 'Nothing was checked again yet.',
  show: 'Show what changed',
  section: 'Staying up to date',
  offline:
    'Nothing may be looked up on the network now: what was verified by documents given along with an import may be unconfirmed afterwards.',
  sectionHint:
    'A credential can be withdrawn, or expire, after you have checked it. Checking again asks every issuer anew, where the network is allowed, and shows what changed since.',
});

export const KIND_WORDS = live({
  revoked: 'revoked since',
  suspended: 'suspended since',
  expired: 'expired since',
  rejected: 'rejected now',
  lapsed: 'lapsed since',
  unconfirmed: 'could not be confirmed now',
  verified: 'verified now',
  noted: 'with another finding',
} satisfies Record<ChangeKind, string>);

/** What checking again came to. */
export const RECHECKED = live({
  failed: (shown: string, _count: number) => `${shown} could not be checked again`,
  same: (shown: string, _count: number) => `${shown} as before`,
  done: (shown: string, _count: number, found: string) =>
    `${shown} checked again${found === '' ? '' : `: ${found}`}.`,
  kind: (shown: string, _count: number, kind: string) => `${shown} ${kind}`,
  noted: (verdict: string) => `${verdict} as before, with another finding`,
  changed: (was: string, now: string, kind: string) =>
    `was ${was}, now ${now}${kind === '' ? '' : ` (${kind})`}`,
  changedOn: (day: string, change: string) => `Changed on ${day}: ${change}.`,
  nothing: 'nothing to say any more.',
});

/** `12 checked again: 1 revoked since, 11 as before.` */
export function describeRecheck(view: RecheckView): string {
  const { done, total, failed, kinds, state, refusal } = view;
  const changed = CHANGE_KINDS.flatMap((kind) => {
    const count = kinds[kind] ?? 0;
    return count === 0 ? [] : [{ count, words: KIND_WORDS[kind] }];
  });
  const same = done - failed - changed.reduce((sum, { count }) => sum + count, 0);
  const parts = [
    ...changed.map(({ count, words }) => RECHECKED.kind(number(count), count, words)),
    ...(failed === 0 ? [] : [RECHECKED.failed(number(failed), failed)]),
    ...(same === 0 ? [] : [RECHECKED.same(number(same), same)]),
  ];
  const sum = RECHECKED.done(number(done), done, parts.join(', '));
  if (refusal === undefined) return sum + ENDINGS[state](total - done);
  return done === 0 ? WRITE_REFUSALS[refusal] : `${sum} ${WRITE_REFUSALS[refusal]}`;
}

export const ENDINGS = live({
  running: () => '',
  finished: () => '',
  cancelled: (left: number) => ` Cancelled; ${number(left)} were left.`,
  failed: () => ' It stopped early, because something went wrong inside Touchstone.',
} satisfies Record<RecheckView['state'], (left: number) => string>);

type Changed = Pick<CredentialChange, 'kind' | 'before' | 'after'>;

/** `was verified, now lapsed: revoked since`. */
export function describeChange({ kind, before, after }: Changed): string {
  const is = VERDICT_IN_SENTENCE[after];
  if (kind === 'noted') return RECHECKED.noted(is);
  return RECHECKED.changed(VERDICT_IN_SENTENCE[before], is, kind === after ? '' : KIND_WORDS[kind]);
}

/** `Changed on 3 Mar 2026: was verified, now lapsed (revoked since).` */
export function describeLastChange(change: CredentialChange): string {
  return RECHECKED.changedOn(shownDay(change.changedAt), describeChange(change));
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
    return `${CHECK_NAMES[id]}: ${sentences.join(' ') || RECHECKED.nothing}`;
  });
}
