import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import {
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import PdfKit from 'pdfkit';
import { ZipFile } from 'yazl';

/** The lines of a résumé as people write them. */
export const RESUME_LINES = [
  'Amara Okafor',
  'amara.okafor@example.org',
  'Experience',
  'Data analyst at Example Ltd, 2019 to 2024: reports in Python and SQL.',
  'Education',
  'BSc Statistics',
  'Skills',
  'Python, SQL, Power BI',
];

/** A PDF with one line of text for each of `lines`, and files that are attached to it. */
export async function makePdf(
  lines: readonly string[],
  options: PDFKit.PDFDocumentOptions = {},
  attached: readonly { readonly name: string; readonly content: Uint8Array }[] = [],
): Promise<Uint8Array> {
  const document = new PdfKit(options);
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  for (const line of lines) document.text(line);
  if (lines.length === 0) document.rect(20, 20, 300, 300).fill('#888');
  for (const { name, content } of attached) document.file(Buffer.from(content), { name });
  document.end();
  await once(document, 'end');
  return new Uint8Array(Buffer.concat(parts));
}

/** A DOCX by a library that is not ours: headings, paragraphs of several runs, pictures, a table. */
export async function makeDocx(
  lines: readonly string[],
  pictures: readonly Uint8Array[] = [],
): Promise<Uint8Array> {
  const size = { width: 90, height: 90 };
  const document = new Document({
    sections: [
      {
        children: [
          ...lines.map((line) => new Paragraph({ children: runsOf(line) })),
          ...pictures.map((data) => {
            const picture = new ImageRun({
              type: 'png',
              data: Buffer.from(data),
              transformation: size,
            });
            return new Paragraph({ children: [picture] });
          }),
          new Paragraph({ text: 'Languages', heading: HeadingLevel.HEADING_1 }),
          new Table({
            rows: [
              new TableRow({
                children: [cell('German'), cell('B2')],
              }),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

// Word processors cut a line into runs wherever they like.
function runsOf(line: string): TextRun[] {
  const half = Math.floor(line.length / 2);
  return [new TextRun(line.slice(0, half)), new TextRun({ text: line.slice(half), bold: true })];
}

function cell(text: string): TableCell {
  return new TableCell({ children: [new Paragraph(text)] });
}

/** A zip of these files. */
export async function makeZip(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  return new Uint8Array(Buffer.concat(parts));
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
