import { ClipboardCopy, FileDown, Table2 } from 'lucide-react';
import type { SavedTable } from '../../../shared/contract/report-calls.ts';
import { TABLES } from '../../../shared/messages/ui/tables.ts';
import { ActionMenu } from '../../components/action-menu.tsx';
import { IconButton } from '../../components/button.tsx';
import { call } from '../../lib/client.ts';
import { copy } from '../../lib/clipboard.ts';
import { toClipboardTable } from '../../lib/clipboard-table.ts';
import { notifyFailure } from '../../lib/notices.ts';
import { tellFile } from './written-file.tsx';

/** A table that can be taken along. */
export interface TakenTable {
  readonly table: SavedTable;
  /** What it is called, and so the file that is proposed. */
  readonly name: string;
  /** Each as it is read, headings first. */
  readonly rows: readonly (readonly string[])[];
}

/** Copies a table for a word processor or a spreadsheet. */
export function copyTable({ rows }: TakenTable): void {
  copy(toClipboardTable(rows), TABLES.copied);
}

/** Writes a table where the system's dialog says. */
export function saveTable(taken: TakenTable): void {
  void writeTable(taken).catch(notifyFailure);
}

async function writeTable({ table, name, rows }: TakenTable): Promise<void> {
  const { file } = await call('dialogs.saveReport', { format: 'csv', table: name });
  if (file === undefined) return;
  await call('report.saveTable', { table, file, rows: rows.map((row) => [...row]) });
  tellFile(TABLES.saved, file, file);
}

/** A button that offers to take a table along: as a copy, or as a file. */
export function TableMenu(taken: TakenTable) {
  return (
    <ActionMenu
      trigger={<IconButton icon={Table2} label={TABLES.take(taken.name)} />}
      actions={[
        { label: TABLES.copy, icon: ClipboardCopy, onChoose: () => copyTable(taken) },
        { label: TABLES.save, icon: FileDown, onChoose: () => saveTable(taken) },
      ]}
    />
  );
}
