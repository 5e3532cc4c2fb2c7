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

/**
 * An address as it is compared: in small letters, and composed (NFC). A letter beyond ASCII never becomes one
 * of ASCII: the sign for kelvin in small is `k`, and `K@uni.example` written with it another person's.
 */
export function foldAddress(address: string): string {
  const text = address.trim();
  if (!/[^\p{ASCII}]/u.test(text)) return text.toLowerCase();
  const composed = text.replaceAll(COMPOSABLE, (part) => part.normalize('NFC'));
  return composed.replaceAll(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return /\p{ASCII}/u.test(small) && !/\p{ASCII}/u.test(letter) ? letter : small;
  });
}

/** All but the three that NFC makes ASCII of: the sign for kelvin, the Greek question mark and varia. */
const COMPOSABLE = /[^\u212A\u037E\u1FEF]+/gu;

const WORDS: ReadonlySet<string> = new Set(['email', 'emailaddress', 'mail']);

/** Whether a word, such as the name of a member, says that its value is an e-mail address. */
export function isMailWord(word: string): boolean {
  return WORDS.has(word.toLowerCase().replaceAll(/[-_]/gu, ''));
}
