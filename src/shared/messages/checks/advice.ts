import { lapsesOf } from '../../model/lapse.ts';
import type { Lapse } from '../../model/lapse.ts';
import { findReason } from '../../model/reason.ts';
import type { Verdict } from '../../model/verdict.ts';
import { isOpenOrigin } from '../words.ts';
import { live } from '../live.ts';
import type { Check } from '../../model/check.ts';

/** What to do next about a credential that is not verified, after the sentence that says why. */
export const ADVICE = live({
  rejected:
    'Do not rely on it. Ask the candidate for the file as its issuer gave it, or ask the issuer whether it issued this.',
  expired: 'Nothing was changed in it, it has run out. Ask the candidate whether it was renewed.',
  notYet: 'Nothing was changed in it. It counts from that day on.',
  revoked:
    'Nothing was changed in it, but its issuer does not stand by it any more. Ask the issuer or the candidate why.',
  suspended:
    'Nothing was changed in it, but it does not count for now. Ask the issuer for how long, and check it again then.',
  lapsedAndOpen:
    'Who wrote it could not be checked either. Check it again with the network allowed, or ask the issuer whether it issued this.',
  online:
    'Check it again with the network allowed under Settings, or ask the issuer to confirm it.',
  unconfirmed: 'Ask the issuer to confirm it, or the candidate for another proof of the same.',
});

/** Whose own sentence says what to do. */
const SAYS_IT: ReadonlySet<string> = new Set([
  'structure.unreadable',
  'validity.left-out',
  'status.left-out',
  'status.copy-too-old',
  'proof.not-disclosed',
  'key.unavailable',
  'key.replaced',
  'key.history-shortened',
  'hosted.unavailable',
  'hosted.signature-missing',
  'hosted.meant-to-be-signed',
  'badge-class.unavailable',
  'profile.unavailable',
  'seal.detached',
  'certificate.not-accepted',
  'certificate.absent',
  'certificate.ended-since',
  'binding.seal-unrelated',
  'binding.seal-not-accepted',
]);

/** What may be had when it is asked for once more. */
const MAY_BE_HAD: ReadonlySet<string> = new Set([
  'context.not-available',
  'proof.not-checked',
  'binding.unconfirmed',
  'binding.not-checked',
  'merkle.record-unavailable',
  'merkle.address-unknown',
  'status.unavailable',
  'status.hosted-unavailable',
  'status.list-expired',
]);

/** The gravest first: of what is expired and revoked too, the first sentence tells but one. */
const OF_LAPSES = [
  ['revoked', 'revoked'],
  ['suspended', 'suspended'],
  ['expired', 'expired'],
  ['not-yet-valid', 'notYet'],
] as const satisfies readonly (readonly [Lapse, keyof typeof ADVICE])[];

/** @returns Nothing for what is verified, and where the sentence that says why also says what to do. */
export function adviseOn(
  verdict: Verdict,
  checks: readonly Pick<Check, 'id' | 'code' | 'outcome'>[],
): string | undefined {
  const reason = findReason(verdict, checks);
  if (reason === undefined || SAYS_IT.has(reason.code)) return undefined;
  if (verdict === 'rejected') return ADVICE.rejected;
  if (verdict === 'unconfirmed') {
    return MAY_BE_HAD.has(reason.code) ? ADVICE.online : ADVICE.unconfirmed;
  }
  if (checks.some(isOpenOrigin)) return ADVICE.lapsedAndOpen;
  const lapses = lapsesOf(verdict, checks);
  const gravest = OF_LAPSES.find(([lapse]) => lapses.includes(lapse));
  return gravest && ADVICE[gravest[1]];
}
