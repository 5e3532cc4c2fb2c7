import type { CredentialView } from '../../../shared/contract/views.ts';
import styles from './credential-links.module.css';
import { goToCredential } from './go-to-credential.ts';

export interface CredentialLinksProps {
  readonly credentials: readonly Pick<CredentialView, 'id' | 'title'>[];
}

/** Leads to the cards of the credentials that speak for something. */
export function CredentialLinks({ credentials }: CredentialLinksProps) {
  return credentials.map(({ id, title }) => (
    <button key={id} type="button" className={styles.link} onClick={() => goToCredential(id)}>
      {title}
    </button>
  ));
}
