import { asArray } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { disguised } from './context-issue.ts';
import type { ContextIssue } from './context-issue.ts';

/** A place in a document where a node is described, or only referred to (then it has no content). */
export interface NodePlace {
  readonly id: string;
  readonly path: string;
  readonly graph: string;
  readonly content: JsonObject;
}

const ROOT_PARTS = [
  'issuer',
  'holder',
  'credentialSubject',
  'credentialStatus',
  'credentialSchema',
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
  'termsOfUse',
  'refreshService',
  'verifiableCredential',
];
/**
 * Finds nodes that are described in several places, where the place that is read does not say all.
 * To a signature, objects of one id are one node, whichever of them a property stands in: what is
 * read at the root, of the subject's identity and of the status must stand there.
 *
 * An issuer's profile that is repeated, in full or in part, is no such case, nor is a subject whom a
 * credential inside this one describes: that one has a proof of its own.
 */
export function findScatteredNodes(places: readonly NodePlace[]): readonly ContextIssue[] {
  const groups = Map.groupBy(places, (place) => `${place.graph} ${place.id}`);
  return [...groups.values()].flatMap((group) =>
    group.flatMap((read) => group.flatMap((other) => findMoved(read, other))),
  );
}

function findMoved(read: NodePlace, other: NodePlace): readonly ContextIssue[] {
  if (read === other) return [];
  return partsRead(read, other)
    .filter((part) => !holdsAll(read.content[part], other.content[part]))
    .map((part) =>
      disguised(
        [other.path, part].filter((step) => step !== '').join('.'),
        `it belongs to ${read.id}, which is read at ${read.path || 'the root'}`,
      ),
    );
}

/** The keys that must stand where `read` is. */
function partsRead(read: NodePlace, other: NodePlace): readonly string[] {
  if (other.path.split('.').includes('verifiableCredential')) return [];
  if (read.path === '') return ROOT_PARTS;
  if (read.path === 'credentialSubject') return ['identifier'];
  if (read.path !== 'credentialStatus' && read.path !== 'credentialSubject.identifier') return [];
  return Object.keys(other.content).filter((key) => key !== 'id' && key !== '@context');
}

function holdsAll(read: JsonValue | undefined, other: JsonValue | undefined): boolean {
  const known = new Set(asArray(read).map((value) => JSON.stringify(value)));
  return asArray(other).every((value) => known.has(JSON.stringify(value)));
}
