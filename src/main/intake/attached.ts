import type { Place } from './place.ts';

/** What a file is called of which nothing says. */
export const UNNAMED = 'attachment';

/** The name that an attached file goes by: without folders, and never empty. For words only. */
export function nameAttached(stated: string): string {
  const name = (stated.split(/[/\\]/u).at(-1) ?? '')
    .replaceAll(/\p{Cc}|\p{Cf}/gu, '')
    .trim()
    .slice(0, 255)
    .normalize('NFC');
  return name === '' ? UNNAMED : name;
}

/**
 * Where the next file of this name stands among those attached to `file`.
 *
 * @param names How often each name came; counted up.
 */
export function placeAttached(file: Place, name: string, names: Map<string, number>): Place {
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  const folder = file.file === '' ? 'attachments' : `${file.file}/attachments`;
  return { file: `${folder}/${count === 1 ? name : `${name} (${count})`}`, parts: [] };
}
