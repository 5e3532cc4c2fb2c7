import { assert, asyncProperty, nat, pre, string } from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../../../src/shared/lib/json.ts';
import { changed, check, faultsOf, makeBadge, makeIssuer, sign } from './signing.ts';

let badge: JsonObject;
let texts: readonly Path[];
let keys: readonly Path[];
beforeAll(async () => {
  const issuer = await makeIssuer();
  // One node that is described twice says nothing less when one of the two is left out.
  const creator = 'credentialSubject.achievement.creator.id';
  const unsigned = changed(makeBadge(issuer.id), creator, () => 'https://guild.example/');
  badge = await sign(unsigned, issuer);
  texts = findPaths(badge).filter((path) => typeof valueAt(badge, path) === 'string');
  keys = findPaths(badge).filter((path) => typeof path.at(-1) === 'string');
});

type Path = readonly (string | number)[];
type Container = Record<string | number, JsonValue | undefined>;

function findPaths(value: JsonValue | undefined, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Container).flatMap(([key, member]) => {
    const path = [...at, Array.isArray(value) ? Number(key) : key];
    return [path, ...findPaths(member, path)];
  });
}

function valueAt(json: JsonObject, path: Path): JsonValue | undefined {
  return path.reduce<unknown>((value, key) => (value as Container)[key], json) as JsonValue;
}

function mutated(
  path: Path,
  mutate: (parent: Container, key: string | number) => void,
): JsonObject {
  const copy = structuredClone(badge);
  mutate(valueAt(copy, path.slice(0, -1)) as unknown as Container, path.at(-1) ?? '');
  return copy;
}

test('the badge itself passes', async () => {
  expect(faultsOf(await check(badge))).toEqual([]);
});

test('no character of any text can be replaced', async () => {
  const character = string({ minLength: 1, maxLength: 1, unit: 'grapheme-ascii' });
  const replaced = assert(
    asyncProperty(nat(), nat(), character, async (which, where, replacement) => {
      const path = texts[which % texts.length]!;
      const text = valueAt(badge, path) as string;
      const index = where % text.length;
      pre(text[index] !== replacement);
      const changedText = `${text.slice(0, index)}${replacement}${text.slice(index + 1)}`;
      const result = await check(mutated(path, (parent, key) => (parent[key] = changedText)));
      return faultsOf(result).length > 0;
    }),
    { numRuns: 200 },
  );
  await expect(replaced).resolves.toBeUndefined();
  // 200 checks take a second, and many where the machine is busy.
}, 60_000);

test('no key can be removed', async () => {
  expect(keys.length).toBeGreaterThan(40);
  for (const path of keys) {
    const forged = mutated(path, (parent, key) => {
      delete parent[key];
    });
    const faults = faultsOf(await check(forged));
    expect(faults.length, `without ${path.join('.')}`).toBeGreaterThan(0);
  }
});
