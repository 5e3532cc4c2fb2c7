import { ChevronLeft, ChevronRight, EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { CallOutput } from '../../../../shared/contract/contract.ts';
import type {
  ReportChoices,
  ReportFormat,
  ReportScope,
} from '../../../../shared/contract/report-calls.ts';
import { LANGUAGE_NAMES } from '../../../../shared/messages/language.ts';
import { REPORT_PHRASES } from '../../../../shared/messages/report.ts';
import { PREVIEW } from '../../../../shared/messages/ui/preview.ts';
import { REPORT } from '../../../../shared/messages/ui/report.ts';
import { Button, IconButton } from '../../../components/button.tsx';
import { Empty, Failure } from '../../../components/status.tsx';
import { PreviewPages } from './preview-pages.tsx';
import { PreviewTable } from './preview-table.tsx';
import { useFirstPage, usePreview } from './use-preview.ts';
import styles from './preview.module.css';

export interface ReportPreviewProps {
  readonly scope: ReportScope;
  readonly format: ReportFormat;
  readonly choices: ReportChoices;
}

/** A report as it will be, and what is in it; follows each choice. Nothing is written for it. */
export function ReportPreview({ scope, format, choices }: ReportPreviewProps) {
  const [person, setPerson] = useState(0);
  const { evidence = false, ...rest } = choices;
  const isApart = choices.apart === true;
  const begun = usePreview({ ...rest, scope, ...(isApart ? { person } : {}) });
  const { data, isError, error, refetch, isPlaceholderData } = begun;
  return (
    <section className={styles.preview} aria-label={PREVIEW.title}>
      {isApart && data !== undefined ? (
        <Turning
          place={Math.min(person, data.people - 1)}
          count={data.people}
          whose={isPlaceholderData ? undefined : data.whose}
          onTurn={setPerson}
        />
      ) : undefined}
      {isError ? <Failure error={error} onRetry={() => void refetch()} /> : undefined}
      {!isError && data === undefined ? <Drawing /> : undefined}
      {!isError && data !== undefined ? (
        <Begun
          begun={data}
          isOld={isPlaceholderData}
          onAgain={() => void refetch()}
          {...{ format, choices, evidence }}
        />
      ) : undefined}
    </section>
  );
}

/** Which of the reports is shown, where each person has one. */
function Turning(props: {
  readonly place: number;
  readonly count: number;
  readonly whose: CallOutput<'report.preview'>['whose'];
  readonly onTurn: (place: number) => void;
}) {
  const { place, count, whose, onTurn } = props;
  return (
    <div className={styles.turning}>
      <IconButton
        icon={ChevronLeft}
        label={PREVIEW.reportBefore}
        aria-disabled={place <= 0}
        onClick={() => onTurn(Math.max(0, place - 1))}
      />
      <IconButton
        icon={ChevronRight}
        label={PREVIEW.reportAfter}
        aria-disabled={place + 1 >= count}
        onClick={() => onTurn(Math.min(count - 1, place + 1))}
      />
      <span className={styles.whose}>
        <span>{PREVIEW.report(place + 1, count)}</span>
        {whose === undefined ? undefined : (
          <>
            {' · '}
            <bdi>{whose.name}</bdi>
          </>
        )}
        {whose?.email === undefined ? undefined : (
          <bdi className={styles.email}> {whose.email}</bdi>
        )}
      </span>
    </div>
  );
}

function Drawing() {
  return (
    <div className={styles.waiting} role="status">
      <span className={styles.blank} aria-hidden />
      <p>{PREVIEW.drawing}</p>
    </div>
  );
}

interface BegunProps {
  readonly begun: CallOutput<'report.preview'>;
  readonly isOld: boolean;
  readonly format: ReportFormat;
  readonly choices: ReportChoices;
  readonly evidence: boolean;
  readonly onAgain: () => void;
}

function Begun({ begun, isOld, format, choices, evidence, onAgain }: BegunProps) {
  const { previewId, people } = begun;
  const isTable = format === 'csv';
  const asked = useFirstPage(previewId, isTable);
  const answer = asked.data;
  if (asked.isError) {
    return <Failure error={asked.error} onRetry={() => void asked.refetch()} />;
  }
  if (answer?.kind === 'over' && !isOld) {
    return (
      <Empty icon={EyeOff} title={PREVIEW.over} hint={PREVIEW.overHint}>
        <Button onClick={onAgain}>{PREVIEW.again}</Button>
      </Empty>
    );
  }
  if (answer?.kind !== 'page' || answer.page === undefined) return <Drawing />;
  const { page, pages, isDone, isCut } = answer;
  const count = choices.apart === true ? 1 : people;
  const notes = [
    format === 'html' ? PREVIEW.html : undefined,
    format === 'json' ? PREVIEW.json : undefined,
    begun.isCut ? PREVIEW.cutPeople(people) : undefined,
    // A table has no pages.
    isCut && !isTable ? PREVIEW.cutPages(pages) : undefined,
    evidence ? PREVIEW.evidence : undefined,
    begun.isCodeProvisional ? PREVIEW.codes : undefined,
  ].filter((note) => note !== undefined);
  const facts = describeSize(format, count, answer);
  return (
    <>
      <div className={styles.facts}>
        <h3 className="visually-hidden">{begun.title}</h3>
        <p role="status">{facts}</p>
        <p className={styles.hint}>{describe(choices)}</p>
        <p className={styles.hint}>{PREVIEW.hint}</p>
        {notes.map((note) => (
          <p key={note} className={styles.note}>
            {note}
          </p>
        ))}
      </div>
      {isTable ? (
        <PreviewTable previewId={previewId} />
      ) : (
        <PreviewPages {...{ previewId, pages, isDone, isOld }} first={page} />
      )}
    </>
  );
}

function describeSize(
  format: ReportFormat,
  people: number,
  { pages, isDone }: { readonly pages: number; readonly isDone: boolean },
): string {
  // Only a PDF has the pages that are shown here.
  if (format !== 'pdf') return REPORT_PHRASES.candidates(people);
  return isDone ? PREVIEW.facts(people, pages) : PREVIEW.factsSoFar(people, pages);
}

/** Who may be recognised, how much is in it, and in which language. */
function describe({ people, content, language = 'en' }: ReportChoices): string {
  const who = REPORT.peopleChoices[people ?? 'named'];
  const what = REPORT.contents[content ?? 'full'];
  return [who.hint, what.hint, LANGUAGE_NAMES[language]].join(' · ');
}
