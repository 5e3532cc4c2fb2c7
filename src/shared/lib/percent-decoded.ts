/** What a percent-encoded text stands for; as it is where it is not well encoded. @see RFC 3986 §2.1 */
export function percentDecoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
