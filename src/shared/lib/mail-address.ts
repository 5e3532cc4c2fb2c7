/**
 * The e-mail address in a text that may be a `mailto:` URL: without scheme and header fields, and with
 * what is percent-encoded decoded, as `+` often is. Any other text stays as it is.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6068#section-2
 */
export function mailAddress(text: string): string {
  const address = MAILTO.exec(text)?.groups?.['address'];
  if (address === undefined) return text;
  try {
    const decoded = decodeURIComponent(address);
    return /[\p{Cc}\s]/u.test(decoded) ? address : decoded;
  } catch {
    return address;
  }
}

const MAILTO = /^\s*mailto:(?<address>[^?]*)/iu;

const WORDS: ReadonlySet<string> = new Set(['email', 'emailaddress', 'mail']);

/** Whether a word, such as the name of a member, says that its value is an e-mail address. */
export function isMailWord(word: string): boolean {
  return WORDS.has(word.toLowerCase().replaceAll(/[-_]/gu, ''));
}
