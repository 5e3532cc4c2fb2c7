import { OPENINGS } from '../../../shared/messages/ui/openings.ts';
import { PALETTE } from '../../../shared/messages/ui/palette.ts';
import { SHELL } from '../../../shared/messages/ui/shell.ts';
import { useCall } from '../../lib/client.ts';
import { listCommands } from '../../lib/commands.ts';
import { navigate } from '../../lib/router.ts';
import type { Route } from '../../lib/router.ts';
import { openView, useScreeningState } from '../../lib/screening-state.tsx';
import { useDebounced } from '../../lib/use-debounced.ts';

/** One thing that the palette offers. */
export interface Entry {
  readonly group: string;
  readonly label: string;
  readonly run: () => void;
}

const TYPING_MS = 80;
const PEOPLE = 8;
const ANY_FILTER = { skills: [], issuers: [], verdicts: [] };

const SCREENS = [
  'candidates',
  'openings',
  'inbox',
  'unassigned',
  'issuers',
  'insights',
  'settings',
] as const;

/** What fits what was typed: screens, what can be done here, people and openings. */
export function useEntries(typed: string): readonly Entry[] {
  const text = useDebounced(typed.trim(), TYPING_MS);
  const isAsking = text !== '';
  const filter = { ...ANY_FILTER, text };
  const people = useCall(
    'candidates.search',
    { filter, limit: PEOPLE },
    { enabled: isAsking, keepPrevious: true },
  );
  const openings = useCall('openings.list', {}).data?.openings ?? [];
  const views = useCall('views.list', {}).data?.views ?? [];
  const screening = useScreeningState();
  const show = (view: (typeof views)[number]) => {
    openView(screening, view);
    navigate({ screen: 'candidates' });
  };
  const fits = ({ label }: Entry) => label.toLowerCase().includes(typed.trim().toLowerCase());
  const { groups } = PALETTE;
  return [
    ...[
      ...SCREENS.map((screen) => entry(groups.screens, SHELL[screen], { screen })),
      ...listCommands().map(({ label, run }) => ({ group: groups.actions, label, run })),
      ...views.map((view) => ({
        group: groups.views,
        label: view.name,
        run: () => show(view),
      })),
      entry(groups.actions, OPENINGS.create, { screen: 'openings', openingId: 'new' }),
    ].filter(fits),
    ...(isAsking ? (people.data?.rows ?? []) : []).map(({ id, name }) =>
      entry(groups.people, name, { screen: 'candidate', candidateId: id }),
    ),
    ...openings
      .map(({ id, title }) => entry(groups.openings, title, { screen: 'openings', openingId: id }))
      .filter(fits),
  ];
}

function entry(group: string, label: string, route: Route): Entry {
  return { group, label, run: () => navigate(route) };
}
