import { expect, test } from 'vitest';
import { shortenMiddle } from '../../../src/renderer/lib/shorten.ts';

test('what is short stays whole', () => {
  expect(shortenMiddle('did:web:uni.example', 19)).toBe('did:web:uni.example');
});

test('of what is long the beginning and the end are shown, in as many characters', () => {
  const id = `did:jwk:${'e'.repeat(200)}9tail`;
  const short = shortenMiddle(id, 40);
  expect(short).toHaveLength(40);
  expect(short).toMatch(/^did:jwk:e+…e+9tail$/u);
});
