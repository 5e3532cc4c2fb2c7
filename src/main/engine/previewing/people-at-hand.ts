import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ParsedInput } from '../../../shared/contract/contract.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { PREVIEW_LIMITS } from '../../../shared/limits.ts';
import type { HiddenByChoice, TellReport } from '../blind/veil-report.ts';
import { listPeople, readCandidates } from '../reporting/report-scope.ts';
import type { ListedPeople, ScopeSource } from '../reporting/report-scope.ts';
import type { PreviewDrawer } from './aside.ts';
import { FIRST_PEOPLE } from '../../report/index.ts';

type Wish = Pick<ParsedInput<'report.preview'>, 'scope' | 'apart' | 'person' | 'language'>;

/** The people whom the one who draws has at hand, from one preview to the next of the same people. */
export interface PeopleAtHand {
  /** Answers once the first of them are there; the others follow. Nothing is brought that is no longer wanted. */
  readonly bring: (
    wish: Wish,
    hiding: HiddenByChoice,
    isCurrent: () => boolean,
  ) => Promise<Result<ListedPeople, AppError>>;
  /** They are read anew for the next preview. */
  readonly forget: () => void;
}

/** Those who were listed last for a drawer. */
interface Held {
  readonly key: string;
  /** How many changes there had been when the list was asked for. */
  readonly asOf: number;
  readonly listed: ListedPeople;
  readonly first: Promise<void>;
}

/** @param drawer Whom they are brought to; another needs another. */
export function holdPeople(source: ScopeSource, drawer: PreviewDrawer): PeopleAtHand {
  let held: Held | undefined;
  let changes = 0;
  return {
    bring: async (wish, { hides, tell }, isCurrent) => {
      const whose = wish.apart === true ? (wish.person ?? 0) : 'all';
      // What takes the place of what is hidden is worded.
      const hidden = hides.length === 0 ? [] : [...hides, wish.language ?? 'en'];
      const key = JSON.stringify([wish.scope, whose, hidden]);
      if (held?.key === key && held.asOf === changes) {
        const { listed, first } = held;
        await first;
        return ok(listed);
      }
      const asOf = changes;
      const found = await listPeople(source, wish.scope, PREVIEW_LIMITS.people);
      if (!found.ok || !isCurrent()) return found;
      const listed = found.value;
      const isHeld = () => held?.listed === listed;
      drawer.send({ type: 'forget' });
      const told = { ids: idsIn(listed, wish), tell };
      const first = sendPeople(source, told, drawer, () => isHeld() && !drawer.isOver());
      held = { key, asOf, listed, first };
      try {
        await first;
      } catch (cause) {
        if (isHeld()) held = undefined;
        throw cause;
      }
      return found;
    },
    forget: () => {
      changes += 1;
    },
  };
}

/** Whose report it is, of those listed: everybody's, or one person's. */
export function idsIn({ ids }: ListedPeople, { apart, person = 0 }: Wish): readonly string[] {
  return apart === true ? ids.slice(person, person + 1) : ids;
}

// People are read in the thread that answers the window: so many take it a few milliseconds.
const TOGETHER = 20;

/** Brings the first people, and the others in turns of their own, as long as they are wanted. */
async function sendPeople(
  source: ScopeSource,
  { ids, tell }: { readonly ids: readonly string[]; readonly tell: TellReport },
  drawer: PreviewDrawer,
  isWanted: () => boolean,
): Promise<void> {
  const send = async (from: number, until: number) => {
    // Whoever was deleted meanwhile is left out.
    const read = await Promise.all(
      ids.slice(from, until).map((id) => readCandidates(source, [id])),
    );
    const { candidates: people } = tell({ candidates: read.flatMap((one) => one ?? []) });
    if (isWanted()) drawer.send({ type: 'people', people, isLast: until >= ids.length });
  };
  await send(0, FIRST_PEOPLE);
  const sendOthers = async () => {
    for (let from = FIRST_PEOPLE; from < ids.length; from += TOGETHER) {
      // oxlint-disable-next-line no-await-in-loop -- a few at a time, and others in between
      await nextTurn();
      if (!isWanted()) return;
      // oxlint-disable-next-line no-await-in-loop -- as above
      await send(from, from + TOGETHER);
    }
  };
  // Where the workspace was closed meanwhile, nobody waits for them any more.
  void sendOthers().catch(() => undefined);
}
