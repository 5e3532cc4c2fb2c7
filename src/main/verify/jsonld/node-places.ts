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

/** What an achievement is read from; the keys of the whole node must stand there. */
const READ_WHOLE: ReadonlySet<string> = new Set([
  'credentialStatus',
  'credentialSubject.identifier',
  'credentialSubject.achievement',
  'credentialSubject.achievement.alignment',
  'credentialSubject.achievement.resultDescription',
  'credentialSubject.achievement.resultDescription.alignment',
  'credentialSubject.achievement.resultDescription.rubricCriterionLevel',
  'credentialSubject.result',
  'credentialSubject.result.alignment',
]);

/** What an endorsement says of the node that it endorses, under a proof of its own. */
const OF_ENDORSEMENTS: ReadonlySet<string> = new Set(['type', 'endorsementComment']);

/** What criteria say of themselves: issuers give them the address of the achievement's own page. */
const OF_CRITERIA: ReadonlySet<string> = new Set(['type', 'narrative']);

/** What a credential says of itself: some issuers give it the id of its achievement. */
const OF_CREDENTIALS: ReadonlySet<string> = new Set([
  'type',
  'awardedDate',
  'evidence',
  ...ROOT_PARTS,
]);

/** Words that are at home where they stand, whatever else is said of the node. */
function ownWords(steps: readonly string[]): ReadonlySet<string> {
  if (steps.includes('endorsement')) return OF_ENDORSEMENTS;
  return steps.at(-1) === 'criteria' ? OF_CRITERIA : new Set();
}

/**
 * Finds nodes that are described in several places, where the place that is read does not say all.
 * To a signature, objects of one id are one node, whichever of them a property stands in: what is
 * read at the root, of the subject's identity, of the achievement and of the status must stand there.
 *
 * An issuer's profile that is repeated, in full or in part, is no such case, nor is a subject whom a
 * credential inside this one describes: that one has a proof of its own.
 */
export function findScatteredNodes(places: readonly NodePlace[]): readonly ContextIssue[] {
  // Of nearly every document each node has one place.
  if (new Set(places.map(({ id }) => id)).size === places.length) return [];
  const groups = Map.groupBy(places, (place) => `${place.graph} ${place.id}`);
  return [...groups.values()].flatMap((group) => findScattered(group));
}

function findScattered(group: readonly NodePlace[]): readonly ContextIssue[] {
  const described = group.filter(({ content }) => Object.keys(content).length > 1);
  const read = group.filter(({ path }) => isRead(path));
  if (read.length * described.length > LIMIT_PAIRS) {
    const { id = '', path = '' } = described[0] ?? {};
    return [disguised(path, `${id} is described in ${described.length} places`)];
  }
  return read.flatMap((place) => described.flatMap((other) => findMoved(place, other)));
}

// Honest documents describe a node in a few places; comparing each with each takes the square.
const LIMIT_PAIRS = 10_000;

function isRead(path: string): boolean {
  return path === '' || path === 'credentialSubject' || READ_WHOLE.has(path);
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
  const steps = other.path.split('.');
  if (steps.includes('verifiableCredential')) return [];
  if (read.path === '') return ROOT_PARTS;
  if (read.path === 'credentialSubject') return ['identifier'];
  const isOfBoth = other.path === '' && read.path === 'credentialSubject.achievement';
  const own = isOfBoth ? OF_CREDENTIALS : ownWords(steps);
  return Object.keys(other.content).filter(
    (key) => key !== 'id' && key !== '@context' && !own.has(key),
  );
}

function holdsAll(read: JsonValue | undefined, other: JsonValue | undefined): boolean {
  const known = new Set(asArray(read).map((value) => JSON.stringify(value)));
  return asArray(other).every((value) => known.has(JSON.stringify(value)));
}
