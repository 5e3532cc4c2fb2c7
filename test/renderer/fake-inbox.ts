import type {
  DoubleGroupView,
  DoubleView,
  MergedView,
  UnreadFileView,
} from '../../src/shared/contract/inbox-calls.ts';
import type { CandidateRow } from '../../src/shared/contract/views.ts';
import type { Handlers } from './fake-bridge.ts';
import { fakeId } from './fake-data.ts';

const AT = '2026-03-02T09:30:00Z';

export interface InboxState {
  unread: UnreadFileView[];
  /** By their ids. */
  groups?: readonly (Omit<DoubleGroupView, 'people'> & { readonly ids: readonly string[] })[];
  pairs: { readonly ids: readonly [string, string]; readonly reasons: DoubleView['reasons'] }[];
}

/** Two files that could not be read, a résumé of nobody, and two people who may be one; nothing for nobody. */
export function fakeInbox(
  shown: boolean | 'many' | 'groups' = false,
  people: readonly { readonly id: string }[],
): InboxState {
  if (shown === 'many') return manyOfEach(people);
  if (shown === 'groups') return groupsOf(people);
  const [one, other] = people;
  if (!shown || one === undefined || other === undefined) return { unread: [], pairs: [] };
  const file = { importId: fakeId(9, 1), at: AT, path: '' };
  return {
    unread: [
      {
        ...file,
        id: fakeId(6, 1),
        file: 'hr/badge.png',
        code: 'damaged-image',
        isWithinReach: true,
      },
      { ...file, id: fakeId(6, 2), file: 'old.zip', code: 'empty-file', isWithinReach: false },
      {
        ...file,
        id: fakeId(6, 3),
        file: 'CV.pdf',
        code: 'resume-without-person',
        isWithinReach: true,
      },
    ],
    pairs: [
      {
        ids: [one.id, other.id],
        reasons: [{ code: 'email', value: 'both@example.org' }, { code: 'name' }],
      },
    ],
  };
}

/** Six files and six résumés that wait for the same, six pairs, and two more of which one person is in both. */
function manyOfEach(people: readonly { readonly id: string }[]): InboxState {
  const six = [0, 1, 2, 3, 4, 5];
  const at = (place: number) => people[place]?.id ?? '';
  const file = { importId: fakeId(9, 1), at: AT, path: '', isWithinReach: true };
  return {
    unread: [
      ...six.map((one) => {
        const named = { id: fakeId(6, one), file: `hr/shot ${String(one)}.png` };
        return { ...file, ...named, code: 'image-without-badge' as const };
      }),
      ...six.map((one) => {
        const named = { id: fakeId(6, 20 + one), file: `CV ${String(one)}.pdf` };
        return { ...file, ...named, code: 'resume-without-person' as const };
      }),
    ],
    pairs: [...six.map((one) => [one * 2, one * 2 + 1] as const), [12, 13], [12, 14]].map(
      ([one = 0, other = 0]) => ({
        ids: [at(one), at(other)],
        reasons: [{ code: 'email', value: `both${String(other)}@example.org` }],
      }),
    ),
  };
}

/** Four any two of whom handed in the same, nine around one, and pictures without badges, one of them a photograph. */
function groupsOf(people: readonly { readonly id: string }[]): InboxState {
  const ids = (from: number, count: number) => people.slice(from, from + count).map(({ id }) => id);
  const [first, second] = [ids(0, 4), ids(4, 9)];
  const pairs = first.flatMap((_, one) =>
    first.slice(one + 1).map((_other, more): [number, number] => [one, one + 1 + more]),
  );
  const file = { importId: fakeId(9, 1), at: AT, path: '', isWithinReach: true };
  const picture = { ...file, code: 'image-without-badge' as const };
  const shots = [1, 2, 3, 4, 5].map((one) => ({
    ...picture,
    id: fakeId(6, one),
    file: `shot ${String(one)}.png`,
  }));
  return {
    unread: [
      { ...picture, id: fakeId(6, 0), file: 'photo.jpg', params: { found: 'other-image' } },
      ...shots,
    ],
    pairs: [],
    groups: [
      { ids: first, pairs, reasons: [{ code: 'credential' }] },
      {
        ids: second,
        pairs: second.slice(1).map((_, place): [number, number] => [0, place + 1]),
        reasons: [{ code: 'addressed', value: 'dana@example.org' }, { code: 'credential' }],
      },
    ],
  };
}

