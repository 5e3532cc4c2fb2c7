/** Makes a forgotten case of a union a type error, and a lie at run time a loud one. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
