import {
  allowKinds,
  asOfThen,
  chain,
  createNetworkSource,
  createOfflineSource,
  keepHistories,
  keepTraces,
  logRequests,
  openDirectorySource,
  rememberAnswers,
  withCache,
} from '../../verify/index.ts';
import type { DocumentKeeper, DocumentSource, RequestNoter } from '../../verify/index.ts';
import { NETWORK_KINDS } from '../../../shared/model/network.ts';
import type { NetworkKind } from '../../../shared/model/network.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';

/** Where one command has its documents from. */
export interface DocumentOptions {
  readonly offline: boolean;
  /** What may be asked for on the network, as a workspace has it; all kinds where not given. */
  readonly kinds?: readonly NetworkKind[] | undefined;
  /** A folder with an `index.json`, which is asked first. */
  readonly directory: string | undefined;
  /** Keeps what the network gives; a workspace's own. */
  readonly cache?: DocumentKeeper;
  /** Writes down what the network is asked for; a workspace's own. */
  readonly log?: RequestNoter;
  /** With documents as they were then, where that is past. */
  readonly at?: Instant | undefined;
  readonly clock: () => Instant;
}

/**
 * Opens what answers for documents: the folder first where one is given, then the network unless
 * `offline`, then what was kept of it.
 *
 * @returns A sentence for a person when the folder cannot be used.
 */
export async function openDocuments(
  options: DocumentOptions,
): Promise<Result<DocumentSource, string>> {
  const { offline, kinds = NETWORK_KINDS, directory, cache, log, clock, at } = options;
  const traced = (source: DocumentSource) =>
    rememberAnswers(cache === undefined ? source : noting(source, cache, clock), clock);
  const network = createNetworkSource({ clock });
  const web = log === undefined ? network : logRequests(network, log, clock);
  const outside = offline ? createOfflineSource() : allowKinds(traced(web), kinds);
  const beyond = cache === undefined ? outside : keeping(outside, cache, { at, clock });
  if (directory === undefined) return ok(beyond);
  const opened = await openDirectorySource(directory, at);
  return opened.ok ? ok(chain(traced(opened.value), beyond)) : err(opened.error.message);
}

/** What `source` answers, with note of what a later answer is held against or shown again by. */
export function noting(
  source: DocumentSource,
  cache: DocumentKeeper,
  clock: () => Instant,
): DocumentSource {
  return keepHistories(keepTraces(source, cache, clock), cache);
}

function keeping(
  source: DocumentSource,
  cache: DocumentKeeper,
  { at, clock }: Pick<DocumentOptions, 'at' | 'clock'>,
): DocumentSource {
  return at === undefined || at >= clock()
    ? withCache(source, cache)
    : asOfThen(source, cache, formatInstant(at));
}
