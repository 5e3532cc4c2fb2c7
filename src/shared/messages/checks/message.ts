import type { CheckParams } from '../../model/check.ts';
import { formatInstant, parseInstant } from '../../lib/instant.ts';

/** One sentence of a catalogue. */
export type CheckMessage = (params: CheckParams) => string;

/** A parameter as text; a catalogue that names one which is not there says so visibly. */
export function named(params: CheckParams, name: string): string {
  return params[name] ?? `(${name} not stated)`;
}

const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

/** A parameter that holds an ISO 8601 time, as a day. */
export function day(params: CheckParams, name: string): string {
  const instant = parseInstant(params[name] ?? '');
  return instant === undefined ? named(params, name) : DAY.format(new Date(formatInstant(instant)));
}
