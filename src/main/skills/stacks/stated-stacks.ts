import type { Association } from '../../../shared/model/credential.ts';
import type { Stack, StackPiece } from '../../../shared/model/stack.ts';
import type { CountedCredential, HeldAchievement } from './held-achievements.ts';

// What is past these was made to be long.
const ASSOCIATION_LIMIT = 1_000;
const PIECE_LIMIT = 200;

interface Known {
  /** By the achievement's id; of several, a proven one. */
  readonly held: ReadonlyMap<string, HeldAchievement>;
  /** What achievements are called, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** The ids that mean the same achievement as an id, itself included. */
  readonly aliases: (id: string) => readonly string[];
}

/**
 * Stacks that issuers state: a whole and its parts (`isPartOf`, `isChildOf`, `isParentOf`), and what
 * precedes what. An exact match counts as the achievement itself, and so does what has replaced it;
 * peers and what is merely related build on nothing.
 *
 * @see https://www.imsglobal.org/spec/clr/v2p0/#associationtype-enumeration
 */
export function findStatedStacks(
  credentials: readonly CountedCredential[],
  held: readonly HeldAchievement[],
): readonly Stack[] {
  const credible = credentials.filter(({ standing }) => standing > 0);
  const associations = credible
    .flatMap(({ facts }) => facts.associations ?? [])
    .slice(0, ASSOCIATION_LIMIT);
  const known: Known = {
    held: new Map(held.toReversed().map((one) => [one.achievementId ?? '', one])),
    names: namesOf(credible),
    aliases: joinAliases(associations),
  };
  return [...wholesOf(associations), ...sequencesOf(associations)].map(({ name, pieces }) =>
    stackOf(known, name, pieces),
  );
}

function namesOf(credentials: readonly CountedCredential[]): ReadonlyMap<string, string> {
  return new Map(
    credentials
      .flatMap(({ facts }) => facts.achievements)
      .flatMap(({ id, name }) => (id === undefined || name === undefined ? [] : [[id, name]])),
  );
}

interface Group {
  /** The id of the achievement that it is called by. */
  readonly name: string;
  readonly pieces: readonly string[];
}

function wholesOf(associations: readonly Association[]): readonly Group[] {
  const pairs = associations.flatMap(({ type, sourceId, targetId }) => {
    if (type === 'isPartOf' || type === 'isChildOf') return [{ whole: targetId, piece: sourceId }];
    return type === 'isParentOf' ? [{ whole: sourceId, piece: targetId }] : [];
  });
  return [...Map.groupBy(pairs, ({ whole }) => whole)].map(([name, own]) => ({
    name,
    pieces: [...new Set(own.map(({ piece }) => piece))].filter((piece) => piece !== name),
  }));
}

/** What precedes what, each connected row once, the first piece first; called by its last. */
function sequencesOf(associations: readonly Association[]): readonly Group[] {
  const steps = associations.filter(({ type }) => type === 'precedes');
  const joined = joinSets(steps.map(({ sourceId, targetId }) => [sourceId, targetId]));
  return joined.flatMap((ids) => {
    const pieces = inOrder(ids, steps);
    const last = pieces.at(-1);
    return last === undefined ? [] : [{ name: last, pieces }];
  });
}

// Whatever nothing that is left precedes comes next; in a circle, the first one written.
function inOrder(ids: readonly string[], steps: readonly Association[]): readonly string[] {
  const left = new Set(ids);
  const ordered: string[] = [];
  while (left.size > 0 && ordered.length < PIECE_LIMIT) {
    const blocked = new Set(
      steps.filter(({ sourceId }) => left.has(sourceId)).map(({ targetId }) => targetId),
    );
    const next = [...left].find((id) => !blocked.has(id)) ?? [...left][0] ?? '';
    left.delete(next);
    ordered.push(next);
  }
  return ordered;
}

function joinAliases(associations: readonly Association[]): Known['aliases'] {
  const same = associations.filter(({ type }) => type === 'exactMatchOf' || type === 'replacedBy');
  const sets = joinSets(same.map(({ sourceId, targetId }) => [sourceId, targetId]));
  const setOf = new Map(sets.flatMap((ids) => ids.map((id) => [id, ids] as const)));
  return (id) => setOf.get(id) ?? [id];
}

/** Joins pairs that share a member, and those that share one with these, in the order of their first. */
function joinSets(pairs: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const setOf = new Map<string, string[]>();
  for (const [left, right] of pairs) {
    const first = setOf.get(left) ?? [left];
    const second = setOf.get(right) ?? [right];
    if (first !== second) first.push(...second);
    for (const id of first) setOf.set(id, first);
  }
  return [...new Set(setOf.values())].map((ids) => [...new Set(ids)]);
}

function stackOf({ held, names, aliases }: Known, nameId: string, ids: readonly string[]): Stack {
  const pieces = ids.slice(0, PIECE_LIMIT).map((id): StackPiece => {
    const same = aliases(id).flatMap((alias) => held.get(alias) ?? []);
    const found = same.find(({ state }) => state === 'proven') ?? same[0];
    const name = names.get(id) ?? id;
    if (found === undefined) return { name, state: 'missing' };
    return { name, state: found.state, credentialId: found.credentialId };
  });
  return {
    name: names.get(nameId) ?? nameId,
    basis: 'issuer',
    pieces,
    isComplete: ids.length <= PIECE_LIMIT && pieces.every(({ state }) => state === 'proven'),
    isOpenEnded: false,
  };
}
