import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFile } from '../../../../src/main/resume/index.ts';
import { escapePattern } from '../../../../src/shared/lib/escape-pattern.ts';
import { makeDocx } from '../../resume/made-files.ts';
import { makeBadge, makeSigner, sign } from '../../verify/signed-credentials.ts';
import { writeFiles } from '../credentials.ts';
import { startEngine } from '../running-engine.ts';
import { inviteForAnalyst, readsOf } from './reads.ts';

/** Names that are nothing else, planted wherever somebody may write one. */
const ZOE = { name: 'Zorvanda Quillmere', email: 'zorvanda.quillmere@oakenthal.example' };
const FILTER = { text: '', skills: [], issuers: [], verdicts: [] };
const BLIND = { hidesDates: true, hidesPictures: true, hidesGender: true, hidesSchools: true };
const CHOICES = [
  { ...BLIND, hidesDates: false, hidesGender: false, hidesSchools: false },
  { ...BLIND, hidesDates: false, hidesSchools: false },
  BLIND,
];

/** Signed for her by somebody, and by herself; of nobody who can be told; and what is no credential. */
async function plant(): Promise<Record<string, string | Buffer>> {
  const [signer, self] = [await makeSigner(), await makeSigner()];
  const badge = (issuer: { readonly id: string }, name: string, more: object = {}) =>
    makeBadge(issuer.id, {
      id: `urn:uuid:${crypto.randomUUID()}`,
      issuer: { id: issuer.id, type: ['Profile'], name },
      name: `Award of ${ZOE.name}`,
      credentialSubject: {
        type: ['AchievementSubject'],
        identifier: [
          {
            type: 'IdentityObject',
            identityHash: ZOE.email,
            identityType: 'emailAddress',
            hashed: false,
          },
          { type: 'IdentityObject', identityHash: ZOE.name, identityType: 'name', hashed: false },
        ],
        achievement: {
          id: `https://badges.example/zorvanda-quillmere`,
          type: ['Achievement'],
          name: `Award of ${ZOE.name}`,
          description: `${ZOE.name} (${ZOE.email}) has done well.`,
          criteria: { narrative: `As ${ZOE.name.toUpperCase()} did.` },
          tag: [`Taught by ${ZOE.name}`, 'Python'],
          alignment: [
            {
              type: ['Alignment'],
              targetName: 'Python',
              targetUrl: 'https://skills.example/python',
            },
          ],
          resultDescription: [
            {
              id: 'urn:uuid:1',
              type: ['ResultDescription'],
              name: `Grade of ${ZOE.name}`,
              resultType: 'LetterGrade',
            },
          ],
        },
        result: [{ type: ['Result'], resultDescription: 'urn:uuid:1', value: `For ${ZOE.name}` }],
      },
      ...more,
    });
  const text = async (made: ReturnType<typeof makeBadge>, by = signer) =>
    JSON.stringify(await sign(made, by));
  const folder = `${ZOE.name} (${ZOE.email})`;
  const lapsed = { validFrom: '2020-01-01T00:00:00Z', validUntil: '2021-01-01T00:00:00Z' };
  return {
    [`${folder}/${ZOE.name} one.json`]: await text(badge(signer, 'Guild of Weavers')),
    [`${folder}/${ZOE.name} old.json`]: await text(badge(signer, 'Guild of Weavers', lapsed)),
    [`${folder}/${ZOE.name} own.json`]: await text(badge(self, ZOE.name), self),
    [`${folder}/${ZOE.name} cv.docx`]: Buffer.from(
      await makeDocx([
        ZOE.name,
        ZOE.email,
        'Skills',
        'Python, Kubernetes',
        `${ZOE.name} led a team that wrote Rust.`,
      ]),
    ),
    [`Other Folder/${ZOE.name} unread.json`]: `{"of": "${ZOE.name}"`,
  };
}

let engine: Awaited<ReturnType<typeof startEngine>>;
let candidateId: string;
let credentialId: string;
let openingId: string;
/** Everybody's names and addresses, those of the demonstration too. */
let names: RegExp;
const events: string[] = [];
const READS = readsOf(() => ({ candidateId, credentialId, openingId }));

