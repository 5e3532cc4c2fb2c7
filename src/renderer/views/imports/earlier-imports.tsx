import type { ImportView } from '../../../shared/contract/views.ts';
import { shownMoment } from '../../../shared/messages/ui/date.ts';
import { describeOutcome, IMPORTS } from '../../../shared/messages/ui/imports.ts';
import { number } from '../../../shared/messages/ui/number.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { VerdictMix } from '../../components/verdict.tsx';
import { useCall } from '../../lib/client.ts';
import { ProblemList } from './problem-list.tsx';
import styles from './import-panel.module.css';

/** What came of the imports before this one, on demand: nothing that was said once is lost. */
export function EarlierImports({ than }: { readonly than: string }) {
  const ended = useCall('imports.list', {}).data?.ended ?? [];
  const earlier = ended.filter(({ importId }) => importId !== than);
  if (earlier.length === 0) return undefined;
  return (
    <Disclosure label={IMPORTS.earlier} note={String(earlier.length)}>
      <ul className={styles.earlier} aria-label={IMPORTS.earlier}>
        {earlier.map((view) => (
          <li key={view.importId} className={styles.earlierOne}>
            <EndedImport view={view} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** What came of an import. */
export function EndedImport({ view }: { readonly view: ImportView }) {
  const { startedAt, state, verdicts, problems } = view;
  const moment = shownMoment(startedAt);
  return (
    <>
      <p>
        {IMPORTS.earlierOne(moment, state)}. {describeOutcome(view)}
      </p>
      <VerdictMix counts={verdicts} />
      {problems.length === 0 ? undefined : (
        // What waits for a person stands in the inbox; here it is what was said of it then.
        <Disclosure quiet label={IMPORTS.earlierProblems(moment)} note={number(problems.length)}>
          <ProblemList problems={problems} label={IMPORTS.earlierProblems(moment)} />
        </Disclosure>
      )}
    </>
  );
}
