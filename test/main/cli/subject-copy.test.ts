import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCommand } from '../../../src/main/cli/arguments.ts';
import { runImport } from '../../../src/main/cli/import-command.ts';
import type { CommandIo } from '../../../src/main/cli/io.ts';
import { runSubjectCopy } from '../../../src/main/cli/subject-copy-command.ts';
import { openFile } from '../../../src/main/resume/index.ts';
import { openWorkspace } from '../../../src/main/store/index.ts';
import { SUBJECT_COPY } from '../../../src/shared/messages/subject-copy.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';
import { VERIFIER_ENTRY } from '../built-processes.ts';

const SAMPLES = fileURLToPath(new URL('../../../resources/samples', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'touchstone-subject-copy-'));
const clock = () => instantFrom(Date.parse('2026-11-23T09:30:00Z'));
let printed = '';
const output = { write: async (text: string) => void (printed += text), isClosed: () => false };
const io: CommandIo = {
  stdout: output,
  stderr: output,
  clock,
  verifierEntry: VERIFIER_ENTRY,
  samplesDirectory: '',
};

async function run(...line: readonly string[]): Promise<number> {
  printed = '';
  const parsed = parseCommand(line);
  if (!parsed.ok) throw new Error(parsed.error);
  if (parsed.value.name === 'import') return runImport(parsed.value, io);
  if (parsed.value.name === 'subject-copy') return runSubjectCopy(parsed.value, io);
  throw new Error(parsed.value.name);
}

const workspaceFile = join(folder, 'w');
const copy = (person: string, out: string) =>
  run('subject-copy', person, join(folder, out), '--workspace', workspaceFile);

async function filesOf(out: string): Promise<ReadonlyMap<string, string>> {
  const opened = await openFile(readFileSync(join(folder, out)));
  const files = [...(opened?.attachments ?? [])];
  return new Map(files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]));
}

beforeAll(async () => {
  const [candidates, documents] = [join(SAMPLES, 'candidates'), join(SAMPLES, 'documents')];
  await run(
    'import',
    candidates,
    '--workspace',
    workspaceFile,
    '--offline',
    '--documents',
    documents,
  );
  const opened = openWorkspace(workspaceFile, { clock });
  if (!opened.ok) throw new Error(opened.error.reason);
  const { erasures, groupAnswers, notes, tags, stages, openings, resumes } = opened.value;
  const [amara] = await erasures.findNamed('Amara Okafor');
  const [chen] = await erasures.findNamed('Chen Wei');
  if (amara === undefined || chen === undefined) throw new Error('The samples have changed.');
  await notes.save(amara.id, 'Called back <b>twice</b>');
  await notes.save(chen.id, 'A secret of Chen’s');
  await tags.set(amara.id, ['night shift']);
  await groupAnswers.put([
    { person: amara.id, groups: new Map([['Sex', 'Female']]) },
    { person: chen.id, groups: new Map([['Sex', 'Chen’s own']]) },
  ]);
  const openingId = await openings.save({ title: 'Welder', note: '', requirements: [] });
  await stages.set(openingId ?? '', [amara.id, chen.id], 'interview');
  const bytes = new TextEncoder().encode('Skills: Kotlin');
  const sha256 = 'f'.repeat(64);
  const claims = [{ skill: 'kotlin', name: 'Kotlin', isListed: true, quote: '' }];
  await resumes.add(amara.id, { name: 'cv.txt', format: 'text', sha256, bytes, claims });
  opened.value.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('touchstone subject-copy', () => {
  test('writes all that is held about a person: to read, as data, and byte for byte', async () => {
    expect(await copy('Amara Okafor', 'a.zip')).toBe(0);
    expect(printed).toContain(SUBJECT_COPY.written(join(folder, 'a.zip'), 'Amara Okafor'));
    const files = await filesOf('a.zip');
    const page = files.get('index.html') ?? '';
    for (const said of [
      'Called back &lt;b&gt;twice',
      'night shift',
      'Welder: interview',
      'Kotlin',
      'Sex: Female',
    ]) {
      expect(page).toContain(said);
    }
    const data = JSON.parse(Buffer.from(files.get('data.json') ?? '', 'latin1').toString('utf8'));
    expect(data.candidate.emails).toContain('amara.okafor@example.org');
    expect(data.identities.length).toBeGreaterThan(0);
    expect(data.audit).toMatchObject([{ kind: 'stage', detail: { stage: 'interview' } }]);
    expect(data.groups).toEqual([{ category: 'Sex', value: 'Female' }]);
    expect(files.get('report.html')).toContain('Amara Okafor');
    const originals = [...files.keys()].filter((name) => name.startsWith('originals/'));
    const unshared = data.files.filter((one: { isShared: boolean }) => !one.isShared);
    expect(originals).toHaveLength(unshared.length);
    expect(files.get([...originals].find((name) => name.endsWith('cv.txt')) ?? '')).toBe(
      'Skills: Kotlin',
    );
  });

  test('tells nothing of anybody else', async () => {
    await copy('Amara Okafor', 'b.zip');
    const opened = openWorkspace(workspaceFile, { clock });
    if (!opened.ok) throw new Error(opened.error.reason);
    const [chen] = await opened.value.erasures.findNamed('Chen Wei');
    opened.value.close();
    for (const [name, text] of await filesOf('b.zip')) {
      for (const other of ['Chen', 'secret', chen?.id ?? '']) {
        expect([name, text.includes(other)]).toEqual([name, false]);
      }
    }
    const data = JSON.parse((await filesOf('b.zip')).get('data.json') ?? '');
    expect(data.audit[0].detail.persons).toHaveLength(1);
  });

  test('is refused where the name is nobody’s, or the zip cannot be written', async () => {
    expect(await copy('Nobody', 'c.zip')).toBe(2);
    expect(existsSync(join(folder, 'c.zip'))).toBe(false);
    expect(await copy('Amara Okafor', 'no/such/folder.zip')).toBe(2);
    expect(printed).toContain('could not be written: the folder is not there.');
    expect(parseCommand(['subject-copy', 'Amara'])).toMatchObject({ ok: false });
  });

  test('is written down in the audit trail, without a name', async () => {
    const opened = openWorkspace(workspaceFile, { clock });
    if (!opened.ok) throw new Error(opened.error.reason);
    const [last] = await opened.value.audit.latest(1);
    opened.value.close();
    expect(last).toMatchObject({ kind: 'export', detail: { format: 'zip', candidates: 1 } });
  });
});
