/** The fields of a mail's header that say what a part of it is; each the first of its name. */
export type Fields = ReadonlyMap<string, string>;

const FIELD = /^([!-9;-~]+)[ \t]*:/u;
/** Of one field; a longer one is no honest one, and what follows is left out. */
const FIELD_CHARACTERS = 10_000;

/**
 * Reads the lines of a header; a line that begins with white space goes on with the one before.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-2.2
 */
export function readFields(lines: readonly string[]): Fields {
  const fields = new Map<string, string>();
  let name: string | undefined;
  for (const line of lines) {
    const isFurther = /^[ \t]/u.test(line);
    const stated = isFurther ? undefined : FIELD.exec(line);
    if (stated !== null && stated !== undefined) {
      const own = (stated[1] ?? '').toLowerCase();
      name = fields.has(own) ? undefined : own;
      if (name !== undefined) fields.set(name, line.slice(stated[0].length, FIELD_CHARACTERS));
    } else if (isFurther && name !== undefined) {
      const before = fields.get(name) ?? '';
      if (before.length < FIELD_CHARACTERS) {
        fields.set(name, `${before}${line}`.slice(0, FIELD_CHARACTERS));
      }
    }
  }
  return fields;
}
