import type { AuditStore } from '../../store/index.ts';
import type { AuditCheck } from '../../../shared/model/audit.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { inWorkspace } from '../workspaces/in-workspace.ts';
import type { WorkspaceFile } from '../workspaces/in-workspace.ts';
import { describeNotWritten, writeWhole } from '../write-file.ts';

export interface AuditOptions extends WorkspaceFile {
  /** Where all entries are written, a JSON object a line. */
  readonly file?: string | undefined;
  /** The hash of an entry, as a report states it. */
  readonly head?: string | undefined;
}

export interface Audited {
  readonly check: AuditCheck;
  /** Whether the head asked for is in the trail; absent where none was. */
  readonly hasHead?: boolean;
}

const PAGE = 1000;

/** @returns A sentence for a person where the workspace cannot be opened, or the file not written. */
export async function auditWorkspace(options: AuditOptions): Promise<Result<Audited, string>> {
  const { file, head } = options;
  return inWorkspace(options, async ({ audit }) => {
    const lines: string[] = [];
    let hasHead = false;
    for await (const entry of entriesOf(audit)) {
      hasHead ||= entry.hash === head;
      if (file !== undefined) lines.push(`${JSON.stringify(entry)}\n`);
    }
    const written = file === undefined ? ok(undefined) : await writeText(file, lines.join(''));
    if (!written.ok) return written;
    const check = await audit.check();
    return ok(head === undefined ? { check } : { check, hasHead });
  });
}

async function writeText(file: string, text: string): Promise<Result<void, string>> {
  try {
    return ok(await writeWhole(file, new TextEncoder().encode(text)));
  } catch (cause) {
    return err(describeNotWritten(file, cause));
  }
}

/** Every entry, in order. */
export async function* entriesOf(audit: AuditStore) {
  for (let last = 0; ;) {
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    const page = await audit.after(last, PAGE);
    yield* page;
    last = page.at(-1)?.no ?? last;
    if (page.length < PAGE) return;
  }
}
