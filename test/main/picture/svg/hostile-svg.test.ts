import { describe, expect, test } from 'vitest';
import { drawSvg } from '../../../../src/main/picture/svg/index.ts';
import { SVG_PICTURE_LIMITS } from '../../../../src/shared/limits.ts';
import { drawing, IMAGE } from './drawings.ts';

const SQUARE = '<rect width="100" height="100" fill="#0a0b0c"/>';

function drawn(svg: string | Uint8Array) {
  const made = drawSvg(Buffer.from(svg));
  return made.ok ? Buffer.from(made.value.rgba).toString('base64') : made.error;
}

const PLAIN = drawn(drawing(SQUARE));

describe('what leads out of a drawing, runs or moves leaves no trace in it', () => {
  test.each<[string, string]>([
    ['a script', '<script>document.title = 1</script><script href="https://uni.example/a.js"/>'],
    ['an event', '<g onload="alert(1)"/>'],
    [
      'a picture from elsewhere',
      '<image width="99" height="99" href="https://uni.example/a.png"/>',
    ],
    ['a picture from the disk', '<image width="99" height="99" xlink:href="file:///etc/passwd"/>'],
    [
      'a drawing as a picture',
      `<image width="99" height="99" href="data:image/svg+xml,${encodeURIComponent(drawing('<rect width="9" height="9"/>'))}"/>`,
    ],
    [
      'a picture that is none',
      '<image width="99" height="99" href="data:image/png;base64,R0lGODlh"/>',
    ],
    [
      'a part of another document',
      '<use href="https://uni.example/a.svg#a"/><use href="a.svg#a"/>',
    ],
    ['an address that runs', '<a href="javascript:alert(1)"><use href="javascript:alert(1)"/></a>'],
    [
      'a paint from elsewhere',
      '<rect width="99" height="99" fill="url(https://uni.example/a.svg#a)"/>',
    ],
    [
      'a sheet that tells',
      '<style>rect[fill^="#0a"] { fill: url("https://uni.example/leak") } @font-face { font-family: a; src: url(https://uni.example/f) }</style>',
    ],
    [
      'a sheet that imports',
      '<style>@import "https://uni.example/a.css"; @import url(//uni.example/b.css);</style>',
    ],
    [
      'a sheet’s link',
      '<link xmlns="http://www.w3.org/1999/xhtml" rel="stylesheet" href="https://uni.example/a.css"/>',
    ],
    [
      'a foreign object',
      '<foreignObject width="99" height="99"><body xmlns="http://www.w3.org/1999/xhtml"><img src="https://uni.example/a"/><rect xmlns="http://www.w3.org/2000/svg" width="99" height="99"/></body></foreignObject>',
    ],
    [
      'an animation',
      '<rect width="9" height="9" fill="#0a0b0c"><animate attributeName="fill" to="red"/><set attributeName="href" to="javascript:alert(1)"/></rect>',
    ],
    [
      'a filter',
      '<filter id="f"><feImage href="https://uni.example/a.png"/><feFlood flood-color="red"/></filter><g filter="url(#f)"/>',
    ],
    ['text', '<text y="20">Verified by Uni</text>'],
    ['another language', '<rect xmlns="https://uni.example/ns" width="99" height="99"/>'],
  ])('%s', (_, content) => {
    expect(drawn(drawing(SQUARE + content))).toBe(PLAIN);
  });

  test('an instruction to the reader, and a reference to a file', () => {
    const head =
      '<?xml-stylesheet href="https://uni.example/a.css"?><!DOCTYPE svg SYSTEM "https://uni.example/a.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(drawn(head + drawing(`${SQUARE}<g id="&x;">&x;</g>`))).toBe(PLAIN);
  });

  test('entities that grow are not expanded', () => {
    const levels = Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`);
    const head = `<!DOCTYPE svg [<!ENTITY a0 "aaaaaaaa">${levels.join('')}]>`;
    expect(drawn(head + drawing(`${SQUARE}<g class="&a30;"/>`))).toBe(PLAIN);
  });
});

describe('however it is written down', () => {
  const text = drawing(SQUARE);
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  test.each<[string, Uint8Array]>([
    ['with a mark of UTF-8', Buffer.from(`\uFEFF${text}`)],
    ['in UTF-16', utf16],
    ['in UTF-16, turned round', Buffer.from(utf16).swap16()],
    ['in Latin-1', Buffer.from(drawing(`<!-- é -->${SQUARE}`), 'latin1')],
    [
      'with a prefix',
      Buffer.from(
        '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><s:rect width="1" height="1" fill="#0a0b0c"/></s:svg>',
      ),
    ],
    [
      'as drawing programs name it',
      Buffer.from(
        `<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]>${text.replace('http://www.w3.org/2000/svg', '&ns_svg;')}`,
      ),
    ],
  ])('%s', (_, bytes) => {
    expect(drawn(bytes)).toBe(PLAIN);
  });
});

/** Each uses the one before twice. */
function doubling(levels: number, use = (id: string) => `<use href="#${id}"/>`): string {
  const groups = Array.from(
    { length: levels },
    (_, at) => `<g id="g${at + 1}">${use(`g${at}`)}${use(`g${at}`)}</g>`,
  );
  return `<defs><rect id="g0" width="9" height="9"/>${groups.join('')}</defs><use href="#g${levels}"/>`;
}

const masks = Array.from(
  { length: 40 },
  (_, at) =>
    `<mask id="m${at + 1}"><g mask="url(#m${at})"><rect width="9" height="9" mask="url(#m${at})"/></g></mask>`,
);
const RECT = '<rect width=".1" height=".1"/>';
const long = (count: number) => `M${'1 1 99 99 '.repeat(count / 2)}`;
const { elements, depth, styleLength, textBytes } = SVG_PICTURE_LIMITS;

describe('a drawing that costs too much is not shown, and does not take long', () => {
  test.each<[string, string]>([
    ['parts used by parts', drawing(doubling(40))],
    ['masks of masks', drawing(`${masks.join('')}<rect width="9" height="9" mask="url(#m40)"/>`)],
    ['elements without end', drawing('<g/>'.repeat(elements))],
    ['elements in elements', drawing('<g>'.repeat(depth) + '</g>'.repeat(depth))],
    ['parts that lead to parts', drawing(doubling(2 * depth, (id) => `<use href="#${id}"/>`))],
    ['points without end', drawing(`<path d="${long(300_000)}"/>`)],
    [
      'lines across everything',
      drawing(`<path d="${long(90_000)}" stroke="red" stroke-width="99"/>`),
    ],
    ['fine dashes', drawing('<path d="M0 0H1e9" stroke="red" stroke-dasharray=".1"/>')],
    ['whole layers', drawing('<g opacity=".5"/>'.repeat(5000))],
    ['a long sheet', drawing(`<style>${' '.repeat(styleLength + 1)}</style>${SQUARE}`)],
    [
      'pictures',
      drawing(
        Array.from({ length: 5 }, () => `<image width="9" height="9" href="${IMAGE}"/>`).join(''),
      ),
    ],
    ['bytes', drawing(`<!--${' '.repeat(textBytes)}-->${SQUARE}`)],
    [
      'a long word used often',
      drawing(
        `<defs><g id="a" class="${'a '.repeat(100_000)}"/></defs>${'<use href="#a"/>'.repeat(5000)}`,
      ),
    ],
    [
      'rules for each',
      drawing(
        `<style>${'g{fill:red;fill:blue;stroke:red;stroke:blue}'.repeat(500)}</style>${'<g/>'.repeat(19_000)}`,
      ),
    ],
    [
      'a long rule for each',
      drawing(`<style>g{fill:url(${'a'.repeat(200_000)})}</style>${'<g/>'.repeat(1000)}`),
    ],
    [
      'a long list for each within',
      drawing(`<g stroke="red" stroke-dasharray="${'1 '.repeat(100_000)}">${RECT.repeat(500)}</g>`),
    ],
    [
      'a gradient of long words used often',
      drawing(
        `<linearGradient id="a" gradientTransform="${'scale(1)'.repeat(50_000)}"><stop/></linearGradient>${`<g fill="url(#a)">${RECT}</g>`.repeat(500)}`,
      ),
    ],
    [
      'colours of one gradient in many',
      drawing(
        `<linearGradient id="a">${'<stop/>'.repeat(3000)}</linearGradient>${Array.from(
          { length: 1000 },
          (_, at) => `<linearGradient id="a${at}" href="#a"/><g fill="url(#a${at})">${RECT}</g>`,
        ).join('')}`,
      ),
    ],
  ])(
    '%s',
    (_, svg) => {
      expect(drawn(svg)).toBe('too-large');
    },
    4000,
  );
});

describe('what goes round in circles or has no end is as if it were not there', () => {
  test.each<[string, string]>([
    ['a part of itself', '<g id="a"><use href="#a"/></g>'],
    ['parts of each other', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'],
    ['a symbol in itself', '<symbol id="a"><use href="#a"/></symbol><use href="#a"/>'],
    ['the whole in a part', '<use href="#root"/>'],
    [
      'gradients of each other',
      '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/><rect width="9" height="9" fill="url(#a)"/>',
    ],
    [
      'a clip path by itself',
      '<clipPath id="a" clip-path="url(#a)"><rect width="9" height="9" clip-path="url(#a)"/></clipPath><g clip-path="url(#a)"/>',
    ],
    [
      'numbers that are none',
      '<rect width="NaN" height="9"/><rect width="1e999" height="9" x="-1e999"/><circle r="-5"/><path d="M1e308 1e308L-1e308 1e308L0 9e999Z"/>',
    ],
    [
      'transforms onto nothing',
      '<g transform="scale(0)"><rect width="9" height="9" stroke="red"/></g><g transform="matrix(1e308 1e308 1e308 1e308 0 0)"><circle r="9"/></g>',
    ],
    ['comments that do not close', '<style>/*/*/*/*/*{{{{{{</style>'],
    ['no dashes at all', '<path d="M0 0H0" stroke="red" stroke-dasharray="0 0 -1"/>'],
  ])(
    '%s',
    (_, content) => {
      expect(drawn(drawing(content + SQUARE, 'id="root" viewBox="0 0 100 100"'))).toBe(PLAIN);
    },
    4000,
  );
});

describe('how large it says it is makes no difference', () => {
  test.each([
    'width="1e9" height="1e9"',
    'width="1" height="1"',
    'width="100%" height="9e99px"',
    'width="-1"',
  ])('%s', (size) => {
    expect(drawn(drawing(SQUARE, `viewBox="0 0 100 100" ${size}`))).toBe(PLAIN);
  });

  test('a thread is a pixel wide', () => {
    const made = drawSvg(
      Buffer.from(
        drawing(SQUARE, 'viewBox="0 0 100 100" preserveAspectRatio="none" width="1e9" height="1"'),
      ),
    );
    expect(made.ok && [made.value.width, made.value.height]).toEqual([256, 1]);
  });
});

test.each<[string, string | Uint8Array, string]>([
  ['a web page', '<html><svg xmlns="http://www.w3.org/2000/svg"/></html>', 'unsupported'],
  [
    'a drawing without its namespace',
    '<svg viewBox="0 0 1 1"><rect width="1" height="1"/></svg>',
    'unsupported',
  ],
  ['one that shows nothing', drawing('<text y="50">Only words</text>'), 'unsupported'],
  ['one of no size', drawing(SQUARE, ''), 'unsupported'],
  ['a view of no size', drawing(SQUARE, 'viewBox="0 0 0 9"'), 'unsupported'],
  ['one that breaks off', drawing(SQUARE).slice(0, -8), 'damaged'],
  ['one that is not well-formed', drawing('<rect width=9>'), 'damaged'],
  ['one with two roots', drawing(SQUARE) + drawing(SQUARE), 'damaged'],
  ['one with a NUL', drawing(`${SQUARE}\0`), 'damaged'],
  ['entities that nobody declared', drawing('&a;'.repeat(1001) + SQUARE), 'damaged'],
])('%s is not shown', (_, bytes, fault) => {
  expect(drawn(bytes)).toBe(fault);
});
