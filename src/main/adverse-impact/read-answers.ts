import { readDelimited } from '../../shared/lib/delimited.ts';

/** What one person said of themselves: of each category the group. */
export interface Answers {
  /** Their e-mail address, or their id here. */
  readonly person: string;
  readonly groups: ReadonlyMap<string, string>;
}

const PERSON = /^(?:e-?mail|e-?mail[ _-]?address|id|candidate|candidate[ _-]?id)$/iu;
const MAX_CATEGORIES = 6;
const MAX_LENGTH = 100;

/**
 * Reads a table of people and the groups that they are of: a head line with `email` or `id` in one
 * column, and the name of a category over each other one.
 *
 * @returns `undefined` where it is no such table. Who is named twice has what stands last.
 */
export function readAnswers(text: string): readonly Answers[] | undefined {
  const separator = (text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
  const [head, ...rows] = readDelimited(text, separator);
  const names = (head?.cells ?? []).map((cell) => cell.trim());
  const personAt = names.findIndex((name) => PERSON.test(name));
  const categories = names.flatMap((name, at) =>
    at === personAt || name === '' ? [] : [{ name: name.slice(0, MAX_LENGTH), at }],
  );
  if (personAt < 0 || categories.length === 0 || categories.length > MAX_CATEGORIES) {
    return undefined;
  }
  return rows.flatMap(({ cells }): readonly Answers[] => {
    const person = cells[personAt]?.trim() ?? '';
    const groups = new Map(
      categories.flatMap(({ name, at }) => {
        const group = (cells[at]?.trim() ?? '').slice(0, MAX_LENGTH);
        return group === '' ? [] : [[name, group] as const];
      }),
    );
    return person === '' ? [] : [{ person, groups }];
  });
}
