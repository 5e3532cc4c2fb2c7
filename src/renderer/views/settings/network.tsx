import type { WorkspaceView } from '../../../shared/contract/views.ts';
import { shownMoment } from '../../../shared/messages/ui/date.ts';
import {
  NETWORK_KIND_HINTS,
  NETWORK_KIND_WORDS,
  REQUEST_LOG,
  describeRequest,
} from '../../../shared/messages/ui/network.ts';
import { SETTINGS } from '../../../shared/messages/ui/settings.ts';
import { NETWORK_KINDS } from '../../../shared/model/network.ts';
import type { NetworkKind } from '../../../shared/model/network.ts';
import { Button } from '../../components/button.tsx';
import { Checks } from '../../components/checks.tsx';
import { Failure } from '../../components/status.tsx';
import { useCall } from '../../lib/client.ts';
import { useChange } from '../../lib/use-change.ts';
import styles from './listing.module.css';
import { Section } from './section.tsx';

/** What may be asked for on the network, each kind for itself, and what was asked for. */
export function Network({ workspace }: { readonly workspace: WorkspaceView }) {
  const { change } = useChange('workspace.setNetwork');
  const allowed = workspace.network;
  const allow = (kinds: readonly NetworkKind[]) => {
    const title = SETTINGS.networkSaved[kinds.length === 0 ? 'offline' : 'allowed'];
    change({ title, to: { kinds: [...kinds] }, from: { kinds: [...allowed] } });
  };
  const isAll = allowed.length === NETWORK_KINDS.length;
  return (
    <Section address="network" title={SETTINGS.network} hint={SETTINGS.networkHint}>
      <div className={styles.body}>
        <Checks
          label={SETTINGS.network}
          choices={NETWORK_KINDS.map((value) => ({
            value,
            label: NETWORK_KIND_WORDS[value],
            hint: NETWORK_KIND_HINTS[value],
          }))}
          values={allowed}
          onToggle={(kind) =>
            allow(NETWORK_KINDS.filter((one) => allowed.includes(one) !== (one === kind)))
          }
        />
        <p className={styles.meta}>
          {allowed.length === 0 ? SETTINGS.networkOffline : SETTINGS.networkAllowed}
        </p>
        <Button onClick={() => allow(isAll ? [] : NETWORK_KINDS)}>
          {isAll ? SETTINGS.networkNone : SETTINGS.networkAll}
        </Button>
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
