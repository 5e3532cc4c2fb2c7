import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseInstant } from '../../../../src/shared/lib/instant.ts';
import { openDirectorySource } from '../../../../src/main/verify/documents/directory-source.ts';

let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'documents-'));
});

afterEach(() => rm(directory, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(directory, name), text);

async function resolve(id: string) {
  const source = await openDirectorySource(directory);
  if (!source.ok) throw new Error(source.error.message);
  return source.value.resolve({ id, purpose: 'issuer-key' });
}

describe('openDirectorySource', () => {
  test('answers from the file that the index names', async () => {
    await write('index.json', '{"https://uni.example/key":"key.json"}');
    await write('key.json', '{"id":"key"}');
    expect(await resolve('https://uni.example/key')).toMatchObject({
      outcome: 'found',
      text: '{"id":"key"}',
      source: 'directory',
    });
  });

  test('leaves out the byte order mark before a file, and before the index', async () => {
    await write('index.json', '\uFEFF{"https://uni.example/key":"key.json"}');
    await write('key.json', '\uFEFF{}');
    expect(await resolve('https://uni.example/key')).toMatchObject({ text: '{}' });
  });

  test('does not hold what the index lacks, its own prototype included', async () => {
    await write('index.json', '{}');
    expect(await resolve('constructor')).toMatchObject({ reason: 'not-found' });
  });

  test.each([
    ['did:web:uni.example', 'https://uni.example/.well-known/did.json'],
    ['did:web:uni.example:art', 'https://uni.example/art/did.json'],
    ['did:web:uni.example%3A8443:art:x', 'https://uni.example:8443/art/x/did.json'],
  ])('%s is found under its URL, and the other way round', async (did, url) => {
    await write('did.json', '{}');
    await write('index.json', JSON.stringify({ [url]: 'did.json' }));
    expect(await resolve(did)).toMatchObject({ outcome: 'found' });
    await write('index.json', JSON.stringify({ [did]: 'did.json' }));
    expect(await resolve(url)).toMatchObject({ outcome: 'found' });
  });

  test('a did:webvh is found under the URL of its log', async () => {
    const did = 'did:webvh:QmPEQVM1JPTyrvEgBcDXwjK4TeyLGSX1PxjgyeAisdWM1p:uni.example:art';
    await write('did.jsonl', '{}');
    await write('index.json', '{"https://uni.example/art/did.jsonl":"did.jsonl"}');
    expect(await resolve(did)).toMatchObject({ outcome: 'found' });
  });

  test('a file that is named but not there has failed', async () => {
    await write('index.json', '{"did:web:uni.example":"gone.json"}');
    expect(await resolve('did:web:uni.example')).toMatchObject({ reason: 'failed' });
  });

  test.each([
    ['now', undefined, 'new.json', '2026-07-01T00:00:00Z'],
    ['before the second', '2026-06-30T00:00:00Z', 'old.json', '2026-03-01T00:00:00Z'],
    ['while the second was fetched', '2026-06-30T23:59:10Z', 'new.json', '2026-07-01T00:00:00Z'],
    ['before the first', '2026-01-01T00:00:00Z', 'old.json', '2026-03-01T00:00:00Z'],
  ])('of two versions gives that of the time: %s', async (_, at, text, obtainedAt) => {
    const versions = [
      { file: 'new.json', obtainedAt: '2026-07-01T00:00:00Z', source: 'cache' },
      { file: 'old.json', obtainedAt: '2026-03-01T00:00:00Z', source: 'cache' },
    ];
    await write('index.json', JSON.stringify({ 'did:web:uni.example': versions }));
    await write('new.json', 'new.json');
    await write('old.json', 'old.json');
    const source = await openDirectorySource(directory, parseInstant(at ?? ''));
    if (!source.ok) throw new Error(source.error.message);
    const request = { id: 'did:web:uni.example', purpose: 'issuer-key' } as const;
    // A kept copy stays one, so that it is judged by its age.
    expect(await source.value.resolve(request)).toMatchObject({
      text,
      obtainedAt,
      source: 'cache',
    });
  });

  test('knows what had been taken away', async () => {
    await write('index.json', '{"https://uni.example/badge":[{}]}');
    expect(await resolve('https://uni.example/badge')).toMatchObject({ reason: 'gone' });
  });

  test('says when there is no index', async () => {
    expect(await openDirectorySource(directory)).toMatchObject({
      ok: false,
      error: { code: 'no-index' },
    });
  });

  test.each(['', '[]', '{"a":1}', '{"a":{"file":"b"}}', '{"a":[]}', '{"a":[{"name":"b"}]}'])(
    'says when the index is no such map: %s',
    async (text) => {
      await write('index.json', text);
      expect(await openDirectorySource(directory)).toMatchObject({
        ok: false,
        error: { code: 'malformed-index' },
      });
    },
  );

  test.each(['../secret.json', '/etc/passwd', 'a/../../b', '.', ''])(
    'refuses to leave its folder: %j',
    async (file) => {
      await write('index.json', JSON.stringify({ 'did:web:a.example': file }));
      expect(await openDirectorySource(directory)).toMatchObject({
        ok: false,
        error: { code: 'outside-directory' },
      });
    },
  );

  test('a file whose name begins with two dots is inside', async () => {
    await write('index.json', '{"did:web:a.example":"..a.json"}');
    await write('..a.json', '{}');
    expect(await resolve('did:web:a.example')).toMatchObject({ outcome: 'found' });
  });
});
