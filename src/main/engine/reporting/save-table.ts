import { createHash } from 'node:crypto';
import type { Workspace } from '../../store/index.ts';
import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { writeCsvText } from '../../../shared/lib/spreadsheet.ts';
import { describeFailure, writeWhole } from '../write-file.ts';

/** Writes a table as CSV, whole or not at all, and into the audit trail that it was written. */
export async function saveTable(
  { audit }: Pick<Workspace, 'audit'>,
  { table, rows, file }: ParsedInput<'report.saveTable'>,
): Promise<Result<CallOutput<'report.saveTable'>, AppError>> {
  const bytes = new TextEncoder().encode(writeCsvText(rows));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    await writeWhole(file, bytes);
  } catch (cause) {
    return err({ code: 'file-not-written', file, reason: describeFailure(cause) });
  }
  await audit.append('export', { format: 'csv', table, sha256 });
  return ok({ file, sha256 });
}
