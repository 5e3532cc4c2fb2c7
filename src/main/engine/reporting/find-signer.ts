import { placeOfDidWeb } from '../../report/index.ts';
import type { CheckedReport } from '../../report/index.ts';
import type { ReportFinding } from '../../../shared/contract/report-calls.ts';
import { describeCheck } from '../../../shared/messages/checks/index.ts';
import { REPORT_CHECK } from '../../../shared/messages/report-check.ts';
import type { Check } from '../../../shared/model/check.ts';
import { tellingCheck } from './credentials-today.ts';
import type { TodayOptions } from './credentials-today.ts';
import { createVerify } from '../verifying/verifying.ts';

/** What a domain says of a key that claims to be its own. */
export interface DomainAnswer {
  readonly outcome: 'pass' | 'unknown' | 'fail';
  /** The domain, as a person writes it. */
  readonly place: string;
  /** Why it is not borne out. */
  readonly check?: Check | undefined;
}

/**
 * Asks the domain that a signature names whether the key is one of its own. The signature is a
 * credential, and is judged as any other.
 *
 * What a report brings along is not asked: whoever signed it chose that, too.
 */
export async function askDomain(
  { did, signature }: NonNullable<CheckedReport['claimed']>,
  { verifier, clock, outside }: TodayOptions,
): Promise<DomainAnswer> {
  const verify = createVerify({ verifier, source: () => Promise.resolve(outside), clock });
  const payload = { kind: 'jws', compact: signature } as const;
  const { verification } = await verify({ format: 'vc-jwt', path: '', payload });
  const place = placeOfDidWeb(did);
  const { verdict } = verification;
  if (verdict === 'verified') return { outcome: 'pass', place };
  const outcome = verdict === 'unconfirmed' ? 'unknown' : 'fail';
  return { outcome, place, check: tellingCheck(verification) };
}

/** What is said of the signer of a report. */
export function describeSigner({ outcome, place, check }: DomainAnswer): ReportFinding {
  const why = check === undefined ? '' : describeCheck({ code: check.code, params: check.params });
  const messages = {
    pass: REPORT_CHECK.ofDomain(place),
    unknown: REPORT_CHECK.ofDomainUnchecked(place, why),
    fail: REPORT_CHECK.notOfDomain(place, why),
  } as const;
  return { id: 'signer', outcome, message: messages[outcome] };
}
