// Good enough to catch a slip of the hand; the contract's own schema decides.
const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/u;

/** "Max Müller <max@mail.example>", as mail programs have it on the clipboard. */
const IN_BRACKETS = /<\s*(?:mailto:)?([^<>\s]+@[^<>\s]+)\s*>/giu;

/** What was typed or pasted: its addresses, or the first piece that is none and where it stands. */
export type ReadEmails =
  | { readonly ok: true; readonly emails: readonly string[] }
  | { readonly ok: false; readonly bad: string; readonly from: number; readonly to: number };

/** Reads addresses in lines, between commas or semicolons, and behind names as mail programs write them. */
export function readEmails(text: string): ReadEmails {
  const emails = new Set<string>();
  for (const { 0: line, index: start } of text.matchAll(/[^\n]+/gu)) {
    const isNamed = line.search(IN_BRACKETS) !== -1;
    // As long as before, so that places stay what they are.
    const bare = line.replace(IN_BRACKETS, (whole, email: string) =>
      ` ${email}`.padEnd(whole.length),
    );
    for (const { 0: piece, index } of bare.matchAll(/[^\s,;]+/gu)) {
      // In such a line what is no address is a name.
      if (isNamed && !piece.includes('@')) continue;
      const email = piece.replace(/^mailto:/iu, '');
      const from = start + index;
      if (!EMAIL.test(email)) return { ok: false, bad: piece, from, to: from + piece.length };
      emails.add(email);
    }
  }
  return { ok: true, emails: [...emails] };
}
