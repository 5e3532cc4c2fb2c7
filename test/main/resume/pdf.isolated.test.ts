import type { getDocumentProxy } from 'unpdf';
import { expect, test, vi } from 'vitest';
import { readPdfText } from '../../../src/main/resume/pdf.ts';
import { makePdf, RESUME_LINES } from './made-files.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

const { documents } = vi.hoisted(() => ({ documents: [] as PdfDocument[] }));
vi.mock(import('unpdf'), async (load) => {
  const original = await load();
  return {
    ...original,
    getDocumentProxy: async (...input) => {
      const document = await original.getDocumentProxy(...input);
      documents.push(document);
      // Of the second, no page can be read.
      if (documents.length === 2) document.getPage = () => Promise.reject(new Error('damaged'));
      return document;
    },
  };
});

test('what the library holds of a PDF is given back, whether its pages could be read or not', async () => {
  const bytes = await makePdf(RESUME_LINES);
  expect(await readPdfText(bytes)).toMatchObject({ ok: true });
  expect(await readPdfText(bytes)).toMatchObject({ ok: false, code: 'damaged' });
  expect(documents.map(({ loadingTask }) => loadingTask.destroyed)).toEqual([true, true]);
});
