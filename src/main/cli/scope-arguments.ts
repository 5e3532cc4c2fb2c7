import type { ParseArgsOptionsConfig } from 'node:util';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';

/** Whom a list or a report is about. */
export const SCOPE_OPTIONS = {
  workspace: { type: 'string' },
  query: { type: 'string' },
  opening: { type: 'string', multiple: true },
} as const satisfies ParseArgsOptionsConfig;

export interface ScopeValues {
  readonly workspace?: string;
  readonly query?: string;
  readonly opening?: readonly string[];
}

/** Whom a list or a report is about; neither: everybody. */
export interface ScopeOptions {
  readonly query: string | undefined;
  readonly opening: string | undefined;
}

/** @returns A sentence where it is not said whose workspace, or said in two ways who. */
export function readScope(
  values: ScopeValues,
  positionals: readonly string[],
): Result<{ readonly workspace: string; readonly scope: ScopeOptions }, string> {
  const named = readNamed(values, positionals);
  if (!named.ok) return named;
  const { workspace, query, openings } = named.value;
  const [opening, another] = openings;
  if (another !== undefined) return err('Give --opening once: only a report is on several.');
  return ok({ workspace, scope: { query, opening } });
}

export interface Named {
  readonly workspace: string;
  readonly query: string | undefined;
  readonly openings: readonly string[];
}

/** The same, of one opening or several. */
export function readNamed(
  values: ScopeValues,
  positionals: readonly string[],
): Result<Named, string> {
  const { workspace, query, opening: openings = [] } = values;
  const [surplus] = positionals;
  if (surplus !== undefined) return err(`"${surplus}" was not expected here.`);
  if (workspace === undefined) return err('Name the workspace with --workspace FILE.');
  if (query !== undefined && openings.length > 0) {
    return err('Give either --query or --opening, not both.');
  }
  return ok({ workspace, query, openings });
}
