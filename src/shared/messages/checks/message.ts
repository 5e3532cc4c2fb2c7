import type { CheckParams } from '../../model/check.ts';
import { perLanguage } from '../language.ts';
import { live } from '../live.ts';
import { formatInstant, parseInstant } from '../../lib/instant.ts';

/** One sentence of a catalogue. */
export type CheckMessage = (params: CheckParams) => string;

/** What stands beside the checks' own sentences. */
export const CHECK_WORDS = live({
  notStated: (name: string) => `(${name} not stated)`,
  decided: (sentence: string, when: string) => `${sentence} You found this in order on ${when}.`,
  fromNetwork: (when: string, host: string) => `As of ${when}, from ${host}.`,
  fromCopy: (when: string, host: string) => `As of ${when}, from the copy kept of ${host}.`,
  fromFile: (when: string) => `From the documents given, in a file of ${when}.`,
});

/** A parameter as text; a catalogue that names one which is not there says so visibly. */
export function named(params: CheckParams, name: string): string {
  return params[name] ?? CHECK_WORDS.notStated(name);
}

// A key written out as an identifier takes two lines, and nobody reads it: the detail has it whole.
const SHOWN_ID = 40;

/** A parameter that holds an identifier, which may be long, with its middle left out then. */
export function shortId(params: CheckParams, name: string): string {
  const id = named(params, name);
  return id.length <= SHOWN_ID ? id : `${id.slice(0, 20)}…${id.slice(-8)}`;
}

const days = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
);

/** A parameter that holds an ISO 8601 time, as a day. */
export function day(params: CheckParams, name: string): string {
  const instant = parseInstant(params[name] ?? '');
  return instant === undefined
    ? named(params, name)
    : days().format(new Date(formatInstant(instant)));
}
