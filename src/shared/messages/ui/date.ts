import { perLanguage } from '../language.ts';

const days = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
);
const moments = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
);

/** Kept on one line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}

/** A date as the credential writes it, as a day in UTC; what is no date stays as written. */
export function shownDay(written: string): string {
  const milliseconds = Date.parse(written);
  return Number.isNaN(milliseconds) ? written : unbroken(days().format(milliseconds));
}

/** An instant in the reader's own time zone; what is no date stays as written. */
export function shownMoment(written: string): string {
  const milliseconds = Date.parse(written);
  return Number.isNaN(milliseconds) ? written : unbroken(moments().format(milliseconds));
}
