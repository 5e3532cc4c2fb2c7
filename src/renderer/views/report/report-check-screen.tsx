import { FileQuestionMark } from 'lucide-react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { ReportFinding } from '../../../shared/contract/report-calls.ts';
import { shownMoment } from '../../../shared/messages/ui/date.ts';
import { CHECKED_REPORT } from '../../../shared/messages/ui/report.ts';
import { OutcomeMark } from '../../components/answer.tsx';
import { PageHeader } from '../../components/page.tsx';
import { Empty, Failure, Skeleton } from '../../components/status.tsx';
import { useCall } from '../../lib/client.ts';
import { useLanguage } from '../../lib/language.ts';
import { isFine, sumUp } from './sum-up.ts';
import styles from './report-check.module.css';

/** A report that came back: whether it was changed, who signed it, and what holds then and today. */
export function ReportCheckScreen({ file }: { readonly file: string }) {
  const checked = useCall('report.check', { file, language: useLanguage() }, { once: true });
  return (
    <>
      <PageHeader title={CHECKED_REPORT.title} note={file.split(/[/\\]/u).at(-1)} />
      {checked.isPending ? <Skeleton /> : undefined}
      {checked.isError ? (
        <Failure error={checked.error} onRetry={() => void checked.refetch()} />
      ) : undefined}
      {checked.isSuccess ? <Answer answer={checked.data} /> : undefined}
    </>
  );
}

type Checked = CallOutput<'report.check'>;

function Answer({ answer }: { readonly answer: Checked }) {
  if (answer.kind === 'no-report') {
    return <Empty icon={FileQuestionMark} title={CHECKED_REPORT.none} hint={answer.reason} />;
  }
  const { title, question, createdAt, candidates, isOffline, findings } = answer;
  return (
    <div className={styles.scroller}>
      <div className={styles.answer}>
        <section aria-label={CHECKED_REPORT.what}>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.hint}>{CHECKED_REPORT.asked(question)}</p>
          <p className={styles.hint}>{CHECKED_REPORT.facts(candidates, shownMoment(createdAt))}</p>
        </section>
        <p className={styles.sum} data-fine={isFine(answer)}>
          {sumUp(answer)}
        </p>
        {GROUPS.map(({ question: asked, ids }) => (
          <Group
            key={asked}
            heading={CHECKED_REPORT[asked]}
            findings={findings.filter(({ id }) => ids.includes(id))}
          />
        ))}
        {isOffline ? <p className={styles.hint}>{CHECKED_REPORT.offline}</p> : undefined}
      </div>
    </div>
  );
}

const GROUPS: readonly {
  readonly question: 'changed' | 'signed' | 'evidence' | 'today';
  readonly ids: readonly ReportFinding['id'][];
}[] = [
  { question: 'changed', ids: ['signature', 'file', 'page'] },
  { question: 'signed', ids: ['signer'] },
  { question: 'evidence', ids: ['evidence', 'then'] },
  { question: 'today', ids: ['credential'] },
];

interface GroupProps {
  readonly heading: string;
  readonly findings: readonly ReportFinding[];
}

function Group({ heading, findings }: GroupProps) {
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{heading}</h3>
      {findings.length === 0 ? (
        <p className={styles.hint}>{CHECKED_REPORT.nothing}</p>
      ) : (
        <ul aria-label={heading}>
          {findings.map(({ outcome, message }) => (
            <li key={message} className={styles.finding}>
              <OutcomeMark outcome={outcome} />
              <span className={styles.message}>{message}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
