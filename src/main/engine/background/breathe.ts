/**
 * Lets whoever waits for the thread have a turn: to be awaited before each of many pieces of work that
 * may all be ready at once. They go on one after the other, and once that has taken `limitMs`, in the
 * thread's next turn.
 */
export function createBreather(limitMs: number): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let [isAtWork, end] = [false, 0];
  const letIn = async () => {
    isAtWork = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (performance.now() > end) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other is the point of it
        await nextTurn();
        end = performance.now() + limitMs;
      }
      next();
      // So that what it does until it waits for something comes before this.
      // oxlint-disable-next-line no-await-in-loop -- as above
      await Promise.resolve();
    }
    isAtWork = false;
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (!isAtWork) void letIn();
    });
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
