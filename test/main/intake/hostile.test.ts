import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../../src/main/intake/index.ts';
import { ASSERTION, BADGE, itxt, jwt, png, svg, text, zip } from './baking.ts';

const badge = JSON.stringify(BADGE);

/** Bytes of a file with a few of them changed, left out or doubled. */
const damage = array(
  record({
    at: nat({ max: 10_000 }),
    kind: constantFrom('change', 'cut', 'double'),
    byte: nat({ max: 255 }),
  }),
  { minLength: 1, maxLength: 4 },
);

function damaged(file: Buffer, changes: typeof damage extends Arbitrary<infer T> ? T : never) {
  let bytes = file;
  for (const { at, kind, byte } of changes) {
    const index = at % Math.max(bytes.length, 1);
    const inserted = kind === 'change' ? Buffer.of(byte) : Buffer.alloc(0);
    const rest = kind === 'double' ? index : index + 1;
    bytes = Buffer.concat([
      bytes.subarray(0, kind === 'double' ? index + 8 : index),
      inserted,
      bytes.subarray(rest),
    ]);
  }
  return bytes;
}

describe('a damaged file', async () => {
  const picture = png(itxt('openbadgecredential', badge, true), text('openbadges', jwt(ASSERTION)));
  const files: readonly (readonly [string, Buffer])[] = [
    ['JSON', Buffer.from(badge)],
    ['token', Buffer.from(jwt({ vc: BADGE }))],
    ['PNG', picture],
    ['SVG', svg(`<openbadges:credential><![CDATA[${badge}]]></openbadges:credential>`)],
    ['zip', await zip({ 'a/badge.json': badge, 'b.png': picture })],
  ];

  test.each(files)('(%s) never surprises the reader, and is never passed over', async (_, file) => {
    await assert(
      asyncProperty(damage, async (changes) => {
        const { documents, problems } = await readCredentials('file', damaged(file, changes));
        expect(documents.length + problems.length).toBeGreaterThan(0);
        // What `unreadable-file` stands for here is a bug of ours that was caught.
        expect(problems.map((problem) => problem.code)).not.toContain('unreadable-file');
        const paths = documents.map((document) => document.path);
        expect(new Set(paths).size).toBe(paths.length);
      }),
      { numRuns: 200, seed: 45 },
    );
  });
});
