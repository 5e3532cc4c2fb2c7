import type { Paper, PaperElement } from './paper.ts';
import { BASELINE_EMS } from './paper.ts';

/** The pages of a PDF that is being written. */
export function createPdfPaper(document: PDFKit.PDFDocument): Paper {
  const root = document.struct('Document');
  document.addStructure(root);
  const { width, height } = document.page;
  const artifact = (type: 'Layout' | 'Pagination', draw: () => void) => {
    document.markContent('Artifact', { type });
    draw();
    document.endMarkedContent();
  };
  return {
    width,
    height,
    root: asElement(root),
    startPage: () => void document.addPage(),
    addBookmark: (title) => void document.outline.addItem(title),
    // pdfkit takes `scope` since 0.19; its types do not say so.
    createElement: (tag, options = {}) => asElement(document.struct(tag, { ...options })),
    drawArtifact: (draw) => artifact('Layout', draw),
    drawLines: (lines, style, at, leading) => {
      document.fillColor(style.color);
      lines.forEach((line, index) => {
        const baseline = -BASELINE_EMS * style.size;
        if (line.actual !== undefined) document.markContent('Span', { actual: line.actual });
        for (const run of line.runs) {
          document.font(run.face, style.size);
          document.text(run.text, at.x + run.x * style.size, at.y + index * leading, {
            lineBreak: false,
            baseline,
          });
        }
        if (line.actual !== undefined) document.endMarkedContent();
      });
    },
    drawRule: ({ x, y, width: length, thickness, color }) =>
      void document
        .moveTo(x, y)
        .lineTo(x + length, y)
        .lineWidth(thickness)
        .strokeColor(color)
        .stroke(),
    fillBox: (box, color) => void document.rect(box.x, box.y, box.width, box.height).fill(color),
    drawPicture: (png, box) =>
      void document.image(Buffer.from(png), box.x, box.y, { width: box.width, height: box.height }),
    numberPages: (draw) => {
      const { start, count } = document.bufferedPageRange();
      for (let page = start; page < start + count; page += 1) {
        document.switchToPage(page);
        artifact('Pagination', () => draw(page - start + 1, count));
      }
    },
  };
}

function asElement(element: PDFKit.PDFStructureElement): PaperElement {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is put into one was made by this paper too
  return element as PDFKit.PDFStructureElement & PaperElement;
}
