import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { REPORT } from '../../../shared/messages/ui/report.ts';
import { Button } from '../../components/button.tsx';
import { useCommands } from '../../lib/commands.ts';
import { useMenuItem } from '../../lib/menu.ts';
import { ExportDialog } from './export-dialog.tsx';
import type { ExportDialogProps } from './export-dialog.tsx';

export type ExportReportProps = Omit<ExportDialogProps, 'onClose'>;

/** The button that opens the export. */
export function ExportReport(props: ExportReportProps) {
  const [open, setOpen] = useState(false);
  const nobody = props.selected.length === 0 && props.all.count === 0;
  const openDialog = () => setOpen(!nobody);
  useMenuItem('export-report', openDialog);
  useCommands(nobody ? [] : [{ label: REPORT.export, run: openDialog }]);
  return (
    <>
      <Button icon={FileDown} unavailable={nobody ? REPORT.nobody : undefined} onClick={openDialog}>
        {REPORT.export}
      </Button>
      {open ? <ExportDialog {...props} onClose={() => setOpen(false)} /> : undefined}
    </>
  );
}
