/** Lets only what `part` has be used; anything else of Electron's throws, by its name. */
export function covered<Part extends object>(name: string, part: Part): Part {
  return new Proxy(part, {
    get(target, key, receiver) {
      // `then` is asked for by every `await`.
      if (typeof key === 'string' && key !== 'then' && !(key in target)) refuse(`${name}.${key}`);
      return Reflect.get(target, key, receiver);
    },
  });
}

/** @throws {Error} always. */
export function refuse(what: string): never {
  throw new Error(`The stand-in for Electron does not cover ${what}.`);
}

/** Refuses, by name, the options that are not among `known`. */
export function refuseOthers(name: string, options: object, known: ReadonlySet<string>): void {
  for (const key of Object.keys(options)) if (!known.has(key)) refuse(`${name}.${key}`);
}
