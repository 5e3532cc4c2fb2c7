import { ClipboardPaste, Inbox } from 'lucide-react';
import type { InboxView } from '../../../shared/contract/inbox-calls.ts';
import { INBOX } from '../../../shared/messages/ui/inbox.ts';
import { number } from '../../../shared/messages/ui/number.ts';
import { PASTE } from '../../../shared/messages/ui/paste.ts';
import { SHELL } from '../../../shared/messages/ui/shell.ts';
import { Button } from '../../components/button.tsx';
import { PageHeader } from '../../components/page.tsx';
import { Empty, Failure, Skeleton } from '../../components/status.tsx';
import { useCall } from '../../lib/client.ts';
import { useComingBack } from '../../lib/use-coming-back.ts';
import { openPaste } from '../adding/paste.tsx';
import { CameIn } from './came-in.tsx';
import { Dates } from './dates.tsx';
import { Doubles } from './doubles.tsx';
import { Merged } from './merged.tsx';
import { UnreadFiles } from './unread-files.tsx';
import { useItemKeys } from './use-item-keys.ts';
import { Waiting } from './waiting.tsx';
import styles from './inbox.module.css';

/** What came in, what could not be read, and what waits for a person. */
export function InboxScreen() {
  const inbox = useCall('inbox.get', {});
  const count = useCall('workspace.get', {}).data?.inbox;
  return (
    <>
      <PageHeader title={SHELL.inbox} note={count === undefined ? undefined : number(count)}>
        <Button icon={ClipboardPaste} onClick={openPaste}>
          {PASTE.title}
        </Button>
      </PageHeader>
      {inbox.isError ? (
        <Failure error={inbox.error} onRetry={() => void inbox.refetch()} />
      ) : undefined}
      {inbox.isPending ? <Skeleton /> : undefined}
      {inbox.data === undefined ? undefined : <Items inbox={inbox.data} />}
    </>
  );
}

function Items({ inbox }: { readonly inbox: InboxView }) {
  const { area, onClosed } = useItemKeys();
  useComingBack(true);
  const isEmpty =
    inbox.unread.length + inbox.doubles.length + inbox.unassigned + inbox.toLookAt === 0;
  return (
    <div className={styles.scroller} {...area}>
      <div className={styles.page}>
        {isEmpty ? (
          <Empty icon={Inbox} title={INBOX.empty} hint={INBOX.emptyHint} />
        ) : (
          <p className={styles.keys}>{INBOX.keys}</p>
        )}
        <UnreadFiles inbox={inbox} />
        <Waiting inbox={inbox} />
        <Dates />
        <Doubles inbox={inbox} onClosed={onClosed} />
        <Merged merged={inbox.merged} />
        <CameIn />
      </div>
    </div>
  );
}
