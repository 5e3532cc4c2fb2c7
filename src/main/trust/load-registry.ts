import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Instant } from '../../shared/lib/instant.ts';
import type { Registry, RegistryFlaw, RegistryProblem } from '../../shared/model/registry.ts';
import type { DocumentSource } from '../verify/index.ts';
import { configurationUrl, isSameEntity } from './federation/entity-id.ts';
import { flawOf } from './formats/entries.ts';
import type { RegistryReference } from './formats/known-registries.ts';
import { parseRegistry, readAnchorConfiguration } from './parse-registry.ts';

/** A registry with where it comes from: reading it from there again replaces it. */
export interface LoadedRegistry extends Registry {
  /** A path, or a path and the URL that the file there names. */
  readonly source: string;
}

export interface LoadedRegistries {
  readonly registries: readonly LoadedRegistry[];
  /** Of a list of registries: those that could not be had. */
  readonly flaws: readonly RegistryFlaw[];
}

/**
 * Reads the registry in a file, or gets those that it names. A trust anchor's keys are taken from its
 * own host once, when the employer adds it, and must sign whatever it says from then on.
 *
 * @param path Absolute.
 */
export async function loadRegistries(
  file: { readonly path: string; readonly name: string; readonly text: string },
  source: DocumentSource,
  instant: Instant,
): Promise<Result<LoadedRegistries, RegistryProblem>> {
  const parsed = await parseRegistry(file.name, file.text, instant);
  if (!parsed.ok) return parsed;
  if (parsed.value.kind === 'registry') {
    return ok({ registries: [{ ...parsed.value.registry, source: file.path }], flaws: [] });
  }
  const registries: LoadedRegistry[] = [];
  const flaws: RegistryFlaw[] = [];
  for (const [index, reference] of parsed.value.references.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- a handful, and their order is theirs
    const got = await follow(reference, index + 1, source, instant);
    if (got.ok) registries.push({ ...got.value.registry, source: `${file.path}#${got.value.at}` });
    else flaws.push(got.error);
  }
  return ok({ registries, flaws });
}

type Followed = Result<{ readonly registry: Registry; readonly at: string }, RegistryFlaw>;

async function follow(
  reference: RegistryReference | undefined,
  line: number,
  source: DocumentSource,
  instant: Instant,
): Promise<Followed> {
  if (reference === undefined) return err(flawOf('not-an-entry', line));
  if (reference.kind === 'federation') return followAnchor(reference, line, source, instant);
  const { name, url } = reference;
  const answer = await source.resolve({ id: url, purpose: 'issuer-registry' });
  if (answer.outcome === 'unavailable') return err(flawOf('registry-unavailable', line, url));
  const parsed = await parseRegistry(name, answer.text, instant);
  if (!parsed.ok || parsed.value.kind !== 'registry') {
    return err(flawOf('registry-unreadable', line, url));
  }
  return ok({ registry: { ...parsed.value.registry, name }, at: url });
}

async function followAnchor(
  reference: Extract<RegistryReference, { kind: 'federation' }>,
  line: number,
  source: DocumentSource,
  instant: Instant,
): Promise<Followed> {
  const { name, anchorId: id, fetchEndpoint } = reference;
  const keys =
    reference.keys.length > 0 ? reference.keys : await getAnchorKeys(id, source, instant);
  // Kept without keys it would never answer, and nobody would know why.
  if (keys === undefined) return err(flawOf('keys-unavailable', line, id));
  const anchor = { id, keys, fetchEndpoint };
  return ok({ registry: { name, kind: 'federation', entries: [], flaws: [], anchor }, at: id });
}

async function getAnchorKeys(id: string, source: DocumentSource, instant: Instant) {
  const answer = await source.resolve({ id: configurationUrl(id), purpose: 'entity-statement' });
  if (answer.outcome === 'unavailable') return undefined;
  const read = await readAnchorConfiguration(answer.text, instant);
  return read.ok && isSameEntity(read.value.anchor.id, id) ? read.value.anchor.keys : undefined;
}
