import { Mail, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { CandidateView } from '../../../shared/contract/views.ts';
import { BLIND } from '../../../shared/messages/ui/blind.ts';
import { CANDIDATE } from '../../../shared/messages/ui/candidate.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { VerdictMix } from '../../components/verdict.tsx';
import { useIsBlind } from '../../lib/use-is-blind.ts';
import { EmailsDialog } from './emails-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { TagList } from './tag-list.tsx';
import { ToLookAt } from './to-look-at.tsx';
import styles from './identity.module.css';

/** Who the person is, and how their credentials came out. */
export function Identity({ candidate }: { readonly candidate: CandidateView }) {
  const [editing, setEditing] = useState<'name' | 'emails'>();
  const isBlind = useIsBlind();
  const stop = () => setEditing(undefined);
  return (
    <section className={styles.identity} aria-label={candidate.name}>
      <div className={styles.line}>
        <h1 className={styles.name}>
          <bdi>{candidate.name}</bdi>
        </h1>
        {isBlind ? undefined : (
          <IconButton icon={Pencil} label={CANDIDATE.rename} onClick={() => setEditing('name')} />
        )}
      </div>
      <div className={styles.line}>
        <Mail className={styles.icon} aria-hidden />
        {isBlind ? (
          <span className={styles.muted}>{BLIND.emailsHidden}</span>
        ) : (
          <>
            <Emails emails={candidate.emails} />
            <Button small variant="quiet" onClick={() => setEditing('emails')}>
              {CANDIDATE.editEmails}
            </Button>
          </>
        )}
      </div>
      <TagList candidateId={candidate.id} />
      <VerdictMix counts={candidate.verdicts} large />
      <ToLookAt credentials={candidate.credentials} />
      {editing === 'name' ? <RenameDialog candidate={candidate} onClose={stop} /> : undefined}
      {editing === 'emails' ? <EmailsDialog candidate={candidate} onClose={stop} /> : undefined}
    </section>
  );
}

function Emails({ emails }: { readonly emails: readonly string[] }) {
  if (emails.length === 0) return <span className={styles.muted}>{CANDIDATE.noEmails}</span>;
  return (
    <ul className={styles.emails} aria-label={CANDIDATE.emails}>
      {emails.map((email) => (
        <li key={email}>{email}</li>
      ))}
    </ul>
  );
}
