import { contract } from '../../../shared/contract/contract.ts';
import type { CallInput, CallOutput, EngineCallName } from '../../../shared/contract/contract.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Workspace } from '../../store/index.ts';
import type { Dispatch } from '../dispatch.ts';
import type { Hidden } from './blind-service.ts';
import { veilTexts } from './veil-texts.ts';

/** Who writes texts down that were shown otherwise than they are. */
export interface Writer {
  /** Answers with what is there. */
  readonly dispatch: Dispatch;
  readonly workspace: Workspace;
  readonly hidden: Pick<Hidden, 'disguise' | 'disguiseOf'>;
}

/** By how a text is shown, each that is shown so. */
type Originals = ReadonlyMap<string, readonly string[]>;

/** What a record holds by now, and what else may be meant where it holds nothing that is shown so. */
interface Held {
  readonly own: Originals;
  readonly others: Originals;
}

/** Calls that write down texts as they were shown, and where these are. */
const HELD: Readonly<Record<string, (input: object, writer: Writer) => Promise<Held>>> = {
  'tags.set': heldTags,
  'levels.map': heldLevels,
  'levels.unmap': heldLevels,
  'stacks.put': heldInStack,
  'views.save': heldInView,
  // What they name, they name by keys.
  'skills.acceptMapping': async () => held([]),
  'skills.undoMapping': async () => held([]),
};

export function isWriting(call: string): boolean {
  return Object.hasOwn(HELD, call);
}

/**
 * What a call writes, with each text that its record holds already as it is there.
 *
 * @returns `blind-view` where a text that was shown may be one of several.
 */
export async function recallWritten(
  call: string,
  input: unknown,
  writer: Writer,
): Promise<Result<unknown, AppError>> {
  const read = HELD[call];
  if (read === undefined || typeof input !== 'object' || input === null) return ok(input);
  const { own, others } = await read(input, writer);
  const counts = countTexts(input);
  const left = new Map([...own].map(([shown, originals]) => [shown, [...originals]]));
  let isSure = true;
  const recall = (shown: string): string => {
    const originals = own.get(shown) ?? [];
    if (originals.length === 0) {
      const [other, ...more] = others.get(shown) ?? [];
      // Who writes what is there as it is means that.
      if (other === undefined || others.get(shown)?.includes(shown) === true) return shown;
      if (more.length > 0) isSure = false;
      return other;
    }
    if (originals.length === 1) return originals[0] ?? shown;
    // All of them are there still, each in its turn; or one is not, and which nobody can say.
    if (counts.get(shown) !== originals.length) isSure = false;
    return left.get(shown)?.shift() ?? shown;
  };
  const recalled = mapTexts(input, recall);
  return isSure ? ok(recalled) : err({ code: 'blind-view' });
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, map)]),
  );
}

function countTexts(input: object): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  mapTexts(input, (text) => {
    counts.set(text, (counts.get(text) ?? 0) + 1);
    return text;
  });
  return counts;
}

type Pair = readonly [shown: string, original: string];

function held(own: readonly Pair[], others: readonly Pair[] = []): Held {
  return { own: group(own), others: group(others) };
}

function group(pairs: readonly Pair[]): Originals {
  const groups = Map.groupBy(pairs, ([shown]) => shown);
  return new Map(
    [...groups].map(([shown, all]) => [shown, [...new Set(all.map(([, original]) => original))]]),
  );
}

/** What a call answers, as it is and as it is shown; nothing where it fails. */
async function answerOf<Name extends EngineCallName>(
  call: Name,
  input: CallInput<Name>,
  { dispatch, hidden }: Writer,
): Promise<{ readonly is: CallOutput<Name>; readonly shown: CallOutput<Name> } | undefined> {
  const answer = await dispatch(call, input);
  if (!answer.ok) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was just asked for
  const is = answer.value as CallOutput<Name>;
  return { is, shown: veilTexts(is, await hidden.disguiseOf(is), contract[call].output) };
}

