import { Landmark, Plus, SearchX } from 'lucide-react';
import { useState } from 'react';
import { ISSUERS, REGISTRIES } from '../../../shared/messages/ui/issuers.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { PageHeader } from '../../components/page.tsx';
import { Empty, Failure, Skeleton } from '../../components/status.tsx';
import { useCall } from '../../lib/client.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { IssuerTable } from './issuer-table.tsx';
import { RegistryList } from './registry-list.tsx';
import { SharedKeys } from './shared-keys.tsx';
import { useAddRegistry } from './use-add-registry.ts';
import styles from './issuers.module.css';

const SEARCH_PAUSE_MS = 200;

/** Whoever issued what was imported, and the registries by which they are known. */
export function IssuersScreen() {
  const addRegistry = useAddRegistry();
  return (
    <>
      <PageHeader title={ISSUERS.title}>
        <Button icon={Plus} onClick={addRegistry}>
          {REGISTRIES.add}
        </Button>
      </PageHeader>
      <div className={styles.scroller}>
        <div className={styles.page}>
          <RegistryList />
          <SharedKeys />
          <SeenIssuers />
        </div>
      </div>
    </>
  );
}

function SeenIssuers() {
  const [text, setText] = useState('');
  const searched = useDebounced(text, SEARCH_PAUSE_MS);
  const found = useCall('issuers.list', { text: searched }, { keepPrevious: true });
  const { data } = found;
  const note = data === undefined ? undefined : describeCount(data.issuers.length, data.total);
  const isEmpty = data?.total === 0 && text === '' && searched === '';
  return (
    <section className={styles.section} aria-labelledby="issuers-seen">
      <div className={styles.heading}>
        <h2 id="issuers-seen" className={styles.title}>
          {ISSUERS.seen}
        </h2>
        <p className={styles.count} role="status">
          {isEmpty ? undefined : note}
        </p>
        {isEmpty ? undefined : (
          <div className={styles.search}>
            <TextField
              type="search"
              label={ISSUERS.search}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </div>
        )}
      </div>
      {found.isError ? (
        <Failure error={found.error} onRetry={() => void found.refetch()} />
      ) : undefined}
      {found.isPending ? <Skeleton /> : undefined}
      {data === undefined || data.issuers.length > 0 ? undefined : (
        <None isSearch={searched !== ''} />
      )}
      {data === undefined || data.issuers.length === 0 ? undefined : (
        <IssuerTable issuers={data.issuers} />
      )}
    </section>
  );
}

function describeCount(shown: number, total: number): string {
  return shown < total ? ISSUERS.shown(shown, total) : ISSUERS.count(total);
}

function None({ isSearch }: { readonly isSearch: boolean }) {
  return isSearch ? (
    <Empty icon={SearchX} title={ISSUERS.noMatch} hint={ISSUERS.noMatchHint} />
  ) : (
    <Empty icon={Landmark} title={ISSUERS.none} hint={ISSUERS.noneHint} />
  );
}
