import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CredentialView } from '../../../shared/contract/views.ts';
import { isVeiled } from '../../../shared/model/hiding.ts';
import { CREDENTIAL, FORMAT_NAMES } from '../../../shared/messages/ui/candidate.ts';
import { COMMON } from '../../../shared/messages/ui/common.ts';
import { shownMoment } from '../../../shared/messages/ui/date.ts';
import { IconButton } from '../../components/button.tsx';
import { copy } from '../../lib/clipboard.ts';
import { usePicture } from './badge-picture.tsx';
import styles from './credential-file.module.css';

/** Where the credential came from, exactly. */
export function CredentialFile({ credential }: { readonly credential: CredentialView }) {
  const { file, format, issuer, recipient } = credential;
  const picture = usePicture(credential.id);
  return (
    <dl className={styles.facts}>
      <Fact name={CREDENTIAL.fileName}>{file.name}</Fact>
      <Fact name={CREDENTIAL.filePath}>{file.path === '' ? CREDENTIAL.wholeFile : file.path}</Fact>
      <Fact name={CREDENTIAL.sha256} copied={file.sha256} exact>
        {file.sha256}
      </Fact>
      <Fact name={CREDENTIAL.format}>{FORMAT_NAMES[format]}</Fact>
      {issuer.id === '' || isVeiled(issuer.id) ? undefined : (
        <Fact name={CREDENTIAL.issuerId} copied={issuer.id} exact>
          {issuer.id}
        </Fact>
      )}
      {recipient.id === undefined ? undefined : (
        <Fact name={CREDENTIAL.identifier} exact>
          {recipient.id}
        </Fact>
      )}
      {picture === undefined ? undefined : (
        <Fact name={CREDENTIAL.picture}>{CREDENTIAL.pictureSources[picture.source]}</Fact>
      )}
      <Fact name={CREDENTIAL.lastChecked}>{shownMoment(credential.checkedAt)}</Fact>
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
  /** What the copy button puts on the clipboard; no button without it. */
  readonly copied?: string;
  /** Set in a face in which every sign can be told apart. */
  readonly exact?: boolean;
}

function Fact({ name, children, copied, exact = false }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value} data-exact={exact || undefined}>
        {children}
        {copied === undefined ? undefined : (
          <IconButton
            icon={Copy}
            label={COMMON.copy(name)}
            onClick={() => copy({ text: copied }, COMMON.copied(name))}
          />
        )}
      </dd>
    </div>
  );
}
