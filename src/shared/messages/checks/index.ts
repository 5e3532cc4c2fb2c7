import { live } from '../live.ts';
import type { CheckParams } from '../../model/check.ts';
import { CREDENTIAL_MESSAGES } from './credential.ts';
import { FINDING_MESSAGES } from './findings.ts';
import { KEY_MESSAGES } from './keys.ts';
import { MERKLE_MESSAGES } from './merkle.ts';
import { NESTED_MESSAGES } from './nested.ts';
import { OPEN_BADGES_2_MESSAGES } from './open-badges-2.ts';
import { PEOPLE_MESSAGES } from './people.ts';
import { PROOF_MESSAGES } from './proof.ts';
import { SD_JWT_MESSAGES } from './sd-jwt.ts';
import { SEAL_MESSAGES } from './seal.ts';
import { STATUS_MESSAGES } from './status.ts';
import { SUPPLEMENT_MESSAGES } from './supplements.ts';

/** In the language of the moment. */
export const CHECK_MESSAGES = live({
  ...CREDENTIAL_MESSAGES,
  ...PROOF_MESSAGES,
  ...KEY_MESSAGES,
  ...STATUS_MESSAGES,
  ...PEOPLE_MESSAGES,
  ...OPEN_BADGES_2_MESSAGES,
  ...NESTED_MESSAGES,
  ...SD_JWT_MESSAGES,
  ...SUPPLEMENT_MESSAGES,
  ...MERKLE_MESSAGES,
  ...SEAL_MESSAGES,
  ...FINDING_MESSAGES,
});

/** Every sentence that a check can give; the codes are stable. */
export type CheckCode = keyof typeof CHECK_MESSAGES;

/** A check's sentence for a recruiter: what was found, and what to do where there is something to do. */
export function describeCheck(check: {
  readonly code: CheckCode;
  readonly params?: CheckParams | undefined;
}): string {
  return CHECK_MESSAGES[check.code](check.params ?? {});
}

export function isCheckCode(text: string): text is CheckCode {
  return Object.hasOwn(CHECK_MESSAGES, text);
}
