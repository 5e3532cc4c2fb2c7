import { err } from '../../../../shared/lib/result.ts';
import { refused } from '../fault.ts';
import type { Failure } from '../fault.ts';

/** What of a log is not as it must be; `where` is the entry's place, from 1. */
type Fault = (where: number, detail: string) => Failure;

/** Its hashes, numbers, times or forms do not add up. */
export const broken: Fault = (where, detail) =>
  refused('key.history-broken', {}, `did:webvh, entry ${where}: ${detail}`);

/** An entry that nobody signed who was allowed to. */
export const unauthorised: Fault = (where, detail) =>
  refused('key.history-unauthorised', {}, `did:webvh, entry ${where}: ${detail}`);

export const unwitnessed: Fault = (where, detail) =>
  refused('key.history-unwitnessed', {}, `did:webvh, entry ${where}: ${detail}`);

/** Which of two histories is the true one cannot be said. */
export function shortened(detail: string): Failure {
  return err({ outcome: 'unknown', code: 'key.history-shortened', params: {}, detail });
}
