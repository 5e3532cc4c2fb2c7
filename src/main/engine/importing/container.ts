import { personOfContainer } from '../../candidates/index.ts';

/**
 * Which of the folders and archives around a credential names the person whose it is.
 *
 * The folder directly below what was dropped comes first, then those in it, and what was dropped
 * last: `Acme/Amara Okafor/Python course/badge.png` is Amara's. One that gives an e-mail address
 * outranks the others: `Amara Okafor (amara@example.org)/Python course/badge.png` is hers too.
 *
 * @param labels From the outermost to the innermost.
 * @returns Empty where none names a person.
 */
export function chooseContainer(labels: readonly string[]): string {
  const [dropped, ...inside] = labels;
  const people = [...inside, ...(dropped === undefined ? [] : [dropped])].flatMap((label) => {
    const person = personOfContainer(label);
    return person === undefined ? [] : [{ label, isAddressed: person.emails.length > 0 }];
  });
  return (people.find((one) => one.isAddressed) ?? people[0])?.label ?? '';
}

/** The same for a credential in a file. */
export function containerOf(labels: readonly string[], path: string): string {
  return chooseContainer([...labels, ...foldersInArchive(path)]);
}

/** The folders inside an archive in which a credential stood, from the outermost to the innermost. */
export function foldersInArchive(path: string): readonly string[] {
  // After a `#` stands the place in the file itself, in which there is no `/`.
  return path.split('/').slice(0, -1);
}
