import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startEngine } from '../running-engine.ts';

const VECTORS = process.env['TOUCHSTONE_VECTORS'] ?? resolve('../shared/vectors');
const LISTS = join(
  VECTORS,
  'digitalcredentials-vc-test-fixtures/statusLists/didkey-ed25519Signature2020',
);
const HIS_LIST = join(LISTS, 'e5WK8CbZ1GjycuPombrj');
const HER_BADGE = join(
  import.meta.dirname,
  '../../../../resources/samples/candidates/Scrum Practitioner, found in the inbox.json',
);

async function takeIn(prepare: (folder: string) => void) {
  const engine = await startEngine();
  onTestFinished(() => engine.close());
  const folder = join(engine.folder, 'in');
  mkdirSync(folder);
  prepare(folder);
  const view = await engine.takeIn(folder);
  const { rows } = await engine.call('candidates.search', { filter: { text: '' } });
  return { view, people: rows.map(({ name }) => name) };
}

test('a list of what an issuer withdrew founds nobody and is said to be what it is', async () => {
  const { view, people } = await takeIn((folder) => cpSync(HIS_LIST, join(folder, 'list.json')));
  expect(people).toEqual([]);
  expect(view.credentials).toBe(0);
  expect(view.problems).toMatchObject([
    { file: 'in/list.json', code: 'not-a-credential', params: { found: 'status-list' } },
  ]);
});

test('beside a badge in a person’s folder it leaves the badge where it is', async () => {
  const { view, people } = await takeIn((folder) => {
    const hers = join(folder, 'Ada Moran (ada@example.org)');
    mkdirSync(hers);
    copyFileSync(HIS_LIST, join(hers, 'list.json'));
    copyFileSync(HER_BADGE, join(hers, 'badge.json'));
  });
  expect(people).toEqual(['Ada Moran']);
  expect(view.credentials).toBe(1);
  expect(view.problems).toHaveLength(1);
});

test('what says that it is a badge as well is taken in: that hides nothing from anybody', async () => {
  const list: unknown = JSON.parse(readFileSync(HIS_LIST, 'utf8'));
  const { view } = await takeIn((folder) => {
    const both = {
      ...(list as object),
      type: ['VerifiableCredential', 'StatusList2021Credential', 'OpenBadgeCredential'],
    };
    writeFileSync(join(folder, 'both.json'), JSON.stringify(both));
  });
  expect(view).toMatchObject({ credentials: 1, problems: [] });
});
