const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A date as the credential writes it, as a day in UTC; what is no date stays as written. */
export function shownDay(written: string): string {
  const milliseconds = Date.parse(written);
  return Number.isNaN(milliseconds) ? written : DAY.format(milliseconds);
}

/** An instant in the reader's own time zone; what is no date stays as written. */
export function shownMoment(written: string): string {
  const milliseconds = Date.parse(written);
  return Number.isNaN(milliseconds) ? written : MOMENT.format(milliseconds);
}