beforeAll(async () => {
  engine = await startEngine();
  for (const event of ['imports.progressed', 'rechecks.progressed'] as const) {
    // It waits for none of them.
    void engine.next(event, (payload) => events.push(`${event}: ${JSON.stringify(payload)}`) < 0);
  }
  const ended = engine.next('imports.progressed', ({ state }) => state !== 'running');
  await engine.call('imports.startSamples', {});
  await ended;
  writeFiles(join(engine.folder, 'in'), await plant());
  await engine.takeIn(join(engine.folder, 'in'));
  const { rows } = await engine.call('candidates.search', { filter: FILTER, limit: 500 });
  const words = rows.flatMap(({ name, emails }) => [name, ...emails, ...name.split(/[\s']+/u)]);
  names = new RegExp(
    [...new Set(words)]
      .filter((word) => word.length > 4 && !COMMON.has(word))
      .map(patternOf)
      .join('|'),
    'iu',
  );
  candidateId = rows.find(({ name }) => name === ZOE.name)?.id ?? '';
  const { credentials } = await engine.call('candidates.get', { candidateId });
  credentialId = credentials[0]?.id ?? '';
  await engine.call('notes.save', { candidateId, text: `${ZOE.name} will call. Quillmere is in.` });
  await engine.call('tags.set', { candidateId, tags: [`Known to ${ZOE.name}`, ZOE.email] });
  const [someone] = rows.filter(({ name }) => name === 'Amara Okafor');
  await engine.call('notes.save', {
    candidateId: someone?.id ?? '',
    text: `Knows ${ZOE.name} (${ZOE.email}).`,
  });
  await engine.call('stacks.put', {
    stack: { name: `Path of ${ZOE.name}`, pieces: [{ name: `Award of ${ZOE.name}` }] },
  });
  await engine.call('views.save', {
    name: `For ${ZOE.name}`,
    filter: { ...FILTER, tags: [`Known to ${ZOE.name}`] },
    labels: { [`Known to ${ZOE.name}`]: `Known to ${ZOE.name}` },
    columns: [],
  });
  openingId = await inviteForAnalyst(engine, candidateId);
}, 120_000);
afterAll(() => engine.close());

const COMMON = new Set<string>();
const LONG = 8;

/** A short name is met by chance within what is drawn, as a signature in base64. */
function patternOf(name: string): string {
  const pattern = escapePattern(name);
  return name.length < LONG ? `(?<![a-z0-9])${pattern}(?![a-z0-9])` : pattern;
}

const foundIn = (told: string) =>
  [...told.matchAll(new RegExp(`.{0,60}(?:${names.source}).{0,20}`, 'giu'))].map(([text]) => text);

test('are planted', async () => {
  const told = await engine.call('candidates.get', { candidateId });
  expect(told.credentials).toHaveLength(3);
  expect(foundIn(JSON.stringify(told)).length).toBeGreaterThan(10);
});

test('what names somebody is written back as it was, and finds whom it found', async () => {
  await engine.call('workspace.setBlind', { blind: CHOICES[0] });
  const { facets } = await engine.call('candidates.search', { filter: FILTER });
  const tag = facets.tags.find(({ label }) => /^Known to (?!.*Quill)/u.test(label));
  const found = await engine.call('candidates.search', {
    filter: { ...FILTER, tags: [tag?.value ?? ''] },
  });
  expect(found.total).toBe(1);
  const { tags } = await engine.call('tags.of', { candidateId });
  await engine.call('tags.set', { candidateId, tags: [...tags, 'new'] });
  const [view] = (await engine.call('views.list', {})).views;
  if (view === undefined) throw new Error('a view was saved');
  const { id: _, ...saved } = view;
  await engine.call('views.save', saved);
  await engine.call('workspace.setBlind', {});
  const own = [`Known to ${ZOE.name}`, ZOE.email, 'new'];
  expect(new Set((await engine.call('tags.of', { candidateId })).tags)).toEqual(new Set(own));
  const { views } = await engine.call('views.list', {});
  expect(views).toHaveLength(1);
  expect(views[0]).toMatchObject({ name: `For ${ZOE.name}`, filter: { tags: own.slice(0, 1) } });
});

describe.each(CHOICES)('names of people, where %o is hidden', (blind) => {
  beforeAll(() => engine.call('workspace.setBlind', { blind }));

  test('stand in no answer of any call', async () => {
    const found: string[] = [];
    for (const [call, input] of Object.entries(READS)) {
      // oxlint-disable-next-line no-await-in-loop -- one call after the other
      const answer = await engine.call(call as 'candidates.get', input() as never);
      found.push(...foundIn(JSON.stringify(answer)).map((text) => `${call}: ${text}`));
    }
    expect(found).toEqual([]);
  });

  test('stand in no event of an import, and of no recheck', async () => {
    events.length = 0;
    writeFiles(join(engine.folder, 'again'), {
      [`${ZOE.name}/${ZOE.name} none.json`]: `{"of": "${ZOE.name}"`,
    });
    await engine.takeIn(join(engine.folder, 'again'));
    const ended = engine.next('rechecks.progressed', ({ state }) => state !== 'running');
    await engine.call('rechecks.start', { scope: { kind: 'everything' } });
    await ended;
    expect(events.length).toBeGreaterThan(2);
    expect(events.flatMap(foundIn)).toEqual([]);
  });

  test.each(['json', 'html', 'csv', 'pdf'] as const)('stand in no report as %s', async (format) => {
    const scopes = [
      { kind: 'filter' as const, filter: FILTER },
      { kind: 'openings' as const, openingIds: [openingId] },
    ];
    for (const [place, scope] of scopes.entries()) {
      const file = join(engine.folder, `blind-${place}.${format}`);
      // oxlint-disable-next-line no-await-in-loop -- one report after the other
      await engine.call('report.export', { scope, format, file, people: 'blind' });
      // oxlint-disable-next-line no-await-in-loop -- as above
      const text = format === 'pdf' ? await readPdf(file) : readFileSync(file, 'utf8');
      expect(foundIn(text)).toEqual([]);
    }
  });

  test('stand in no page and no table of a preview', async () => {
    const scope = { kind: 'filter' as const, filter: FILTER };
    const { previewId } = await engine.call('report.preview', { scope, people: 'blind' });
    const drawn = async (page: number) => engine.call('report.previewPage', { previewId, page });
    await expect
      .poll(
        async () => {
          const answer = await drawn(1);
          return answer.kind === 'page' && answer.isDone;
        },
        { timeout: 30_000 },
      )
      .toBe(true);
    const first = await drawn(1);
    const pages = first.kind === 'page' ? first.pages : 0;
    const texts = [JSON.stringify(await engine.call('report.previewTable', { previewId }))];
    for (let page = 1; page <= pages; page += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      texts.push(JSON.stringify(await drawn(page)));
    }
    expect(pages).toBeGreaterThan(1);
    expect(texts.flatMap(foundIn)).toEqual([]);
    await engine.call('report.endPreview', {});
  });
});

/** Of a report written by us, page by page. */
async function readPdf(file: string): Promise<string> {
  const { pages } = (await openFile(readFileSync(file))) ?? { pages: [] };
  return JSON.stringify(pages);
}
