import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bytesOf, makeDocx, makePdf, makeZip } from '../../resume/made-files.ts';
import { startEngine } from '../running-engine.ts';

const SAMPLES = join(import.meta.dirname, '../../../../resources/samples');
const AMARA = 'Amara Okafor (amara.okafor@example.org)';
const PICTURED = 'SQL and Relational Databases';
const CLAIMS = ['Experience', 'Reports in Python', 'Skills', 'Kubernetes, Word, Excel'];

let samplesDirectory: string;
let engine: Awaited<ReturnType<typeof startEngine>>;

beforeEach(async () => {
  samplesDirectory = await mkdtemp(join(tmpdir(), 'touchstone-resumes-'));
  await cp(join(SAMPLES, 'documents'), join(samplesDirectory, 'documents'), { recursive: true });
  await cp(join(SAMPLES, 'candidates', AMARA), join(samplesDirectory, 'candidates', AMARA), {
    recursive: true,
  });
  engine = await startEngine({ samplesDirectory });
});

afterEach(async () => {
  await engine.close();
  await rm(samplesDirectory, { recursive: true, force: true });
});

/** Puts files among the samples and takes all in, as the samples are taken in: their issuers are known. */
async function takeIn(files: Readonly<Record<string, Uint8Array>> = {}) {
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(samplesDirectory, 'candidates', name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, bytes);
  }
  const ended = engine.next('imports.progressed', ({ state }) => state !== 'running');
  await engine.call('imports.startSamples', {});
  return ended;
}

async function amara() {
  const { rows } = await engine.call('candidates.search', { filter: {} });
  const row = rows.find(({ name }) => name === 'Amara Okafor');
  if (row === undefined) throw new Error('She is not there.');
  const comparison = await engine.call('resumes.compare', { candidateId: row.id });
  return { row, comparison };
}

function namesOf(list: readonly { readonly name: string }[]): readonly string[] {
  return list.map(({ name }) => name);
}

