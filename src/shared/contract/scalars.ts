import { z } from 'zod';

/** UUIDv7 of a row; never a row number. */
export const rowId = z.uuid();

/** ISO 8601 with a time zone. */
export const timestamp = z.iso.datetime({ offset: true });
