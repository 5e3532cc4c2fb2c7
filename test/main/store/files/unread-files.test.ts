import { expect, test } from 'vitest';
import { beginImport } from '../../../../src/shared/contract/begin-import.ts';
import type { ImportView } from '../../../../src/shared/contract/views.ts';
import type { NewUnreadFile } from '../../../../src/main/store/index.ts';
import { AT, fromFolder, file as fileOf, memoryWorkspace, record, uuid } from '../samples.ts';

const DAMAGED: NewUnreadFile = {
  file: 'badge.png',
  path: '',
  code: 'damaged-image',
  source: '/home/hr/badge.png',
};

function ended(importId: string): ImportView {
  return { ...beginImport(importId, AT), state: 'finished', done: 1, total: 1 };
}

test('what an import could not read is open until somebody closes it, and can be opened again', async () => {
  const { workspace, importId } = await memoryWorkspace();
  const params = { bytes: '9' };
  await workspace.imports.save(ended(importId), [DAMAGED, { ...DAMAGED, path: 'a', params }]);

  const open = await workspace.unread.list(10);
  expect(open).toEqual([
    { ...DAMAGED, path: 'a', params, id: expect.any(String), importId, at: AT },
    { ...DAMAGED, id: expect.any(String), importId, at: AT },
  ]);

  await workspace.unread.close([open[0]?.id ?? ''], true);
  expect(await workspace.unread.count()).toBe(1);
  await workspace.unread.close([open[0]?.id ?? ''], false);
  expect(await workspace.unread.count()).toBe(2);
});

test('a file that cannot be read once more is told of once', async () => {
  const { workspace, importId } = await memoryWorkspace();
  await workspace.imports.save(ended(importId), [DAMAGED]);
  const again = uuid();
  await workspace.imports.start(again, AT);

  await workspace.imports.save(ended(again), [{ ...DAMAGED, code: 'empty-file' }]);

  const open = await workspace.unread.list(10);
  expect(open.map(({ importId: of, code }) => [of, code])).toEqual([[again, 'empty-file']]);
});

test('of somebody who is deleted, no file is named that could not be read', async () => {
  const { workspace, importId } = await memoryWorkspace();
  const container = 'Amara Okafor';
  const credentials = [record({ placement: fromFolder(container) })];
  const [written] = await workspace.files.record(
    fileOf(importId, 'x.json', { container, credentials }),
  );
  await workspace.imports.save(ended(importId), [
    DAMAGED,
    { ...DAMAGED, source: '/home/hr/Amara Okafor/badge.png' },
  ]);

  await workspace.erasures.erase([written?.candidateId ?? ''], 'by-hand');

  expect((await workspace.unread.list(10)).map(({ source }) => source)).toEqual([DAMAGED.source]);
});
