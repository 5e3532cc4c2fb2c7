/** The fields of a mail's header that say what a part of it is; each the first of its name. */
export type Fields = ReadonlyMap<string, string>;

const FIELD = /^([!-9;-~]+)[ \t]*:/u;
/** Of one field; a longer one is no honest one, and what follows is left out. */
const FIELD_CHARACTERS = 10_000;

/**
 * Reads the lines of a header.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-2.2
 */
export function readFields(lines: readonly string[]): Fields {
  const fields = new Map<string, string>();
  for (const field of unfold(lines)) {
    const [start = '', stated] = FIELD.exec(field) ?? [];
    const name = stated?.toLowerCase();
    if (name !== undefined && !fields.has(name)) fields.set(name, field.slice(start.length));
  }
  return fields;
}

/** A line that begins with white space goes on with the one before. */
function unfold(lines: readonly string[]): readonly string[] {
  const fields: string[] = [];
  for (const line of lines) {
    const before = fields.at(-1);
    if (before === undefined || !/^[ \t]/u.test(line)) fields.push(line.slice(0, FIELD_CHARACTERS));
    // One that is full is left: to put lines together takes longer the more there are.
    else if (before.length < FIELD_CHARACTERS) {
      fields[fields.length - 1] = `${before}${line}`.slice(0, FIELD_CHARACTERS);
    }
  }
  return fields;
}
