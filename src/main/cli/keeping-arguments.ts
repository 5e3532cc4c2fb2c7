import type { ParseArgsOptionsConfig } from 'node:util';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';

export interface EraseCommand {
  readonly name: 'candidates';
  readonly action: 'erase';
  readonly workspace: string;
  /** Each by id, or by name. */
  readonly people: readonly string[];
  /** Without it, only what would go is said. */
  readonly isConfirmed: boolean;
  readonly json: boolean;
}

export interface RetentionCommand {
  readonly name: 'retention';
  readonly action: 'run';
  readonly workspace: string;
  readonly json: boolean;
}

/** How long people are kept, and deleting them for good. */
export type KeepingCommand = EraseCommand | RetentionCommand;

export const KEEPING_OPTIONS = {
  candidates: {
    workspace: { type: 'string' },
    yes: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  retention: { workspace: { type: 'string' }, json: { type: 'boolean' } },
} as const satisfies Record<string, ParseArgsOptionsConfig>;

interface KeepingValues {
  readonly workspace?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
}

type Builder = (
  values: KeepingValues,
  positionals: readonly string[],
) => Result<KeepingCommand, string>;

const NO_WORKSPACE = 'Name the workspace with --workspace FILE.';

export const KEEPING_BUILDERS: Readonly<Record<keyof typeof KEEPING_OPTIONS, Builder>> = {
  candidates({ workspace, yes = false, json = false }, [action, ...people]) {
    if (action !== 'erase') return err('Say what to do with candidates: erase NAME or ID….');
    if (people.length === 0) return err('Name at least one candidate, by name or id.');
    if (workspace === undefined) return err(NO_WORKSPACE);
    return ok({ name: 'candidates', action, workspace, people, isConfirmed: yes, json });
  },
  retention({ workspace, json = false }, [action, surplus]) {
    if (action !== 'run') return err('Say what to do with the rule of retention: run.');
    if (surplus !== undefined) return err(`"${surplus}" was not expected here.`);
    if (workspace === undefined) return err(NO_WORKSPACE);
    return ok({ name: 'retention', action, workspace, json });
  },
};
