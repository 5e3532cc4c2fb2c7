/** One of a few things that somebody chose for this window, kept beyond it. */
export interface KeptChoice<Choice extends string> {
  /** What was chosen; the first of the choices until then. */
  readonly read: () => Choice;
  /** Keeps it, and has it applied before anybody is told. */
  readonly choose: (choice: Choice, apply: () => void) => void;
  /** For `useSyncExternalStore`. */
  readonly listen: (listener: () => void) => () => void;
}

export function createKeptChoice<Choice extends string>(
  key: string,
  choices: readonly [Choice, ...Choice[]],
): KeptChoice<Choice> {
  const listeners = new Set<() => void>();
  return {
    read() {
      const kept = localStorage.getItem(key);
      return choices.find((choice) => choice === kept) ?? choices[0];
    },
    choose(choice, apply) {
      localStorage.setItem(key, choice);
      apply();
      for (const listener of listeners) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
