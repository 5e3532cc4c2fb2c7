import { z } from 'zod';

/** UUIDv7 of a row; never a row number. */
export const rowId = z.uuid();

/** ISO 8601 with a time zone. */
export const timestamp = z.iso.datetime({ offset: true });

/** A text of which every word is our own: where texts from outside are hidden, it is shown as it is. */
export const ourWords = z.custom<string>((value) => typeof value === 'string');
