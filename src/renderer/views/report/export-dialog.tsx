import { useMutation } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type {
  ReportChoices,
  ReportFormat,
  ReportScope,
} from '../../../shared/contract/report-calls.ts';
import type { TimeStampView } from '../../../shared/contract/identity-calls.ts';
import { describeTimeStamp } from '../../../shared/messages/ui/identity.ts';
import { REPORT } from '../../../shared/messages/ui/report.ts';
import { Choices } from '../../components/choices.tsx';
import { Modal } from '../../components/modal.tsx';
import { Empty } from '../../components/status.tsx';
import { call } from '../../lib/client.ts';
import { leaveWritten } from '../../lib/notices.ts';
import { ReportPreview } from './preview/report-preview.tsx';
import { ReportChoicesForm, useReportChoices } from './report-choices.tsx';
import { TimeStampChoice, useTimeStamp } from './time-stamp-choice.tsx';
import { tellFile } from './written-file.tsx';

// The contract's own list would bring its schemas, and the library behind them, into the window.
const FORMATS: readonly ReportFormat[] = ['pdf', 'html', 'csv', 'json'];

export interface ExportDialogProps {
  /** Ids of the people selected; may be none. */
  readonly selected: readonly string[];
  /** Everybody shown. */
  readonly all: { readonly scope: ReportScope; readonly count: number; readonly label?: string };
  readonly onClose: () => void;
}

/** Asks who and in which format, then where to; says where it was written. */
export function ExportDialog({ selected, all, onClose }: ExportDialogProps) {
  const [who, setWho] = useState<'selected' | 'all'>(selected.length > 0 ? 'selected' : 'all');
  const [format, setFormat] = useState<ReportFormat>('pdf');
  const { choices, problem, ...form } = useReportChoices(format);
  const { isStamped, ...stamp } = useTimeStamp();
  // Before it is seen: it would move where the notice leaves room.
  useLayoutEffect(leaveWritten, []);
  const save = useSaving(onClose);
  // Whoever was selected may be gone by now: that does not mean everybody.
  const isNobody = who === 'selected' && selected.length === 0;
  const unavailable = isNobody ? REPORT.nobody : problem;
  const scope: ReportScope =
    who === 'all' ? all.scope : { kind: 'candidates', candidateIds: [...selected] };
  const people = [
    ...(selected.length > 0
      ? [{ value: 'selected' as const, label: REPORT.selected(selected.length) }]
      : []),
    { value: 'all' as const, label: all.label ?? REPORT.all(all.count) },
  ];
  return (
    <Modal
      title={REPORT.export}
      hint={REPORT.hint}
      beside={
        isNobody ? (
          <Empty icon={FileDown} title={REPORT.nobody} />
        ) : (
          <ReportPreview scope={scope} format={format} choices={choices} />
        )
      }
      submitLabel={save.isPending ? REPORT.saving : REPORT.save}
      unavailable={unavailable}
      onClose={onClose}
      onSubmit={() => {
        if (save.isPending || unavailable !== undefined) return;
        save.mutate({
          wish: { scope, format, ...choices },
          // What attests a report lies beside it: in a zip there is no place for it.
          isStamped: isStamped && choices.apart !== true,
        });
      }}
    >
      <Choices label={REPORT.scope} choices={people} value={who} onChoose={setWho} />
      <Choices
        label={REPORT.format}
        choices={FORMATS.map((value) => ({ value, ...REPORT.formats[value] }))}
        value={format}
        onChoose={setFormat}
        across
      />
      <ReportChoicesForm {...form} />
      {choices.apart === true ? undefined : <TimeStampChoice {...stamp} />}
    </Modal>
  );
}

function useSaving(onClose: () => void) {
  return useMutation({
    mutationFn: saveReport,
    onSuccess: (written) => {
      if (written === undefined) return;
      tellWritten(written);
      onClose();
    },
  });
}

type Written = CallOutput<'report.export'> & { readonly stamp?: TimeStampView };

interface Wish {
  readonly wish: ReportChoices & { readonly scope: ReportScope; readonly format: ReportFormat };
  readonly isStamped: boolean;
}

/** Answers with nothing when the person thought better of it in the system's dialog. */
async function saveReport({ wish, isStamped }: Wish): Promise<Written | undefined> {
  const { file } = await call('dialogs.saveReport', {
    format: wish.apart === true ? 'zip' : wish.format,
  });
  if (file === undefined) return undefined;
  const written = await call('report.export', { ...wish, file });
  if (!isStamped) return written;
  return { ...written, stamp: await call('identity.stamp', { file: written.file }) };
}

function tellWritten({ file, candidates, stamp }: Written): void {
  const attested = stamp === undefined ? '' : ` ${describeTimeStamp(stamp)}`;
  tellFile(REPORT.saved, `${REPORT.savedTo(file, candidates)}${attested}`, file);
}
