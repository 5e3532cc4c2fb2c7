import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { packDocument, readAll } from '../../intake/index.ts';
import type { OtherFile } from '../../intake/index.ts';
import { AT_ONCE, collectFiles } from './collect-files.ts';
import type { Collected } from './collect-files.ts';
import type { FileContent } from './examine.ts';
import { addressesIn } from './foresight.ts';
import type { CarriedDocument } from './foresight.ts';
import { readHashed, readHashedNow } from './read-bytes.ts';
import type { HashedFile } from './read-bytes.ts';
import { createPace } from './pace.ts';
import type {
  FoundReply,
  ReaderData,
  ReaderRequest,
  ReadOrder,
  ReadReply,
  WantedPlaces,
} from './read-aside.ts';

type Reply = ReadReply[number];

/** So much is sent together, so that none waits long for others. */
const TOGETHER = 8;
/** What is in a larger file may take longer to find than others are to wait for it. */
const LARGE_BYTES = 256 * 1024;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- given by readAside, which types it
const { inHand } = workerData as ReaderData;

const pace = createPace();
let working: Promise<void> | undefined;
let looking: Promise<unknown> = Promise.resolve();
const waiting: ReadOrder[] = [];

/** So many places are told of together. */
const FOUND_TOGETHER = 200;

/** The entry of the thread of read-aside.ts. */
parentPort?.on('message', (request: ReaderRequest) => {
  if ('paths' in request) {
    void collect(request);
    return;
  }
  waiting.push(...request);
  workOn();
});

async function collect({ paths, limits }: WantedPlaces): Promise<void> {
  let found: Collected[] = [];
  for await (const item of collectFiles(paths, limits, AT_ONCE)) {
    found.push(item);
    if (found.length < FOUND_TOGETHER) continue;
    tell({ found, isAll: false });
    found = [];
    // oxlint-disable-next-line no-await-in-loop -- what was found is wanted before more is
    await letRead();
  }
  tell({ found, isAll: true });
}

/** Whoever looks does not let go of the thread by itself, and what is asked for meanwhile would wait for the last file. */
async function letRead(): Promise<void> {
  await setImmediate();
  await working;
}

function workOn(): void {
  working ??= work().finally(() => {
    working = undefined;
  });
}

async function work(): Promise<void> {
  let done: Reply[] = [];
  for (let order = waiting.shift(); order !== undefined; order = waiting.shift()) {
    if (pace.isTogether() && order.given === undefined) {
      void readWithOthers(order);
      continue;
    }
    const reply = readAtOnce(order);
    if (reply.read.ok && reply.read.value.bytes.byteLength > LARGE_BYTES) done = send(done);
    // oxlint-disable-next-line no-await-in-loop -- one after the other is quickest where the disk is
    done.push(await lookInto(order, reply));
    if (done.length >= TOGETHER) done = send(done);
  }
  send(done);
}

// Without an errand for each step.
function readAtOnce({ id, file, limitBytes, given }: ReadOrder): Reply {
  if (given !== undefined) return { id, read: { ok: true, value: given } };
  const start = performance.now();
  const read = readHashedNow(file, limitBytes);
  pace.note(performance.now() - start);
  return { id, read };
}

// Several at once, where it is waiting that takes the time.
async function readWithOthers(order: ReadOrder): Promise<void> {
  const { id, file, limitBytes } = order;
  const read = await readHashed(file, limitBytes);
  send([await lookInto(order, { id, read })]);
}

// One file after the other, so that it is known at which the thread ran out of memory.
function lookInto(order: ReadOrder, reply: Reply): Promise<Reply> {
  const looked = looking.then(() => look(order, reply));
  looking = looked;
  return looked;
}

async function look({ name }: ReadOrder, { id, read }: Reply): Promise<Reply> {
  if (!read.ok) return { id, read };
  Atomics.store(inHand, 0, id);
  const value = await withContent(name, read.value);
  Atomics.store(inHand, 0, 0);
  return { id, read: { ok: true, value } };
}

async function withContent(name: string, file: HashedFile) {
  const { documents, problems, others = [] } = await readAll(name, file.bytes);
  const content: FileContent<CarriedDocument> = {
    documents: documents.map((document) => ({
      ...packDocument(document),
      addresses: addressesIn(document),
    })),
    problems,
    others: others.map((other) => ({ ...other, bytes: ownBytes(other, file) })),
  };
  return { ...file, content };
}

// A view of something larger would take that along.
function ownBytes({ bytes }: OtherFile, file: HashedFile): Uint8Array {
  return bytes === file.bytes ? bytes : new Uint8Array(bytes);
}

/** @returns What is left to be sent: nothing. */
function send(reply: readonly Reply[]): [] {
  const moved = reply.flatMap(({ read }) => (read.ok ? [read.value.bytes.buffer] : []));
  if (reply.length > 0) tell(reply, moved);
  return [];
}

function tell(reply: FoundReply | ReadReply, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(reply, moved);
}
