/** A text as the part of a pattern that fits it alone; `-` stays as it is, which the flag `u` lets nobody escape. */
export function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
