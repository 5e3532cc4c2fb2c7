import { expect, test } from 'vitest';
import { BUNDLED_CONTEXTS } from '../../../../src/main/verify/contexts/bundled-contexts.ts';
import { hashContext } from '../../../../src/main/verify/contexts/context-hash.ts';

// What a signature covers depends on the contexts' very content: a package that changes one is seen here.
test('every bundled context has the content that is pinned, newest first', async () => {
  const lines = [...BUNDLED_CONTEXTS].flatMap(([url, contents]) =>
    contents.map((content) => `${hashContext(content)} ${url}\n`),
  );
  await expect(lines.join('')).toMatchFileSnapshot('context-hashes.txt');
});

test('the contents of one address differ', () => {
  for (const contents of BUNDLED_CONTEXTS.values()) {
    expect(new Set(contents.map(hashContext)).size).toBe(contents.length);
  }
});

test('a hash does not depend on the order of the members', () => {
  const [one, other] = [{ '@context': { a: 'b', c: 'd' } }, { '@context': { c: 'd', a: 'b' } }];
  expect(hashContext(one)).toBe(hashContext(other));
  expect(hashContext(one)).not.toBe(hashContext({ '@context': { a: 'b', c: 'e' } }));
});
