import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { recognisePasted } from '../../../../src/main/engine/importing/pasting.ts';
import type { DocumentAnswer, DocumentRequest } from '../../../../src/main/verify/index.ts';
import { startEngine } from '../running-engine.ts';

const AMARA = join(
  import.meta.dirname,
  '../../../../resources/samples/candidates/Amara Okafor (amara.okafor@example.org)',
);
const JSON_TEXT = readFileSync(join(AMARA, 'Python for Data Analysis.json'), 'utf8');
const NAME = 'Pasted, 2 Mar 2026';
const LINK = 'https://badges.example/b/amara?x=1';

describe('a text that is pasted', () => {
  test.each([
    ['JSON', ` ${JSON_TEXT}\n`, { kind: 'credential', text: JSON_TEXT.trim() }],
    ['a token that mail has broken', 'aa.bb\n.cc', { kind: 'credential', text: 'aa.bb.cc' }],
    ['an SD-JWT', 'aa.bb.cc~dd~', { kind: 'credential', text: 'aa.bb.cc~dd~' }],
    ['a link', ` ${LINK} `, { kind: 'link', url: LINK, host: 'badges.example' }],
  ])('is known as %s', (_, text, value) => {
    expect(recognisePasted(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['nothing', ' \n', 'empty'],
    ['JSON that is cut off', JSON_TEXT.trim().slice(0, -1), 'cut-off'],
    ['a link without encryption', 'http://badges.example/b', 'not-https'],
    ['a link to a file', 'file:///etc/passwd', 'not-https'],
    ['words', 'Dear Sir or Madam', 'neither'],
    ['a link among words', `see ${LINK}`, 'neither'],
  ])('is refused as %s', (_, text, error) => {
    expect(recognisePasted(text)).toEqual({ ok: false, error });
  });
});

async function engineWith(answer: (request: DocumentRequest) => Partial<DocumentAnswer>) {
  const asked: DocumentRequest[] = [];
  const engine = await startEngine({
    network: {
      resolve: async (request) => {
        asked.push(request);
        return answer(request) as DocumentAnswer;
      },
    },
  });
  onTestFinished(() => engine.close());
  return { ...engine, asked };
}

const NOT_HERE = () => ({ outcome: 'unavailable', reason: 'not-found', detail: '' }) as const;

test('a credential that is pasted is imported as a file of that name', async () => {
  const engine = await engineWith(NOT_HERE);
  const ended = engine.next('imports.progressed', ({ state }) => state !== 'running');

  await engine.call('imports.paste', { text: JSON_TEXT, name: NAME });

  expect(await ended).toMatchObject({ state: 'finished', total: 1, done: 1, credentials: 1 });
  const { credentials } = await engine.call('credentials.unassigned', {});
  const { rows } = await engine.call('candidates.search', { filter: {} });
  const held = await Promise.all(
    rows.map(({ id }) => engine.call('candidates.get', { candidateId: id })),
  );
  const all = [...credentials, ...held.flatMap((one) => one.credentials)];
  expect(all.map(({ file }) => file.name)).toEqual([NAME]);
  expect(engine.asked).toEqual([]);
});

test('a text that is no credential after all is told of in the inbox, out of reach', async () => {
  const engine = await engineWith(NOT_HERE);
  const ended = engine.next('imports.progressed', ({ state }) => state !== 'running');
  await engine.call('imports.paste', { text: '{"name": "no badge"}', name: NAME });
  await ended;

  const { unread } = await engine.call('inbox.get', {});

  expect(unread).toEqual([
    expect.objectContaining({ file: NAME, code: 'not-a-credential', isWithinReach: false }),
  ]);
});

test('a link is asked for only where hosted badges are allowed, written down, and imported', async () => {
  const engine = await engineWith(() => ({
    outcome: 'found',
    text: JSON_TEXT,
    mediaType: 'application/json',
    obtainedAt: '2026-03-02T09:30:00Z',
    source: 'network',
  }));
  await expect(engine.call('imports.fetch', { url: LINK, name: NAME })).rejects.toThrow(
    JSON.stringify({ code: 'not-fetched', host: 'badges.example', problem: 'not-allowed' }),
  );
  expect(engine.asked).toEqual([]);
  await engine.call('workspace.setNetwork', { kinds: ['hosted-badges'] });
  const ended = engine.next('imports.progressed', ({ state }) => state !== 'running');

  await engine.call('imports.fetch', { url: LINK, name: NAME });

  expect((await ended).credentials).toBe(1);
  expect(engine.asked[0]).toEqual({ id: LINK, purpose: 'hosted-assertion' });
  const { requests } = await engine.call('workspace.requests', { limit: 9 });
  expect(requests.at(-1)).toMatchObject({ kind: 'hosted-badges', host: 'badges.example' });
  // A badge's page may name its person.
  expect(JSON.stringify(requests)).not.toContain('amara');
});

test.each([
  [{ outcome: 'unavailable', reason: 'refused', detail: '' }, 'refused'],
  [{ outcome: 'unavailable', reason: 'too-large', detail: '' }, 'too-large'],
  [{ outcome: 'found', text: '\u{fffd}PNG', mediaType: 'image/png' }, 'not-text'],
] as const)('what cannot be had of a link is said: %j', async (answer, problem) => {
  const engine = await engineWith(() => answer);
  await engine.call('workspace.setNetwork', { kinds: ['hosted-badges'] });

  await expect(engine.call('imports.fetch', { url: LINK, name: NAME })).rejects.toThrow(
    JSON.stringify({ code: 'not-fetched', host: 'badges.example', problem }),
  );
  expect((await engine.call('imports.list', {})).ended).toEqual([]);
});
