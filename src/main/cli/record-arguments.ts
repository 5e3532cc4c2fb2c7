import type { ParseArgsOptionsConfig } from 'node:util';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';

/** What is written down of a workspace, and what is held about one person. */
export type RecordCommand =
  | {
      readonly name: 'audit';
      readonly workspace: string;
      /** A file for all entries, a JSON object a line. */
      readonly exportTo: string | undefined;
      /** As a report states it: it must be in the trail. */
      readonly head: string | undefined;
      readonly json: boolean;
    }
  | {
      readonly name: 'subject-copy';
      readonly workspace: string;
      /** By id, or by name. */
      readonly person: string;
      readonly out: string;
    };

export interface RecordValues {
  readonly workspace?: string;
  readonly export?: string;
  readonly head?: string;
  readonly json?: boolean;
}

export const RECORD_OPTIONS = {
  audit: {
    workspace: { type: 'string' },
    export: { type: 'string' },
    head: { type: 'string' },
    json: { type: 'boolean' },
  },
  'subject-copy': { workspace: { type: 'string' } },
} as const satisfies Record<string, ParseArgsOptionsConfig>;

type Builder = (
  values: RecordValues,
  positionals: readonly string[],
) => Result<RecordCommand, string>;

const NO_WORKSPACE = 'Name the workspace with --workspace FILE.';

export const RECORD_BUILDERS: Readonly<Record<keyof typeof RECORD_OPTIONS, Builder>> = {
  audit({ workspace, export: exportTo, head, json = false }, [surplus]) {
    if (surplus !== undefined) return err(`"${surplus}" was not expected here.`);
    if (workspace === undefined) return err(NO_WORKSPACE);
    if (head !== undefined && !/^[0-9a-f]{64}$/u.test(head)) {
      return err('--head takes the 64 hexadecimal digits that a report states.');
    }
    return ok({ name: 'audit', workspace, exportTo, head, json });
  },
  'subject-copy'({ workspace }, [person, out, surplus]) {
    if (person === undefined || out === undefined) {
      return err(
        'Name the candidate, by name or id, and the zip to write: subject-copy CANDIDATE FILE.zip.',
      );
    }
    if (surplus !== undefined) return err(`"${surplus}" was not expected here.`);
    if (workspace === undefined) return err(NO_WORKSPACE);
    return ok({ name: 'subject-copy', workspace, person, out });
  },
};
