import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PdfDocument from 'pdfkit';

export interface Attached {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** A letter of one page by an independent writer, with files attached to the document. */
export async function pdfWith(files: readonly Attached[], compress = true): Promise<Buffer> {
  const document = new PdfDocument({ compress });
  const written = buffer(document);
  document.text('Curriculum vitae');
  for (const { name, content } of files) document.file(Buffer.from(content), { name });
  document.end();
  return written;
}

interface FileAnnotating {
  readonly fileAnnotation: (
    ...place: [x: number, y: number, width: number, height: number, file: object]
  ) => void;
}

/** The same with the file pinned on the page, and nowhere else. */
export async function pdfWithAnnotation({ name, content }: Attached): Promise<Buffer> {
  const document = new PdfDocument();
  const written = buffer(document);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package's types lack it
  const annotating = document as unknown as FileAnnotating;
  annotating.fileAnnotation(10, 10, 20, 20, { src: Buffer.from(content), name });
  document.end();
  return written;
}

export const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;

/** `pdf` rewritten by qpdf, an independent program. */
export function qpdf(pdf: Buffer, ...options: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-pdf-'));
  try {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
    writeFileSync(from, pdf);
    const { status, stderr } = spawnSync('qpdf', [...options, from, to], { encoding: 'utf8' });
    // 3 is "with warnings".
    if (status !== 0 && status !== 3) throw new Error(stderr);
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Bodies by number, with references that fit; `trailer` without its brackets. */
export function rawPdf(objects: Readonly<Record<number, string>>, trailer = '/Root 1 0 R'): Buffer {
  let file = '%PDF-1.7\n';
  const offsets: (readonly [number, number])[] = [];
  for (const [number, body] of Object.entries(objects)) {
    offsets.push([Number(number), file.length]);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  return Buffer.from(file + tableOf(offsets, file.length, trailer), 'latin1');
}

/** `pdf` saved once more, with objects that replace its own. */
export function update(pdf: Buffer, objects: Readonly<Record<number, string>>): Buffer {
  let file = pdf.toString('latin1');
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(file)?.[1] ?? '';
  const offsets: (readonly [number, number])[] = [];
  for (const [number, body] of Object.entries(objects)) {
    offsets.push([Number(number), file.length]);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  return Buffer.from(
    file + tableOf(offsets, file.length, `/Root 1 0 R /Prev ${previous}`),
    'latin1',
  );
}

function tableOf(
  offsets: readonly (readonly [number, number])[],
  start: number,
  trailer: string,
): string {
  const rows = offsets.map(
    ([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  return `xref\n${rows.join('')}trailer\n<< /Size 100 ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
}

export function stream(content: string, dictionary = ''): string {
  return `<< /Length ${content.length} ${dictionary} >>\nstream\n${content}\nendstream`;
}

/** A catalog whose only attachment is object 3. */
export const CATALOG =
  '<< /Type /Catalog /Names << /EmbeddedFiles << /Names [(badge) 2 0 R] >> >> >>';
export const SPECIFICATION = '<< /Type /Filespec /F (badge.json) /EF << /F 3 0 R >> >>';
