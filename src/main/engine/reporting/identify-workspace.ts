import type { Workspace } from '../../store/index.ts';
import { allowKinds, createNetworkSource, logRequests } from '../../verify/index.ts';
import type { DocumentSource } from '../../verify/index.ts';
import type { SigningIdentity } from '../../../shared/contract/identity-calls.ts';
import { IDENTITY } from '../../../shared/messages/ui/identity.ts';
import { NETWORK_KINDS } from '../../../shared/model/network.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { DomainAnswer } from './find-signer.ts';
import { inWorkspace } from '../workspaces/in-workspace.ts';
import type { WorkspaceFile } from '../workspaces/in-workspace.ts';
import { readDecidedNetwork } from '../workspaces/network-setting.ts';
import { lendVerifier } from '../verifying/lend-verifier.ts';
import { checkIdentity, readIdentity, writeIdentity } from './signing-identity.ts';
import { createFileVault } from './signing-key.ts';

export interface IdentifyOptions extends WorkspaceFile {
  readonly verifierEntry: URL;
  /** What is set first; nothing where not given. */
  readonly set?: { readonly place: string | undefined } | undefined;
  /** Whether the domain is asked whether it lists the key. */
  readonly isAsked: boolean;
  /** In the place of the guarded network. */
  readonly network?: DocumentSource | undefined;
}

export interface Identified {
  readonly identity: SigningIdentity;
  readonly answer?: DomainAnswer | undefined;
}

/**
 * Reads, or sets, in whose name a workspace signs reports.
 *
 * @returns A sentence for a person where the workspace cannot be opened, or nothing published there.
 */
export function identifyWorkspace(options: IdentifyOptions): Promise<Result<Identified, string>> {
  return inWorkspace(options, (workspace) => identify(workspace, options));
}

async function identify(
  { settings, requests }: Workspace,
  options: IdentifyOptions,
): Promise<Result<Identified, string>> {
  const { workspaceFile, key, clock, set, isAsked } = options;
  const services = { settings, signingKey: createFileVault(workspaceFile, key) };
  if (set !== undefined && !(await writeIdentity(services, set.place))) {
    return err(`${set.place ?? ''}: ${IDENTITY.noPlace}`);
  }
  const identity = await readIdentity(services);
  if (!isAsked) return ok({ identity });
  const network = options.network ?? createNetworkSource({ clock });
  const kinds = (await readDecidedNetwork(settings)) ?? NETWORK_KINDS;
  const outside = allowKinds(logRequests(network, requests, clock), kinds);
  const withVerifier = lendVerifier(options.verifierEntry);
  const answer = await checkIdentity({ ...services, clock, outside, withVerifier });
  return ok({ identity, answer });
}
