import { expect, test } from 'vitest';
import { readCredentials, textOf } from '../../../src/main/intake/index.ts';
import type { CredentialPayload } from '../../../src/main/intake/index.ts';
import { BADGE, ASSERTION } from './baking.ts';

async function payloadsIn(text: string): Promise<readonly CredentialPayload[]> {
  const { documents } = await readCredentials('file.json', Buffer.from(text));
  return documents.map(({ payload }) => payload);
}

const textsIn = async (text: string) =>
  (await payloadsIn(text)).map((payload) =>
    payload.kind === 'json' ? textOf(payload.json) : payload.compact,
  );

test.each([
  ['a badge', JSON.stringify(BADGE, undefined, 2)],
  ['an assertion', JSON.stringify({ ...ASSERTION, more: [-0, 'Grüße \u{1F600}'] })],
])(
  '%s that is all of a file is known by its text, from which it comes out the same',
  async (_, text) => {
    const [payload] = await payloadsIn(`\n ${text}\n`);
    expect(await textsIn(`\n ${text}\n`)).toEqual([text]);
    expect(payload).toStrictEqual({ kind: 'json', json: JSON.parse(text) });
  },
);

test('one that is a part of a file has no text of its own', async () => {
  expect(await textsIn(JSON.stringify([BADGE, BADGE]))).toEqual([undefined, undefined]);
});
