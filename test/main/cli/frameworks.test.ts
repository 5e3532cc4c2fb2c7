import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runFrameworks } from '../../../src/main/cli/frameworks-command.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';

const ESCO =
  'conceptUri,preferredLabel,altLabels\nhttp://data.europa.eu/esco/skill/598de5b0-5b58-4ea7-8058-a4bc4d18c742,SQL,\n';
const ONET = 'Element ID\tElement Name\n2.A.1.a\tReading Comprehension\n';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-frameworks-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(files: Readonly<Record<string, string>>) {
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof typeof written) => ({
    write: async (text: string) => {
      written[name] += text;
    },
    isClosed: () => false,
  });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const status = await runFrameworks(
    {
      name: 'frameworks',
      workspace: join(folder, 'w.touchstone'),
      files: Object.keys(files).map((name) => join(folder, name)),
    },
    {
      stdout: output('stdout'),
      stderr: output('stderr'),
      clock: () => instantFrom(Date.now()),
      verifierEntry: new URL('file:///nowhere'),
      samplesDirectory: folder,
    },
  );
  return { status, ...written };
}

test('imports frameworks, and lists them with the sentences that their owners demand', async () => {
  const { status, stdout } = await run({ 'skills_en.csv': ESCO, 'Skills.txt': ONET });
  expect(status).toBe(0);
  expect(stdout).toContain('ESCO (en): one skill; from skills_en.csv\n');
  expect(stdout).toContain('O*NET skills: one skill; from Skills.txt\n');
  expect(stdout).toContain('This service uses the ESCO classification of the European Commission.');
  expect(stdout).toContain('O*NET® is a trademark of USDOL/ETA.');
  expect((await run({})).stdout).toBe(stdout);
});

test('says what is wrong with a file, and exits with 2', async () => {
  const { status, stdout, stderr } = await run({ 'a.txt': 'no framework' });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^a\.txt is no framework of skills/u);
});

test('a workspace that is not there is not made by listing', async () => {
  const { status, stderr } = await run({});
  expect(status).toBe(2);
  expect(stderr).toContain('There is no workspace');
});
