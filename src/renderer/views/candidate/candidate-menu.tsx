import { Ellipsis, Shield, ShieldOff, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CandidateView } from '../../../shared/contract/views.ts';
import { ERASURE } from '../../../shared/messages/ui/keeping.ts';
import { ActionMenu } from '../../components/action-menu.tsx';
import { IconButton } from '../../components/button.tsx';
import { useCall, useCommand } from '../../lib/client.ts';
import { notify } from '../../lib/notices.ts';
import { EraseDialog } from './erase-dialog.tsx';

/** What is seldom done with a person: protecting from deletion, and deleting for good. */
export function CandidateMenu({ candidate }: { readonly candidate: CandidateView }) {
  const [isErasing, setErasing] = useState(false);
  const { id: candidateId, name } = candidate;
  const isHeld = useCall('erasure.preview', { candidateId }).data?.isHeld === true;
  const setHold = useCommand('erasure.setHold');
  const hold = () =>
    setHold.mutate(
      { candidateId, isHeld: !isHeld },
      { onSuccess: () => notify(isHeld ? ERASURE.released(name) : ERASURE.held(name)) },
    );
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
