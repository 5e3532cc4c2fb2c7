import type { ParseArgsOptionsConfig } from 'node:util';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';

/** In whose name reports are signed. */
export interface IdentityCommand {
  readonly name: 'identity';
  readonly workspace: string;
  /** What is set; nothing is where neither is given. */
  readonly set: { readonly place: string | undefined } | undefined;
  /** Whether the domain is asked. */
  readonly check: boolean;
  readonly json: boolean;
}

export interface IdentityValues {
  readonly workspace?: string;
  readonly 'did-web'?: string;
  readonly 'did-key'?: boolean;
  readonly check?: boolean;
  readonly json?: boolean;
}

export const IDENTITY_OPTIONS = {
  identity: {
    workspace: { type: 'string' },
    'did-web': { type: 'string' },
    'did-key': { type: 'boolean' },
    check: { type: 'boolean' },
    json: { type: 'boolean' },
  },
} as const satisfies Record<string, ParseArgsOptionsConfig>;

export const IDENTITY_BUILDERS = { identity: buildIdentity } as const;

function buildIdentity(
  values: IdentityValues,
  [surplus]: readonly string[],
): Result<IdentityCommand, string> {
  const { workspace, 'did-web': place, 'did-key': isKey = false } = values;
  if (surplus !== undefined) return err(`"${surplus}" was not expected here.`);
  if (workspace === undefined) return err('Name the workspace with --workspace FILE.');
  if (place !== undefined && isKey) return err('Give either --did-web or --did-key, not both.');
  const set = place === undefined && !isKey ? undefined : { place };
  const { check = false, json = false } = values;
  return ok({ name: 'identity', workspace, set, check, json });
}
