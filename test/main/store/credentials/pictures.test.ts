import { expect, test } from 'vitest';
import { file, memoryWorkspace, record } from '../samples.ts';

const PICTURE = { source: 'file', width: 2, height: 1, png: Buffer.from('bytes') } as const;

async function twoOfOneFile() {
  const { workspace, importId } = await memoryWorkspace();
  const { candidateId } = { candidateId: await workspace.candidates.create('Ana Lima') };
  const placement = { kind: 'existing', candidateId, reason: 'container' } as const;
  const credentials = ['a', 'b'].map((path) => record({ path, placement }));
  const written = await workspace.files.record(file(importId, 'both.zip', { credentials }));
  const [first, second] = written.map(({ credentialId }) => credentialId);
  if (first === undefined || second === undefined) throw new Error('not written');
  return { workspace, candidateId, first, second };
}

test('a picture is kept, and so is that there is none', async () => {
  const { workspace, first, second } = await twoOfOneFile();
  const { pictures } = workspace;
  expect(await pictures.get(first)).toBeUndefined();
  await pictures.put(first, PICTURE);
  await pictures.put(second, 'none');
  expect(await pictures.get(first)).toEqual(PICTURE);
  expect(await pictures.get(second)).toBe('none');
});

test('those of a file that were not looked for yet are listed, also while they are nobody’s', async () => {
  const { workspace, first, second } = await twoOfOneFile();
  const { pictures, credentials } = workspace;
  await pictures.put(second, 'none');
  expect(await pictures.listUnseen(second)).toEqual([{ credentialId: first, path: 'a' }]);
  const recipient = record().recipient;
  await credentials.assign([
    { credentialId: first, candidateId: undefined, reason: 'person', recipient, identities: [] },
  ]);
  expect(await pictures.listUnseen(first)).toEqual([{ credentialId: first, path: 'a' }]);
  expect(await pictures.listUnseen(second)).toEqual([]);
});

test('it is looked for again once its credential was checked again', async () => {
  const { workspace, first, second } = await twoOfOneFile();
  await workspace.pictures.put(first, PICTURE);
  await workspace.pictures.put(second, PICTURE);
  await workspace.credentials.updateVerification(first, record());
  expect(await workspace.pictures.get(first)).toBeUndefined();
  expect(await workspace.pictures.get(second)).toEqual(PICTURE);
});

test('it goes with its credential, and is not written for one that is gone', async () => {
  const { workspace, candidateId, first } = await twoOfOneFile();
  await workspace.pictures.put(first, PICTURE);
  await workspace.erasures.erase([candidateId], 'by-hand');
  await workspace.pictures.put(first, PICTURE);
  expect(await workspace.pictures.get(first)).toBeUndefined();
});
