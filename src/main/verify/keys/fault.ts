import { err } from '../../../shared/lib/result.ts';
import type { CheckParams, Finding } from '../../../shared/model/check.ts';
import type { KeyResolution } from './resolution.ts';

/** Why there is no key to check with: a finding that has no id yet. */
export type KeyFault = Omit<Finding, 'id'> & { readonly outcome: 'fail' | 'unknown' };

export interface Failure {
  readonly ok: false;
  readonly error: KeyFault;
}

/** The key that was named is not one, or is not where it was said to be: nothing can make it good. */
export function malformedKey(key: string, detail: string): Failure {
  return refused('key.malformed', { key }, detail);
}

export function refused(code: Finding['code'], params: CheckParams, detail: string): Failure {
  return err({ outcome: 'fail', code, params, detail });
}

/** A kind of key that this program does not know, which says nothing against the signature. */
export function unsupportedKey(method: string, detail: string): Failure {
  return err({ outcome: 'unknown', code: 'key.unsupported', params: { method }, detail });
}

export function unavailableKey(where: string, detail: string): Failure {
  return err({ outcome: 'unknown', code: 'key.unavailable', params: { where }, detail });
}

export function asResolution(fault: KeyFault): KeyResolution {
  return { key: undefined, finding: { id: 'key-resolution', ...fault } };
}
