import { Award } from 'lucide-react';
import { useRef } from 'react';
import type { PictureView } from '../../../shared/contract/credential-calls.ts';
import type { CredentialView } from '../../../shared/contract/views.ts';
import { useCall } from '../../lib/client.ts';
import { useComesIntoView } from '../../lib/use-comes-into-view.ts';
import styles from './badge-picture.module.css';

/** What the badge looks like, or a sign in its place. It is asked for when it is scrolled to. */
export function BadgePicture({ credential }: { readonly credential: CredentialView }) {
  const frame = useRef<HTMLDivElement>(null);
  const picture = usePicture(credential.id, useComesIntoView(frame));
  return (
    <div ref={frame} className={styles.frame} data-empty={picture === undefined || undefined}>
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
export function usePicture(credentialId: string, isWanted = true): PictureView | undefined {
  const workspace = useCall('workspace.get', {});
  const isShown = workspace.data !== undefined && workspace.data.blind?.hidesPictures !== true;
  const picture = useCall(
    'credentials.picture',
    { credentialId },
    { once: true, enabled: isShown && isWanted },
  );
  return isShown ? picture.data?.picture : undefined;
}
