/** The last part of a path, of any system. */
export function nameOfFile(file: string): string {
  return file.split(/[/\\]/u).at(-1) ?? file;
}
