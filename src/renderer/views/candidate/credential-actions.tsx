import { Ellipsis, Inbox, RefreshCw, UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import type { CredentialView } from '../../../shared/contract/views.ts';
import { CREDENTIAL } from '../../../shared/messages/ui/candidate.ts';
import { PERSON } from '../../../shared/messages/ui/unassigned.ts';
import { ActionMenu } from '../../components/action-menu.tsx';
import { IconButton } from '../../components/button.tsx';
import { useCheckAgain } from '../../lib/recheck-state.tsx';
import { useChange } from '../../lib/use-change.ts';
import { PersonDialog } from '../people/person-dialog.tsx';

/** What can be done with one credential. */
export function CredentialActions({ credential }: { readonly credential: CredentialView }) {
  const [moving, setMoving] = useState(false);
  const startAgain = useCheckAgain();
  const { change } = useChange('credentials.assign');
  const credentialIds = [credential.id];
  const holder = credential.candidateId;
  const checkAgain = () => startAgain({ kind: 'credentials', credentialIds });
  const unassign = () =>
    change({
      title: CREDENTIAL.unassigned,
      to: { credentialIds },
      from: { credentialIds, ...(holder !== undefined && { candidateId: holder }) },
    });
  return (
    <>
      <ActionMenu
        trigger={<IconButton icon={Ellipsis} label={CREDENTIAL.actions(credential.title)} />}
        actions={[
          { label: CREDENTIAL.checkAgain, icon: RefreshCw, onChoose: checkAgain },
          { label: CREDENTIAL.move, icon: UserRoundPen, onChoose: () => setMoving(true) },
          { label: CREDENTIAL.unassign, icon: Inbox, onChoose: unassign },
        ]}
      />
      {moving ? (
        <PersonDialog
          title={PERSON.moveTitle}
          credentialIds={credentialIds}
          from={holder}
          onClose={() => setMoving(false)}
        />
      ) : undefined}
    </>
  );
}
