import { Award } from 'lucide-react';
import type { PictureView } from '../../../shared/contract/credential-calls.ts';
import type { CredentialView } from '../../../shared/contract/views.ts';
import { useCall } from '../../lib/client.ts';
import styles from './badge-picture.module.css';

/** What the badge looks like, or a sign in its place. */
export function BadgePicture({ credential }: { readonly credential: CredentialView }) {
  const picture = usePicture(credential.id);
  return (
    <div className={styles.frame} data-empty={picture === undefined || undefined}>
      {picture === undefined ? (
        <Award className={styles.sign} aria-hidden />
      ) : (
        <img
          className={styles.picture}
          src={`data:image/png;base64,${picture.png}`}
          alt={credential.title}
          width={picture.width}
          height={picture.height}
        />
      )}
    </div>
  );
}

/** Asked for once: it stays what it is. Nothing where there is none, or the blind view hides it. */
export function usePicture(credentialId: string): PictureView | undefined {
  const workspace = useCall('workspace.get', {});
  const isShown = workspace.data !== undefined && workspace.data.blind?.hidesPictures !== true;
  const picture = useCall(
    'credentials.picture',
    { credentialId },
    { once: true, enabled: isShown },
  );
  return isShown ? picture.data?.picture : undefined;
}
