import type { WorkspaceView } from '../../../shared/contract/views.ts';
import { shownMoment } from '../../../shared/messages/ui/date.ts';
import { REQUEST_LOG, describeRequest } from '../../../shared/messages/ui/network.ts';
import { SETTINGS } from '../../../shared/messages/ui/settings.ts';
import { Choices } from '../../components/choices.tsx';
import { Failure } from '../../components/status.tsx';
import { useCall, useCommand } from '../../lib/client.ts';
import { notify } from '../../lib/notices.ts';
import styles from './listing.module.css';
import { Section } from './section.tsx';

const NETWORKS = ['offline', 'allowed'] as const;

/** What may be asked for on the network, and what was. */
export function Network({ workspace }: { readonly workspace: WorkspaceView }) {
  const set = useCommand('workspace.setNetwork');
  return (
    <Section title={SETTINGS.network} hint={SETTINGS.networkHint}>
      <div className={styles.body}>
        <Choices
          label={SETTINGS.network}
          labelHidden
          choices={NETWORKS.map((value) => ({ value, ...SETTINGS.networkOptions[value] }))}
          value={workspace.network}
          onChoose={(network) =>
            set.mutate({ network }, { onSuccess: () => notify(SETTINGS.networkSaved[network]) })
          }
        />
        <Requests />
      </div>
    </Section>
  );
}

const SHOWN = 20;

function Requests() {
  const latest = useCall('workspace.requests', { limit: SHOWN });
  if (latest.isError) {
    return <Failure error={latest.error} onRetry={() => void latest.refetch()} />;
  }
  const { requests = [], total = 0 } = latest.data ?? {};
  return (
    <>
      <h3 className={styles.name}>{REQUEST_LOG.title}</h3>
      <p className={styles.meta}>{total === 0 ? REQUEST_LOG.none : REQUEST_LOG.total(total)}</p>
      <ul className={styles.list} aria-label={REQUEST_LOG.latest}>
        {requests.map((request, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two requests may be alike in everything
          <li key={index} className={styles.due}>
            <span className={styles.words}>
              <span className={styles.meta}>{`${request.host}${shownPath(request.path)}`}</span>
              <span>{describeRequest(request)}</span>
            </span>
            <span className={styles.meta}>{shownMoment(request.at)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function shownPath(path: string): string {
  return path.startsWith('/') ? path : ` (${path})`;
}
