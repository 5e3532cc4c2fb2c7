import { Inbox, UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import type { CredentialView } from '../../../shared/contract/views.ts';
import { number } from '../../../shared/messages/ui/number.ts';
import { PERSON, UNASSIGNED } from '../../../shared/messages/ui/unassigned.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { PageHeader } from '../../components/page.tsx';
import { Empty, Failure, Skeleton } from '../../components/status.tsx';
import { useCall } from '../../lib/client.ts';
import { PersonDialog } from '../people/person-dialog.tsx';
import { PeopleList } from './people-list.tsx';
import { WaitingCredential } from './waiting-credential.tsx';
import styles from './unassigned.module.css';

/** Credentials of which Touchstone cannot tell whose they are. */
export function UnassignedScreen() {
  const waiting = useCall('credentials.unassigned', {});
  const credentials = waiting.data?.credentials;
  const note = credentials === undefined ? undefined : number(credentials.length);
  return (
    <>
      {credentials === undefined || credentials.length === 0 ? (
        <PageHeader title={UNASSIGNED.title} note={note} />
      ) : (
        <Waiting credentials={credentials} />
      )}
      {waiting.isError ? (
        <Failure error={waiting.error} onRetry={() => void waiting.refetch()} />
      ) : undefined}
      {waiting.isPending ? <Skeleton /> : undefined}
      {credentials?.length === 0 ? (
        <Empty icon={Inbox} title={UNASSIGNED.empty} hint={UNASSIGNED.emptyHint} />
      ) : undefined}
    </>
  );
}

function Waiting({ credentials }: { readonly credentials: readonly CredentialView[] }) {
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [assigning, setAssigning] = useState(false);
  // What was assigned meanwhile is no longer there to be selected.
  const selected = credentials.map(({ id }) => id).filter((id) => selection.has(id));
  const all = selected.length === credentials.length;
  const clear = () => setSelection(new Set());
  return (
    <>
      <PageHeader title={UNASSIGNED.title} note={number(credentials.length)}>
        <Button
          variant="primary"
          icon={UserRoundPen}
          unavailable={selected.length === 0 ? UNASSIGNED.selectFirst : undefined}
          onClick={() => setAssigning(true)}
        >
          {UNASSIGNED.assign}
        </Button>
      </PageHeader>
      <div className={styles.columns}>
        <div className={styles.waiting}>
          <p className={styles.hint}>{UNASSIGNED.hint}</p>
          <label className={styles.all}>
            <Checkbox
              checked={all}
              onToggle={() => setSelection(new Set(all ? [] : credentials.map(({ id }) => id)))}
            />
            {UNASSIGNED.selectAll}
          </label>
          <ul className={styles.list} aria-label={UNASSIGNED.list}>
            {credentials.map((credential) => (
              <WaitingCredential
                key={credential.id}
                credential={credential}
                selected={selected}
                onToggle={() => setSelection(toggledIn(selection, credential.id))}
              />
            ))}
          </ul>
        </div>
        <PeopleList selected={selected} onAssigned={clear} />
      </div>
      {assigning ? (
        <PersonDialog
          title={PERSON.title}
          credentialIds={selected}
          onClose={() => setAssigning(false)}
          onAssigned={clear}
        />
      ) : undefined}
    </>
  );
}

function toggledIn(selection: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}
