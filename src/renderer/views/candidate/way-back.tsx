import { CANDIDATE } from '../../../shared/messages/ui/candidate.ts';
import { COMPARE } from '../../../shared/messages/ui/compare.ts';
import { OPENINGS } from '../../../shared/messages/ui/openings.ts';
import { SHELL } from '../../../shared/messages/ui/shell.ts';
import { Crumb } from '../../components/crumb.tsx';
import { useCameFrom } from '../../lib/came-from.tsx';
import { useCall } from '../../lib/client.ts';
import { hrefOf } from '../../lib/router.ts';
import type { Route } from '../../lib/router.ts';

export interface WayBackProps {
  /** The screen whose people one goes through, if it is not the list. */
  readonly from: Route | undefined;
}

/** Leads back to where the person was come to from: an opening, a comparison, the inbox, or the list. */
export function WayBack({ from: origin }: WayBackProps) {
  const before = useCameFrom();
  const from = origin ?? before;
  const openingId = from?.screen === 'openings' ? from.openingId : undefined;
  const isSaved = openingId !== undefined && openingId !== 'new';
  const opening = useCall('openings.get', { openingId: openingId ?? '' }, { enabled: isSaved });
  const title = isSaved ? opening.data?.title : OPENINGS.untitled;
  const { label, to } = placeOf(from, title);
  return <Crumb label={label} href={hrefOf(to)} />;
}

interface Place {
  readonly label: string;
  readonly to: Route;
}

function placeOf(from: Route | undefined, opening: string | undefined): Place {
  if (from?.screen === 'openings') {
    return { label: (from.openingId && opening) ?? OPENINGS.title, to: from };
  }
  if (from?.screen === 'compare') return { label: COMPARE.title, to: from };
  if (from?.screen === 'inbox' || from?.screen === 'unassigned') {
    return { label: SHELL[from.screen], to: from };
  }
  return { label: CANDIDATE.back, to: { screen: 'candidates' } };
}
