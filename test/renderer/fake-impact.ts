import { measureImpact } from '../../src/main/adverse-impact/index.ts';
import type { Stage } from '../../src/shared/model/stage.ts';
import type { Handlers } from './fake-bridge.ts';

type ImpactHandlers = Pick<
  Handlers,
  'impact.get' | 'impact.setOn' | 'impact.import' | 'impact.measure' | 'dialogs.openGroups'
>;

/** Off, until it is turned on; then of a shortlist on which fewer women come to the interview. */
export function impactHandlers(): ImpactHandlers {
  const state = { isOn: false, people: 0 };
  return {
    'impact.get': () => state,
    'impact.setOn': ({ isOn }) => Object.assign(state, { isOn, people: 0 }),
    'impact.import': ({ file }) => {
      if (!file.endsWith('.csv')) return { kind: 'no-table' };
      state.people = 70;
      return { kind: 'taken-in', rows: 72, known: 70 };
    },
    'impact.measure': () => ({
      people: 72,
      tables: state.people === 0 ? [] : measured(),
    }),
    'dialogs.openGroups': () => ({ file: '/home/recruiter/groups.csv' }),
  };
}

function measured() {
  const group = (count: number, reached: Stage, name: string) =>
    Array.from({ length: count }, () => ({ reached, groups: new Map([['Sex', name]]) }));
  const people = [
    ...group(20, 'interview', 'Male'),
    ...group(20, 'new', 'Male'),
    ...group(9, 'interview', 'Female'),
    ...group(21, 'new', 'Female'),
    ...Array.from({ length: 2 }, () => ({ reached: 'new' as const, groups: new Map() })),
  ];
  return structuredClone(measureImpact(people)) as never;
}
