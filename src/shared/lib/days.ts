const DAY_MS = 86_400_000;

/** Days from 1970-01-01 to `day` (`YYYY-MM-DD`). */
export function dayNo(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The other way round, as `YYYY-MM-DD`. */
export function writeDay(no: number): string {
  return new Date(no * DAY_MS).toISOString().slice(0, 10);
}

/** The day of an instant as it is written, in UTC; nothing where that is no real date. */
export function dayOfInstant(written: string): number | undefined {
  const milliseconds = Date.parse(written);
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / DAY_MS);
}

/** The same day of the month so many months earlier; where that month is shorter, its last day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const earlier = new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastDay)));
  return earlier.toISOString().slice(0, 10);
}
