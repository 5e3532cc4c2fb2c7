import type { CheckParams } from '../../model/check.ts';
import { formatInstant, parseInstant } from '../../lib/instant.ts';

/** One sentence of a catalogue. */
export type CheckMessage = (params: CheckParams) => string;

/** A parameter as text; a catalogue that names one which is not there says so visibly. */
export function named(params: CheckParams, name: string): string {
  return params[name] ?? `(${name} not stated)`;
}

// A key written out as an identifier takes two lines, and nobody reads it: the detail has it whole.
const SHOWN_ID = 40;

/** A parameter that holds an identifier, which may be long, with its middle left out then. */
export function shortId(params: CheckParams, name: string): string {
  const id = named(params, name);
  return id.length <= SHOWN_ID ? id : `${id.slice(0, 20)}…${id.slice(-8)}`;
}

// Day, month, year, as the window writes days.
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A parameter that holds an ISO 8601 time, as a day. */
export function day(params: CheckParams, name: string): string {
  const instant = parseInstant(params[name] ?? '');
  return instant === undefined ? named(params, name) : DAY.format(new Date(formatInstant(instant)));
}
