/**
 * A value that is there, or is yet to come. What nearly always is there is not waited for: a promise
 * for each of the steps of a verification took a tenth of its time.
 */
export type Pending<Value> = Value | Promise<Value>;

/** Goes on with a value: at once where it is there. */
export function andThen<Value, Next>(
  value: Pending<Value>,
  next: (value: Value) => Pending<Next>,
): Pending<Next> {
  return value instanceof Promise ? waitFor(value, next) : next(value);
}

async function waitFor<Value, Next>(
  value: Promise<Value>,
  next: (value: Value) => Pending<Next>,
): Promise<Next> {
  return await next(await value);
}

/** All of them, in their order. */
export function allOf<Value>(values: readonly Pending<Value>[]): Pending<readonly Value[]> {
  const there: Value[] = [];
  for (const value of values) {
    if (value instanceof Promise) return Promise.all(values);
    there.push(value);
  }
  return there;
}
