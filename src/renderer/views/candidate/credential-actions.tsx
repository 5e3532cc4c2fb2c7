import { Ellipsis, Inbox, RefreshCw, UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import type { CredentialView } from '../../../shared/contract/views.ts';
import { CREDENTIAL } from '../../../shared/messages/ui/candidate.ts';
import { PERSON } from '../../../shared/messages/ui/unassigned.ts';
import { ActionMenu } from '../../components/action-menu.tsx';
import { IconButton } from '../../components/button.tsx';
import { useCommand } from '../../lib/client.ts';
import { notify } from '../../lib/notices.ts';
import { useCheckAgain } from '../../lib/recheck-state.tsx';
import { PersonDialog } from '../people/person-dialog.tsx';

/** What can be done with one credential. */
export function CredentialActions({ credential }: { readonly credential: CredentialView }) {
  const [moving, setMoving] = useState(false);
  const startAgain = useCheckAgain();
  const assign = useCommand('credentials.assign');
  const credentialIds = [credential.id];
  const checkAgain = () => startAgain({ kind: 'credentials', credentialIds });
  const unassign = () =>
    assign.mutate({ credentialIds }, { onSuccess: () => notify(CREDENTIAL.unassigned) });
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
          onClose={() => setMoving(false)}
        />
      ) : undefined}
    </>
  );
}
