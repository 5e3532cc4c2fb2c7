import { inflateSync } from 'node:zlib';

/** A reader of our own writer's kind of PDF: the text of its pages, in the order in which it is drawn. */
export function readPdfText(pdf: Uint8Array): string {
  const file = Buffer.from(pdf).toString('latin1');
  const objects = readObjects(file);
  const fonts = readFonts(file, objects);
  return [...objects.values()]
    .filter((object) => object.stream.includes(' Tf\n'))
    .map((object) => readContent(object.stream, fonts))
    .join('\n');
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

function readObjects(file: string): ReadonlyMap<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  for (const match of file.matchAll(/\n(\d+) 0 obj\n([^]*?)\nendobj/gu)) {
    const [, number = '', body = ''] = match;
    const at = body.indexOf('\nstream\n');
    const dictionary = at < 0 ? body : body.slice(0, at);
    const raw = at < 0 ? '' : body.slice(at + 8, body.lastIndexOf('\nendstream'));
    const bytes = Buffer.from(raw, 'latin1');
    const isDeflated = dictionary.includes('/FlateDecode');
    const stream = isDeflated ? inflateSync(bytes).toString('latin1') : raw;
    objects.set(number, { dictionary, stream });
  }
  return objects;
}

type CharacterMap = readonly string[];

function readFonts(
  file: string,
  objects: ReadonlyMap<string, PdfObject>,
): ReadonlyMap<string, CharacterMap> {
  const fonts = new Map<string, CharacterMap>();
  for (const [, name = '', number = ''] of file.matchAll(/\/(F\d+) (\d+) 0 R/gu)) {
    const cmap = /\/ToUnicode (\d+) 0 R/u.exec(objects.get(number)?.dictionary ?? '')?.[1];
    const stream = objects.get(cmap ?? '')?.stream ?? '';
    const lists = [...stream.matchAll(/\[([^\]]*)\]/gu)].map(([, list = '']) => list);
    fonts.set(
      name,
      lists.flatMap((list) =>
        [...list.matchAll(/<([0-9a-f ]*)>/giu)].map(([, hex = '']) => utf16(hex)),
      ),
    );
  }
  return fonts;
}

function utf16(hex: string): string {
  return Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');
}

function readContent(content: string, fonts: ReadonlyMap<string, CharacterMap>): string {
  let text = '';
  let characters: CharacterMap = [];
  let line = '';
  for (const match of content.matchAll(/\/(F\d+) \S+ Tf|\[(.*)\] TJ|1 0 0 1 \S+ (\S+) Tm/gu)) {
    const [, font, glyphs, height] = match;
    if (font !== undefined) characters = fonts.get(font) ?? [];
    if (height !== undefined && height !== line) {
      text += ' ';
      line = height;
    }
    for (const [, hex = ''] of (glyphs ?? '').matchAll(/<([0-9a-f]*)>/giu)) {
      for (const code of hex.match(/.{4}/gu) ?? []) text += characters[Number.parseInt(code, 16)];
    }
  }
  return text;
}
