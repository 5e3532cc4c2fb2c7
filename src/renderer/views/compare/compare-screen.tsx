import { Columns3 } from 'lucide-react';
import { COMPARE } from '../../../shared/messages/ui/compare.ts';
import { Empty, Failure, Skeleton } from '../../components/status.tsx';
import { useCall } from '../../lib/client.ts';
import { peopleShownAt } from '../../lib/people-walk.ts';
import { hrefOf } from '../../lib/router.ts';
import { Crumbs } from './crumbs.tsx';
import { Comparing } from './comparing.tsx';
import styles from './compare.module.css';

const FEWEST = 2;
const MOST = 8;

/** Two to eight people side by side. */
export function CompareScreen({ candidateIds }: { readonly candidateIds: readonly string[] }) {
  const ids = [...new Set(candidateIds)].slice(0, MOST);
  return ids.length < FEWEST ? <TooFew gone={0} /> : <Chosen ids={ids} />;
}

function TooFew({ gone }: { readonly gone: number }) {
  const hint = COMPARE.tooFewHint;
  return (
    <>
      <header className={styles.header}>
        <Crumbs />
      </header>
      <Empty
        icon={Columns3}
        title={COMPARE.tooFew}
        hint={gone === 0 ? hint : `${COMPARE.gone(gone)} ${hint}`}
      >
        <a className={styles.link} href={hrefOf({ screen: 'candidates' })}>
          {COMPARE.toCandidates}
        </a>
      </Empty>
    </>
  );
}

function Chosen({ ids }: { readonly ids: readonly string[] }) {
  const compared = useCall(
    'candidates.compare',
    { candidateIds: [...ids] },
    { keepPrevious: true },
  );
  const shortlistOf = peopleShownAt({ screen: 'compare', candidateIds: ids })?.comparison
    ?.shortlistOf;
  if (compared.data !== undefined) {
    const gone = compared.isPlaceholderData ? 0 : ids.length - compared.data.candidates.length;
    return compared.data.candidates.length < FEWEST ? (
      <TooFew gone={gone} />
    ) : (
      <Comparing ids={ids} comparison={compared.data} gone={gone} />
    );
  }
  return (
    <>
      <header className={styles.header}>
        <Crumbs shortlistOf={shortlistOf} />
      </header>
      {compared.isError ? (
        <Failure error={compared.error} onRetry={() => void compared.refetch()} />
      ) : (
        <Skeleton />
      )}
    </>
  );
}