interface Known {
  readonly row: (id: string) => CandidateRow | undefined;
  readonly unassigned: () => number;
  readonly changed: () => void;
}

/** What waits, as the engine keeps it, which tells of each change. */
export function inboxHandlers(state: InboxState, { row, unassigned, changed }: Known) {
  const removed = new Map<string, UnreadFileView>();
  const apart = new Map<string, InboxState['pairs'][number]>();
  const keptApart = new Set<string>();
  const groupsLeft = () =>
    (state.groups ?? []).flatMap((group) => {
      const pairs = group.pairs.filter(
        ([one, other]) => !keptApart.has(`${group.ids[one] ?? ''} ${group.ids[other] ?? ''}`),
      );
      return pairs.length === 0 ? [] : [{ ...group, pairs }];
    });
  let merged: {
    readonly view: MergedView;
    readonly pair: InboxState['pairs'][number] | undefined;
  }[] = [];
  const close = (ids: readonly string[]) => {
    for (const one of state.unread) if (ids.includes(one.id)) removed.set(one.id, one);
    state.unread = state.unread.filter(({ id }) => !ids.includes(id));
    changed();
  };
  return {
    'inbox.get': () => ({
      unread: state.unread,
      unreadTotal: state.unread.length,
      unassigned: unassigned(),
      toLookAt: 0,
      doubles: state.pairs.flatMap(({ ids, reasons }) => {
        const [one, other] = ids.map(row);
        return one === undefined || other === undefined ? [] : [{ people: [one, other], reasons }];
      }),
      doubleGroups: groupsLeft().flatMap(({ ids, ...group }) => {
        const people = ids.flatMap((id) => row(id) ?? []);
        return people.length < ids.length ? [] : [{ ...group, people }];
      }),
      doublesTotal: state.pairs.length + groupsLeft().length,
      merged: merged.map(({ view }) => view),
    }),
    'inbox.dismiss': ({ unreadIds, isDismissed }) => {
      if (isDismissed) close(unreadIds);
      else state.unread = [...unreadIds.flatMap((id) => removed.get(id) ?? []), ...state.unread];
      changed();
      return { done: true };
    },
    'inbox.tryAgain': ({ unreadIds }) => {
      close(unreadIds);
      return { importId: fakeId(9, 1) };
    },
    'inbox.placeResume': ({ unreadId }) => {
      close([unreadId]);
      return { resumeId: fakeId(5, 1) };
    },
    'doubles.merge': ({ keptId, goneId }) => {
      const pair = state.pairs.find(({ ids }) => ids.includes(keptId) && ids.includes(goneId));
      state.pairs = state.pairs.filter((one) => one !== pair);
      const [kept, gone] = [row(keptId), row(goneId)];
      const mergeId = fakeId(5, 2 + merged.length);
      const view = {
        mergeId,
        keptId,
        keptName: kept?.name ?? '',
        keptEmails: kept?.emails ?? [],
        name: gone?.name ?? '',
        emails: gone?.emails ?? [],
        mergedAt: AT,
      };
      merged = [{ view, pair }, ...merged];
      changed();
      return { mergeId };
    },
    'doubles.takeApart': ({ mergeId }) => {
      const taken = merged.find(({ view }) => view.mergeId === mergeId);
      if (taken?.pair !== undefined) state.pairs.push(taken.pair);
      merged = merged.filter(({ view }) => view.mergeId !== mergeId);
      changed();
      return { done: true };
    },
    'doubles.keepApart': ({ pairs, isApart }) => {
      for (const candidateIds of pairs) {
        const key = candidateIds.join(' ');
        const kept = state.pairs.filter(({ ids }) => ids.join(' ') !== key);
        const pair = state.pairs.find(({ ids }) => ids.join(' ') === key) ?? apart.get(key);
        if (pair !== undefined) apart.set(key, pair);
        state.pairs = isApart || pair === undefined ? kept : [...kept, pair];
        if (isApart) keptApart.add(key);
        else keptApart.delete(key);
      }
      changed();
      return { done: true };
    },
  } satisfies Partial<Handlers>;
}