/** Each text of something beside the one that is shown for it. */
function pairsOf(shown: unknown, original: unknown): readonly Pair[] {
  if (typeof original === 'string') return [[String(shown), original]];
  if (typeof original !== 'object' || original === null) return [];
  const told: Readonly<Record<string, unknown>> = Object(shown);
  return Object.entries(original).flatMap(([key, inner]) => pairsOf(told[key], inner));
}

async function heldTags(input: object, writer: Writer): Promise<Held> {
  const { candidateId } = input as Partial<CallInput<'tags.set'>>;
  const own = await answerOf('tags.of', { candidateId: candidateId ?? '' }, writer);
  const all = await answerOf('tags.list', {}, writer);
  return held(pairsOf(own?.shown, own?.is), pairsOf(all?.shown, all?.is));
}

const LEVELS = 1000;

async function heldLevels(input: object, writer: Writer): Promise<Held> {
  const { describedBy } = input as Partial<CallInput<'levels.map'>>;
  const answer = await answerOf('levels.list', { limit: LEVELS }, writer);
  const levels = (answer?.is.levels ?? []).map((level, place) => ({
    isOwn: level.describedBy === describedBy,
    pair: [answer?.shown.levels[place]?.wording ?? '', level.wording] as const,
  }));
  const pairsWhere = (isOwn: boolean) =>
    levels.filter((level) => level.isOwn === isOwn).map(({ pair }) => pair);
  return held(pairsWhere(true), pairsWhere(false));
}

async function heldInStack(input: object, writer: Writer): Promise<Held> {
  const { id } = input as Partial<CallInput<'stacks.put'>>;
  const answer = await answerOf('stacks.list', {}, writer);
  const place = answer?.is.stacks.findIndex((stack) => stack.id === id) ?? -1;
  const own = pairsOf(answer?.shown.stacks[place], answer?.is.stacks[place]);
  const named = await writer.workspace.issuers.named();
  return held(own, writer.hidden.disguise.choices.hidesSchools ? idsByLabel(named, writer) : []);
}

type Named = Awaited<ReturnType<Workspace['issuers']['named']>>;

/** An issuer that somebody names by its code is meant whatever it is called. */
function idsByLabel(
  named: Named,
  {
    hidden: {
      disguise: { book },
    },
  }: Writer,
): readonly Pair[] {
  const ids = new Map(
    named.filter(({ id }) => id !== '').map((issuer) => [book.labelOf(issuer), issuer.id] as const),
  );
  return [...ids];
}

async function heldInView(input: object, writer: Writer): Promise<Held> {
  const { name, labels = {} } = input as Partial<CallInput<'views.save'>>;
  const answer = await answerOf('views.list', {}, writer);
  const own = (answer?.is.views ?? []).flatMap((view, place) => {
    const shown = answer?.shown.views[place];
    if (shown?.name !== name) return [];
    // The keys of labels are others as they are shown, in their order.
    const told = { ...shown, labels: Object.values(shown?.labels ?? {}) };
    return pairsOf(told, { ...view, labels: Object.values(view.labels) });
  });
  return held(own, await labelPairs(Object.keys(labels), writer));
}

/** What is called by labels: tags are their own, skills and issuers have names. */
async function labelPairs(
  values: readonly string[],
  { workspace, hidden }: Writer,
): Promise<readonly Pair[]> {
  const asked = new Set(values);
  const skills = (await workspace.screening.listSkills()).filter(({ key }) => asked.has(key));
  const { disguise } = hidden;
  const issuers = disguise.choices.hidesSchools ? await workspace.issuers.named() : [];
  const first = new Map(issuers.toReversed().map((issuer) => [issuer.id, issuer] as const));
  const named = values.flatMap((value) => first.get(value) ?? []);
  const texts = [...values.filter((value) => !first.has(value)), ...skills.map(({ name }) => name)];
  const told = await hidden.disguiseOf(texts);
  return [
    ...texts.map((text): Pair => [told.text(text), text]),
    ...named.map((issuer): Pair => [disguise.book.labelOf(issuer), issuer.name]),
  ];
}
