import table from '../../resources/half-lives.json' with { type: 'json' };
import type { LevelView, StackDefinitionView } from '../../src/shared/contract/skill-views.ts';
import type { HalfLives } from '../../src/shared/model/freshness.ts';
import { createFakeBin } from './fake-bin.ts';
import type { Handlers } from './fake-bridge.ts';
import { fakeId } from './fake-data.ts';

/** What the employer has decided about skills, in memory. */
export interface LevelsState {
  levels: LevelView[];
  stacks: StackDefinitionView[];
  halfLives: HalfLives;
}

const DEFAULT_HALF_LIVES: HalfLives = table.months;

export function fakeLevels(): LevelsState {
  const level = { describedBy: '', isMapped: false, issuerName: 'Example University' };
  return {
    levels: [
      { ...level, wording: 'Merit', credentials: 3, title: 'Python for Data Analysis' },
      {
        ...level,
        wording: 'B2',
        credentials: 12,
        title: 'German',
        level: 'intermediate',
        own: { level: 'intermediate', rule: 'cefr' },
      },
    ],
    stacks: [],
    halfLives: DEFAULT_HALF_LIVES,
  };
}

function place(one: LevelView, level: LevelView['level'], isMapped: boolean): LevelView {
  const { wording, describedBy, own, credentials, title, issuerName } = one;
  const same = { wording, describedBy, isMapped, credentials, title, issuerName };
  return {
    ...same,
    ...(isMapped ? { decidedFor: describedBy } : {}),
    ...(own === undefined ? {} : { own }),
    ...(level === undefined ? {} : { level }),
  };
}

const DONE = { done: true } as const;

export function levelHandlers(state: LevelsState, changed: () => void) {
  const bin = createFakeBin<StackDefinitionView>(({ id }) => id);
  const change = (wording: string, to: (level: LevelView) => LevelView) => {
    state.levels = state.levels.map((one) => (one.wording === wording ? to(one) : one));
    return DONE;
  };
  return {
    'levels.list': () => ({
      levels: [...state.levels],
      rules: [
        {
          id: 'cefr',
          name: 'Common European Framework of Reference for Languages',
          words: {
            foundation: ['a1', 'a2'],
            intermediate: ['b1', 'b2'],
            advanced: ['c1'],
            expert: ['c2'],
          },
        },
      ],
    }),
    'levels.map': ({ wording, level }) =>
      change(wording, (one) => place(one, level ?? undefined, true)),
    'levels.unmap': ({ wording }) => change(wording, (one) => place(one, one.own?.level, false)),
    'freshness.get': () => ({ halfLives: state.halfLives, defaults: DEFAULT_HALF_LIVES }),
    'freshness.set': ({ halfLives }) => {
      state.halfLives = halfLives ?? DEFAULT_HALF_LIVES;
      return DONE;
    },
    'stacks.list': () => ({ stacks: [...state.stacks] }),
    'stacks.put': ({ id = fakeId(9, state.stacks.length), stack }) => {
      state.stacks = [...state.stacks.filter((one) => one.id !== id), { id, ...stack }];
      return { id };
    },
    'stacks.remove': ({ id }) => {
      state.stacks = bin.without(state.stacks, id);
      changed();
      return DONE;
    },
    'stacks.restore': ({ id }) => {
      state.stacks = bin.withAgain(state.stacks, id);
      changed();
      return DONE;
    },
  } satisfies Partial<Handlers>;
}
