import { TriangleAlert } from 'lucide-react';
import type { CandidateView, CredentialView } from '../../../shared/contract/views.ts';
import { FILTERS } from '../../../shared/messages/ui/candidates.ts';
import { RECIPIENT_WORDS } from '../../../shared/messages/words.ts';
import { CredentialLinks } from './credential-links.tsx';
import styles from './to-look-at.module.css';

/** Which of a person's credentials the counts of verdicts do not say all about; nothing where it is none. */
export function ToLookAt({ credentials }: Pick<CandidateView, 'credentials'>) {
  const lines = [
    { label: FILTERS.toLookAt, found: credentials.filter(isToLookAt) },
    { label: RECIPIENT_WORDS.mismatch.label, found: credentials.filter(isSomebodyElses) },
  ].filter(({ found }) => found.length > 0);
  if (lines.length === 0) return undefined;
  return (
    <dl className={styles.lines}>
      {lines.map(({ label, found }) => (
        <div key={label} className={styles.line}>
          <dt className={styles.label}>
            <TriangleAlert className={styles.icon} aria-hidden />
            {label}
          </dt>
          <dd className={styles.found}>
            <CredentialLinks credentials={found} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A shared key says something of the issuer, and nothing of the person. */
function isToLookAt({ checks }: CredentialView): boolean {
  return checks.some(({ id, judged }) => judged === 'open' && id !== 'shared-key');
}

/** Of what is rejected the verdict says enough. */
function isSomebodyElses({ recipient, verdict }: CredentialView): boolean {
  return recipient.match === 'mismatch' && verdict !== 'rejected';
}
