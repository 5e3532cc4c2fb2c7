import { live } from '../live.ts';

/** A table that is taken along to another program. */
export const TABLES = live({
  take: (table: string) => `Take along: ${table}`,
  copy: 'Copy table',
  copied: 'Table copied',
  save: 'Save as CSV…',
  saved: 'Table saved',
});
