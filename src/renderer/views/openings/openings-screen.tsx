import { BriefcaseBusiness, FileDown, FileInput, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { OpeningView } from '../../../shared/contract/openings.ts';
import { shownDay } from '../../../shared/messages/ui/date.ts';
import { OPENINGS, describeRequirement } from '../../../shared/messages/ui/openings.ts';
import { Button } from '../../components/button.tsx';
import { PageHeader } from '../../components/page.tsx';
import { Empty, Failure, Skeleton } from '../../components/status.tsx';
import { useCall, useCommand } from '../../lib/client.ts';
import { hrefOf, navigate } from '../../lib/router.ts';
import { useShownSkill } from '../../lib/skill-names.ts';
import { ExportDialog } from '../report/export-dialog.tsx';
import { didMake } from './opening-changes.ts';
import styles from './openings.module.css';

/** Every opening, with what it asks for. */
export function OpeningsScreen() {
  const found = useCall('openings.list', {});
  return (
    <>
      <PageHeader title={OPENINGS.title}>
        <ReportButton openings={found.data?.openings ?? []} />
        <ImportButton />
        <CreateButton />
      </PageHeader>
      {found.isError ? (
        <Failure error={found.error} onRetry={() => void found.refetch()} />
      ) : undefined}
      {found.isPending ? <Skeleton /> : undefined}
      {found.isSuccess ? <List openings={found.data.openings} /> : undefined}
    </>
  );
}

function CreateButton() {
  return (
    <Button
      icon={Plus}
      variant="primary"
      onClick={() => navigate({ screen: 'openings', openingId: 'new' })}
    >
      {OPENINGS.create}
    </Button>
  );
}

/** One report on all that are open. */
function ReportButton({ openings }: { readonly openings: readonly OpeningView[] }) {
  const [isOpen, setOpen] = useState(false);
  const openingIds = openings.flatMap(({ id, closedAt }) => (closedAt === undefined ? [id] : []));
  if (openingIds.length < 2) return undefined;
  return (
    <>
      <Button icon={FileDown} variant="quiet" onClick={() => setOpen(true)}>
        {OPENINGS.report}
      </Button>
      {isOpen ? (
        <ExportDialog
          selected={[]}
          all={{
            // As many as one report takes.
            scope: { kind: 'openings', openingIds: openingIds.slice(0, 50) },
            count: 0,
            label: OPENINGS.reportOnAll(Math.min(openingIds.length, 50)),
          }}
          onClose={() => setOpen(false)}
        />
      ) : undefined}
    </>
  );
}

function ImportButton() {
  const input = useRef<HTMLInputElement>(null);
  const take = useCommand('openings.import');
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    take.mutate(
      { text: await file.text() },
      {
        onSuccess: ({ openingId }) => didMake(openingId, OPENINGS.imported),
      },
    );
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json"
        hidden
        aria-label={OPENINGS.importFile}
        onChange={(event) => void read(event.target.files?.[0])}
      />
      <Button icon={FileInput} variant="quiet" onClick={() => input.current?.click()}>
        {OPENINGS.importFile}
      </Button>
    </>
  );
}

function List({ openings }: { readonly openings: readonly OpeningView[] }) {
  // Drawn again when names come in: the sentences below ask for them.
  useShownSkill();
  if (openings.length === 0) {
    return (
      <Empty icon={BriefcaseBusiness} title={OPENINGS.none} hint={OPENINGS.noneHint}>
        <CreateButton />
      </Empty>
    );
  }
  return (
    <div className={styles.scroller}>
      <ul className={styles.list} aria-label={OPENINGS.title}>
        {openings.map(({ id, title, note, requirements, closedAt }) => (
          <li key={id} className={styles.opening}>
            <a className={styles.name} href={hrefOf({ screen: 'openings', openingId: id })}>
              {title}
            </a>
            {closedAt === undefined ? undefined : (
              <p className={styles.closed}>{OPENINGS.closedSince(shownDay(closedAt))}</p>
            )}
            {note === '' ? undefined : <p className={styles.hint}>{note}</p>}
            <p className={styles.hint}>{requirements.map(describeRequirement).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
