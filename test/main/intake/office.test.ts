import { describe, expect, test } from 'vitest';
import { readAll } from '../../../src/main/intake/index.ts';
import { BADGE, itxt, png, zip } from './baking.ts';

const badge = JSON.stringify(BADGE);
const read = (bytes: Uint8Array) => readAll('cv', bytes);

const OPEN = {
  mimetype: 'application/vnd.oasis.opendocument.text',
  'META-INF/manifest.xml': '<m/>',
};
describe.each([
  ['a document of Word', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }],
  ['an OpenDocument', { ...OPEN, 'content.xml': '<c/>' }],
  ['a document of Pages', { 'Index/Document.iwa': 'x', 'Metadata/Properties.plist': 'x' }],
])('a zip that is %s', (_, parts) => {
  const office = { code: 'unknown-file-type', path: '', params: { found: 'office-document' } };
  const damaged = png(itxt('openbadgecredential', badge));
  damaged[damaged.indexOf('Pyth')] = 0;

  test('is called an office document, whichever pictures are in it', async () => {
    expect((await read(await zip(parts))).problems).toEqual([office]);
    const pictured = await zip({ ...parts, 'media/a.png': png(), 'preview.jpg': 'x' });
    expect((await read(pictured)).problems).toEqual([office]);
  });

  test('gives the badges that are pictures in it, and is handed on', async () => {
    const picture = png(itxt('openbadgecredential', badge));
    const bytes = await zip({ ...parts, 'word/media/a.png': picture, 'b/a.png': picture });
    const { documents, problems, others } = await read(bytes);
    expect(documents.map(({ path }) => path)).toEqual([
      'attachments/a.png#openbadgecredential',
      'attachments/a.png (2)#openbadgecredential',
    ]);
    expect(problems).toEqual([]);
    expect(others?.map(({ path }) => path)).toEqual(['']);
  });

  test('says of a badge in it that it is damaged', async () => {
    const { documents, problems } = await read(await zip({ ...parts, 'media/a.png': damaged }));
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ code: 'damaged-image' }, office]);
  });
});
