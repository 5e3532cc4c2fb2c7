import { Ellipsis, Shield, ShieldOff, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CandidateView } from '../../../shared/contract/views.ts';
import { ERASURE } from '../../../shared/messages/ui/keeping.ts';
import { ActionMenu } from '../../components/action-menu.tsx';
import { IconButton } from '../../components/button.tsx';
import { useCall } from '../../lib/client.ts';
import { useChange } from '../../lib/use-change.ts';
import { EraseDialog } from './erase-dialog.tsx';

/** What is seldom done with a person: protecting from deletion, and deleting for good. */
export function CandidateMenu({ candidate }: { readonly candidate: CandidateView }) {
  const [isErasing, setErasing] = useState(false);
  const { id: candidateId, name } = candidate;
  const isHeld = useCall('erasure.preview', { candidateId }).data?.isHeld === true;
  const { change } = useChange('erasure.setHold');
  const hold = () =>
    change({
      title: isHeld ? ERASURE.released(name) : ERASURE.held(name),
      to: { candidateId, isHeld: !isHeld },
      from: { candidateId, isHeld },
    });
  return (
    <>
      <ActionMenu
        trigger={<IconButton icon={Ellipsis} label={ERASURE.more} />}
        actions={[
          {
            label: isHeld ? ERASURE.release : ERASURE.hold,
            icon: isHeld ? ShieldOff : Shield,
            onChoose: hold,
          },
          { label: ERASURE.erase, icon: Trash2, onChoose: () => setErasing(true) },
        ]}
      />
      {isErasing ? (
        <EraseDialog candidate={candidate} onClose={() => setErasing(false)} />
      ) : undefined}
    </>
  );
}