describe('a résumé in a person’s folder', () => {
  test('in which a badge is damaged is read, and that is said', async () => {
    const badge = await readFile(join(SAMPLES, 'candidates', AMARA, `${PICTURED}.png`));
    const damaged = Buffer.from(badge);
    damaged[damaged.indexOf('issuer')] = 0;
    const view = await takeIn({ [`${AMARA}/cv.docx`]: await makeDocx(CLAIMS, [damaged]) });
    expect(view).toMatchObject({ problems: [{ code: 'damaged-image' }], resumes: 1 });
  });

  test('to which badges are attached is read as it is, and so are these', async () => {
    const badge = join(samplesDirectory, 'candidates', AMARA, `${PICTURED}.png`);
    const attached = [{ name: 'badge.png', content: await readFile(badge) }];
    await rm(badge);
    const view = await takeIn({ [`${AMARA}/cv.pdf`]: await makePdf(CLAIMS, {}, attached) });
    expect(view).toMatchObject({ problems: [], resumes: 1 });
    const { row } = await amara();
    const { credentials } = await engine.call('candidates.get', { candidateId: row.id });
    expect(credentials).toContainEqual(
      expect.objectContaining({ title: PICTURED, verdict: 'verified' }),
    );
  });

  test('in which badges stand as pictures is read as it is, and so are these', async () => {
    const own = await readFile(join(SAMPLES, 'candidates', AMARA, `${PICTURED}.png`));
    await rm(join(samplesDirectory, 'candidates', AMARA, `${PICTURED}.png`));
    const view = await takeIn({ [`${AMARA}/cv.docx`]: await makeDocx(CLAIMS, [own]) });
    expect(view).toMatchObject({ problems: [], resumes: 1 });
    const { row, comparison } = await amara();
    expect(comparison.resumes).toMatchObject([{ format: 'docx' }]);
    const { credentials } = await engine.call('candidates.get', { candidateId: row.id });
    expect(credentials).toContainEqual(
      expect.objectContaining({ title: PICTURED, verdict: 'verified' }),
    );
  });

  test('is no error, and its claims stand beside what is proven', async () => {
    const view = await takeIn({ [`${AMARA}/cv.pdf`]: await makePdf(CLAIMS) });
    expect(view).toMatchObject({ problems: [], resumes: 1 });
    const { comparison } = await amara();
    expect(comparison.resumes).toMatchObject([{ format: 'pdf', claims: 4 }]);
    expect(namesOf(comparison.proven)).toEqual(['Python']);
    expect(comparison.proven[0]?.quote).toBe('Reports in Python');
    expect(comparison.proven[0]?.credentialIds.length).toBeGreaterThan(0);
    expect(namesOf(comparison.claimedOnly)).toEqual([
      'Kubernetes',
      'Microsoft Word',
      'Microsoft Excel',
    ]);
    expect(namesOf(comparison.provenNotMentioned)).toContain('SQL');
  });

  test('proves nothing: no list and no search finds its claims', async () => {
    await takeIn();
    const before = await amara();
    await takeIn({ [`${AMARA}/cv.pdf`]: await makePdf(CLAIMS) });
    const after = await amara();
    expect(after.row).toEqual(before.row);
    const search = (text: string) => engine.call('candidates.search', { filter: { text } });
    expect((await search('Kubernetes')).total).toBe(0);
    const { facets } = await engine.call('candidates.search', { filter: {} });
    expect(facets.skills.map(({ label }) => label)).not.toContain('Kubernetes');
    expect((await engine.call('skills.suggest', { text: 'Kubern' })).skills).toEqual([]);
  });

  test('comes with her whatever it is written in, and whichever is read first', async () => {
    const view = await takeIn({
      [`${AMARA}/ A first file.docx`]: await makeDocx(CLAIMS),
      [`${AMARA}/résumé.md`]: bytesOf(CLAIMS.map((line) => `# ${line}`).join('\n')),
      [`${AMARA}/resume.json`]: bytesOf('{"basics":{"name":"Amara"},"skills":[{"name":"Rust"}]}'),
    });
    expect(view).toMatchObject({ problems: [], resumes: 3 });
    const { comparison } = await amara();
    expect(new Set(comparison.resumes.map(({ format }) => format))).toEqual(
      new Set(['docx', 'text', 'json-resume']),
    );
    expect(comparison.claimedOnly.find(({ name }) => name === 'Rust')).toMatchObject({
      listed: true,
      quote: '',
    });
  });

  test('is taken out of her zip', async () => {
    const folder = join(samplesDirectory, 'candidates', AMARA);
    const [first = ''] = await readdir(folder);
    const badge = await readFile(join(folder, first));
    await rm(folder, { recursive: true });
    const view = await takeIn({
      [`${AMARA}.zip`]: await makeZip({ [first]: badge, 'cv.pdf': await makePdf(CLAIMS) }),
    });
    expect(view).toMatchObject({ problems: [], resumes: 1, credentials: 1 });
    expect((await amara()).comparison.resumes).toHaveLength(1);
  });

  test('is added once, however often it is taken in', async () => {
    const cv = { [`${AMARA}/cv.pdf`]: await makePdf(CLAIMS) };
    await takeIn(cv);
    expect(await takeIn(cv)).toMatchObject({ problems: [], resumes: 0 });
    expect((await amara()).comparison.resumes).toHaveLength(1);
  });

  test('of pictures only is said to have no text', async () => {
    const view = await takeIn({ [`${AMARA}/cv.pdf`]: await makePdf([]) });
    expect(view.problems).toMatchObject([{ code: 'resume-without-text' }]);
  });

  test('must look like one: a letter is a file without a badge, as before', async () => {
    const view = await takeIn({ [`${AMARA}/letter.pdf`]: await makePdf(['Dear Sir or Madam']) });
    expect(view.problems).toMatchObject([{ code: 'document-without-badge' }]);
  });
});

test('a loose résumé founds nobody, and is asked about', async () => {
  const view = await takeIn({ 'cv.pdf': await makePdf(CLAIMS) });
  expect(view).toMatchObject({ resumes: 0, problems: [{ code: 'resume-without-person' }] });
  expect((await engine.call('candidates.search', { filter: {} })).total).toBe(1);
});

describe('a résumé on a person’s page', () => {
  async function add(name: string, bytes: Uint8Array) {
    const path = join(samplesDirectory, name);
    await writeFile(path, bytes);
    const { row } = await amara();
    return engine.call('resumes.add', { candidateId: row.id, paths: [path] });
  }

  test('is added, even where it does not look like one', async () => {
    await takeIn();
    expect(await add('about me.txt', bytesOf('I know Python.'))).toEqual({
      added: 1,
      resumeIds: [expect.any(String)],
      problems: [],
    });
    expect(namesOf((await amara()).comparison.proven)).toEqual(['Python']);
  });

  test.each([
    ['locked.pdf', 'encrypted', () => makePdf(['x'], { userPassword: 'secret' })],
    ['scan.pdf', 'no-text', () => makePdf([])],
    ['package.json', 'no-resume', async () => bytesOf('{}')],
  ])('%s is not, and the reason is told', async (file, code, make) => {
    await takeIn();
    expect(await add(file, await make())).toEqual({
      added: 0,
      resumeIds: [],
      problems: [{ file, code }],
    });
  });

  test('is taken away with all that it claims', async () => {
    await takeIn({ [`${AMARA}/cv.pdf`]: await makePdf(CLAIMS) });
    const [resume] = (await amara()).comparison.resumes;
    await engine.call('resumes.remove', { resumeId: resume?.id ?? '' });
    const { comparison } = await amara();
    expect(comparison.resumes).toEqual([]);
    expect(comparison.proven).toEqual([]);
    expect(comparison.claimedOnly).toEqual([]);
  });
});
