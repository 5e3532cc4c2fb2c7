/** The stable code that the system, Node or SQLite gave an error, such as `ENOENT`; empty where it has none. */
export function errorCodeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
