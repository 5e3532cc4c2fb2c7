/** One end of a channel that carries structured clones: a process, or a child of it. */
export interface Endpoint {
  post(message: Message): void;
  listen(receive: (message: Message) => void): void;
}

export type Message =
  | { readonly type: 'ask'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly message: string };

// oxlint-disable-next-line typescript/no-explicit-any -- the input of any function, whatever its type
type Calls<Side> = { readonly [Name in keyof Side]: (input: any) => Promise<unknown> };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (cause: Error) => void;
}

/**
 * Lets the two sides of a channel call each other's functions.
 *
 * @param mine What the other side may call.
 * @returns The functions of the other side; one that throws there rejects here, with its message.
 */
export function createLink<Theirs extends Calls<Theirs>>(
  endpoint: Endpoint,
  mine: ReadonlyMap<string, (input: never) => Promise<unknown>>,
): Theirs {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  endpoint.listen((message) => {
    if (message.type === 'ask') void answer(endpoint, mine, message);
    else settle(waiting, message);
  });
  const ask = (name: string, input: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      endpoint.post({ type: 'ask', id: lastId, name, input });
    });
  const functions = new Proxy(
    {},
    { get: (_, name) => (input: unknown) => ask(String(name), input) },
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every name is passed on; the other side refuses those it has not
  return functions as Theirs;
}

async function answer(
  endpoint: Endpoint,
  mine: ReadonlyMap<string, (input: never) => Promise<unknown>>,
  question: Extract<Message, { type: 'ask' }>,
): Promise<void> {
  const reply = await findReply(mine, question);
  try {
    endpoint.post(reply);
  } catch {
    // The one who asked has ended meanwhile.
  }
}

async function findReply(
  mine: ReadonlyMap<string, (input: never) => Promise<unknown>>,
  { id, name, input }: Extract<Message, { type: 'ask' }>,
): Promise<Message> {
  try {
    const call = mine.get(name);
    if (call === undefined) throw new Error(`The stand-in's other side has no "${name}".`);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both sides are ours and share one interface
    return { type: 'answer', id, value: await call(input as never) };
  } catch (cause) {
    return { type: 'failure', id, message: cause instanceof Error ? cause.message : String(cause) };
  }
}

function settle(waiting: Map<number, Waiting>, message: Exclude<Message, { type: 'ask' }>): void {
  const waiter = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.type === 'answer') waiter?.resolve(message.value);
  else waiter?.reject(new Error(message.message));
}

/** A side's functions by name, for `createLink`. */
export function functionsOf<Side extends Calls<Side>>(
  side: Side,
): ReadonlyMap<string, (input: never) => Promise<unknown>> {
  return new Map(Object.entries(side));
}
