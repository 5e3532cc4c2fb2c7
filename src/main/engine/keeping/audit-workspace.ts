import type { AuditStore } from '../../store/index.ts';
import type { AuditCheck } from '../../../shared/model/audit.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { inWorkspace } from '../workspaces/in-workspace.ts';
import type { WorkspaceFile } from '../workspaces/in-workspace.ts';
import { writeWhole } from '../write-file.ts';

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
    try {
      const lines: string[] = [];
      let hasHead = false;
      for await (const entry of entriesOf(audit)) {
        hasHead ||= entry.hash === head;
        if (file !== undefined) lines.push(`${JSON.stringify(entry)}\n`);
      }
      if (file !== undefined) await writeWhole(file, new TextEncoder().encode(lines.join('')));
      const check = await audit.check();
      return ok(head === undefined ? { check } : { check, hasHead });
    } catch (cause) {
      return err(`${String(file)}: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  });
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
