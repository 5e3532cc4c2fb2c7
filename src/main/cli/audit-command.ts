import { resolve } from 'node:path';
import { auditWorkspace } from '../engine/keeping/audit-workspace.ts';
import { describeAuditCheck } from '../../shared/messages/audit.ts';
import { refuse } from './io.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import { toJsonLine } from './line.ts';
import type { RecordCommand } from './record-arguments.ts';
import { refuseScope } from './scope.ts';

type AuditCommand = Extract<RecordCommand, { name: 'audit' }>;

/** `touchstone audit`: whether the trail is whole; 1 where it is not. */
export async function runAudit(command: AuditCommand, io: CommandIo): Promise<ExitStatus> {
  const { workspace: workspaceFile, exportTo, head, json } = command;
  const refusal = refuseScope(workspaceFile);
  if (refusal !== undefined) return refuse(io, refusal);
  const { clock, key } = io;
  const file = exportTo === undefined ? undefined : resolve(exportTo);
  const audited = await auditWorkspace({ workspaceFile, key, clock, file, head });
  if (!audited.ok) return refuse(io, audited.error);
  const { check, hasHead } = audited.value;
  const message = describeAuditCheck(check, hasHead);
  await io.stdout.write(json ? toJsonLine({ ...audited.value, message }) : `${message}\n`);
  return check.whole && hasHead !== false ? 0 : 1;
}
