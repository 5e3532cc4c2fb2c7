import { pick } from '../bench/random.ts';
import { below, mutateBytes } from './mutate.ts';
import type { Random } from './mutate.ts';

/** What a language is made of: where its pieces end, and pieces that mean something in it. */
interface Grammar {
  /** Matches nothing but the places between two pieces. */
  readonly between: RegExp;
  readonly words: readonly [string, ...string[]];
}

/** A mutator that changes, leaves out, doubles and moves whole pieces, and now and then bytes. */
function mutatePieces({ between, words }: Grammar) {
  return (bytes: Uint8Array, random: Random): Buffer => {
    if (random() < 0.3) return mutateBytes(bytes, random);
    // One character a byte, so that nothing is lost of what is no text.
    let pieces = Buffer.from(bytes).toString('latin1').split(between);
    for (let count = 1 + below(random, 3); count > 0; count -= 1) {
      const at = below(random, pieces.length);
      const piece = pieces[at] ?? '';
      const other = pieces[below(random, pieces.length)] ?? '';
      const changes = [
        () => [pick(random, words)],
        () => [piece, pick(random, words)],
        () => [piece, piece],
        () => [other],
        () => [piece, other],
        () => [],
      ] as const;
      pieces = pieces.toSpliced(at, 1, ...pick(random, changes)());
    }
    return Buffer.from(pieces.join(''), 'latin1');
  };
}

export const mutateSvg = mutatePieces({
  between: /(?=<)|(?<=>)/u,
  words: [
    '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
    '&a;',
    '&#0;',
    '&#xD800;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?xml version="1.1"?>',
    '<g xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">',
    '</g>',
    '<openbadges:credential>',
    '<openbadges:credential verify="a.b.c"/>',
    '</openbadges:credential>',
    '</svg>',
  ],
});

export const mutateDrawing = mutatePieces({
  between: /(?=[<"\s])|(?<=[>"\s,(])|(?=[;:)])/u,
  words: [
    '<g>',
    '</g>',
    '<use href="#a"/>',
    '<use href="#c"/>',
    'id="a"',
    'id="c"',
    'href="#a"',
    '<mask id="a">',
    '</mask>',
    '<clipPath id="c">',
    '</clipPath>',
    'mask="url(#a)"',
    'clip-path="url(#c)"',
    'fill="url(#a)"',
    'opacity=".5"',
    'stroke="red"',
    '<style>',
    '{',
    '}',
    'stroke-dasharray="1 0"',
    'stroke-width="1e9"',
    'stroke-linejoin="round"',
    'class="a"',
    '1e308',
    '-1e308',
    '1e-308',
    'NaN',
    '0',
    '-1',
    '100%',
    '999999',
    'M',
    'A',
    'Z',
    'scale(0)',
    'preserveAspectRatio="none"',
    'viewBox="0 0 1e-9 1e9"',
    'clipPathUnits="objectBoundingBox"',
    '<svg>',
    '</svg>',
    '<symbol id="a">',
    '</symbol>',
    '/*',
    '*/',
    '@import',
    '&a;',
    ']]>',
  ],
});

/** A part of a DOCX. */
export const mutateWord = mutatePieces({
  between: /(?=<)|(?<=>)/u,
  words: [
    '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
    '&b;',
    '&#xD800;',
    '<![CDATA[',
    ']]>',
    '<w:t>',
    '</w:t>',
    '<w:t/>',
    '<w:p>',
    '</w:p>',
    '<w:del>',
    '</w:del>',
    '<w:moveFrom>',
    '<w:tab/>',
    '<w:br/>',
    '<w:tc>',
    '</w:tc>',
    '<mc:Fallback xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">',
    '<t xmlns="constructor">',
    '</w:document>',
  ],
});

export const mutatePdf = mutatePieces({
  between: /(?=\/)|(?<=[\s[\]<>()])|(?=[[\]<>()])/u,
  words: [
    '<<',
    '>>',
    '[',
    ']',
    '(',
    ')',
    '1 0 R ',
    '4294967296 ',
    '-1 ',
    '0 0 obj',
    'endobj',
    'stream\n',
    'endstream',
    'xref\n0 99999999\n',
    'startxref\n0\n',
    'trailer',
    '/ObjStm',
    '/XRef',
    '/Prev 0 ',
    '/Length 0 ',
    '/FlateDecode ',
    '/ASCII85Decode ',
    '/ASCIIHexDecode ',
    '/RunLengthDecode ',
    '/Predictor 12 ',
    '/Columns 999999999 ',
    '/EmbeddedFiles ',
    '/Kids ',
    '/Names ',
    '/Encrypt ',
    '/Count 99999999 ',
    '/Type /Page ',
    '/Contents ',
    '/Font ',
    '/ToUnicode ',
    'BT /F1 12 Tf (text) Tj ET ',
    'beginbfrange <0000> <ffff> <0000> endbfrange ',
  ],
});

export const mutateQuery = mutatePieces({
  between: /(?<=[\s():"-])|(?=[\s():"-])/u,
  words: [
    '(',
    ')',
    '-',
    '"',
    'and',
    'or',
    'not',
    ':',
    'level>=',
    'level:',
    'since:',
    'before:2024-02-30',
    'fresh:12m',
    'verdict:',
    'issuer:',
    'tag:',
    '\u00e2\u0080\u009c',
    '((((((((((((((((((((((((((((((((((((((((((',
  ],
});
