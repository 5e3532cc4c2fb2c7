import { live } from '../live.ts';
import type { CheckParams } from '../../model/check.ts';
import { ASKED_MESSAGES } from './asked.ts';
import { CONTENT_MESSAGES } from './content.ts';
import { READING_MESSAGES } from './reading.ts';

/** In the language of the moment. */
export const DIFFERENCE_MESSAGES = live({
  ...ASKED_MESSAGES,
  ...CONTENT_MESSAGES,
  ...READING_MESSAGES,
});

/** Every reason for which another verifier may say otherwise; the codes are stable. */
export type DifferenceCode = keyof typeof DIFFERENCE_MESSAGES;

/** A difference's sentence for a recruiter: what other verifiers will make of it, and why. */
export function describeDifference(difference: {
  readonly code: DifferenceCode;
  readonly params?: CheckParams | undefined;
}): string {
  return DIFFERENCE_MESSAGES[difference.code](difference.params ?? {});
}

export function isDifferenceCode(text: string): text is DifferenceCode {
  return Object.hasOwn(DIFFERENCE_MESSAGES, text);
}
