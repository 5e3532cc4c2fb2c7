/** How much is kept of what was worked out; the oldest is given up first. */
export interface MemoLimits {
  readonly entries: number;
  /** A longer text is worked out each time: it is hardly met twice, and an attacker's to choose. */
  readonly keyCharacters: number;
}

/**
 * Works something out once for each text. Only for pure functions of that text, so that what is kept
 * changes how long an answer takes and nothing else. Each thread keeps its own.
 */
export function createMemo<Value>(
  limits: MemoLimits,
): (key: string, make: (key: string) => Value) => Value {
  const kept = new Map<string, Value>();
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    if (key.length > limits.keyCharacters) return made;
    const [oldest] = kept.size < limits.entries ? [] : kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(key, made);
    return made;
  };
}
