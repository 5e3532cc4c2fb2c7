import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { INTAKE_LIMITS, readCredentials } from '../../../src/main/intake/index.ts';
import { threadTimeOf } from '../../thread-time.ts';
import { ASSERTION, BADGE, itxt, jwt, png, pngChunk, svg, text, ztxt } from './baking.ts';

const badge = JSON.stringify(BADGE);
const compact = jwt({ vc: BADGE });
const asJson = { kind: 'json', json: BADGE };

describe('a PNG', () => {
  test.each([
    ['JSON in plain iTXt', itxt('openbadgecredential', badge), 'ob3-json'],
    ['JSON in compressed iTXt', itxt('openbadgecredential', badge, true), 'ob3-json'],
    ['a token in plain iTXt', itxt('openbadgecredential', compact), 'ob3-jwt'],
    ['a token in compressed iTXt', itxt('openbadgecredential', compact, true), 'ob3-jwt'],
  ])('with %s is read', async (_, chunk, format) => {
    const result = await readCredentials('badge.png', png(chunk));
    expect(result.problems).toEqual([]);
    expect(result.documents).toMatchObject([{ format, path: '#openbadgecredential' }]);
    expect(result.documents[0]?.payload).toEqual(
      format === 'ob3-json' ? asJson : { kind: 'jws', compact },
    );
  });

  test.each([
    ['iTXt', itxt('openbadges', JSON.stringify(ASSERTION)), 'ob2-hosted'],
    ['tEXt', text('openbadges', JSON.stringify(ASSERTION)), 'ob2-hosted'],
    ['zTXt', ztxt('openbadges', JSON.stringify(ASSERTION)), 'ob2-hosted'],
    ['iTXt, signed', itxt('openbadges', jwt(ASSERTION)), 'ob2-signed'],
  ])('with an Open Badge 2 in %s is read', async (_, chunk, format) => {
    const result = await readCredentials('badge.png', png(chunk));
    expect(result.documents).toMatchObject([{ format, path: '#openbadges' }]);
  });

  test('with a keyword in capitals is read', async () => {
    const result = await readCredentials('badge.png', png(itxt('OpenBadgeCredential', badge)));
    expect(result.documents).toMatchObject([{ format: 'ob3-json', path: '#OpenBadgeCredential' }]);
  });

  test('with an address baked in gives an assertion that has nothing but its id', async () => {
    const chunk = text('openbadges', 'https://badges.example/a/1\n');
    expect((await readCredentials('badge.png', png(chunk))).documents).toEqual([
      {
        format: 'ob2-hosted',
        path: '#openbadges',
        payload: { kind: 'json', json: { id: 'https://badges.example/a/1' } },
        baked: { chunk: 'tEXt', isCompressed: false, isBeyondAscii: false },
      },
    ]);
  });

  test('with several badges gives all of them', async () => {
    const chunks = [itxt('openbadgecredential', badge), itxt('openbadgecredential', compact)];
    const result = await readCredentials(
      'badge.png',
      png(...chunks, text('openbadges', JSON.stringify(ASSERTION))),
    );
    expect(result.documents.map(({ format, path }) => [format, path])).toEqual([
      ['ob3-json', '#openbadgecredential'],
      ['ob3-jwt', '#openbadgecredential-2'],
      ['ob2-hosted', '#openbadges'],
    ]);
  });

  test('with other texts only has no badge', async () => {
    const chunks = [text('Software', 'GIMP'), itxt('XML:com.adobe.xmp', '<x/>')];
    expect(await readCredentials('badge.png', png(...chunks))).toEqual({
      documents: [],
      problems: [{ code: 'image-without-badge', path: '' }],
    });
  });

  const flipped = itxt('openbadgecredential', badge);
  flipped[60] = (flipped[60] ?? 0) ^ 1;
  const latin1 = itxt('openbadgecredential', Buffer.from(badge, 'latin1'));
  const noDeflate = pngChunk('iTXt', Buffer.from('openbadgecredential\0\u0001\0\0\0not deflate'));
  test.each([
    ['a changed byte', flipped],
    ['text that is no UTF-8', latin1],
    ['a compressed text that does not unpack', noDeflate],
    ['an unknown compression', pngChunk('zTXt', Buffer.from('openbadges\0\u0007abc'))],
    ['a text that ends early', pngChunk('iTXt', Buffer.from('openbadgecredential\0\0\0en'))],
  ])('whose badge has %s is damaged', async (_, chunk) => {
    const result = await readCredentials('badge.png', png(chunk));
    expect(result.documents).toEqual([]);
    expect(result.problems).toMatchObject([{ code: 'damaged-image' }]);
  });

  test('cut off anywhere never throws and never gives half a badge', async () => {
    const whole = png(itxt('openbadgecredential', badge));
    for (let length = 0; length < whole.length; length += 7) {
      const result = await readCredentials('badge.png', whole.subarray(0, length));
      for (const document of result.documents) expect(document.payload).toEqual(asJson);
      expect(result.documents.length + result.problems.length).toBe(1);
    }
  });

  test('that states a chunk longer than itself is damaged', async () => {
    const bytes = Buffer.concat([
      png().subarray(0, 8),
      Buffer.from('fffffff069545874', 'hex'),
      Buffer.alloc(40),
    ]);
    expect((await readCredentials('a.png', bytes)).problems).toMatchObject([
      { code: 'damaged-image' },
    ]);
  });

  test('with a text that unpacks without end is refused, and so is what follows', async () => {
    const bomb = itxt(
      'openbadgecredential',
      Buffer.alloc(INTAKE_LIMITS.pngTextBytes + 1, 0x20),
      true,
    );
    expect(bomb.length).toBeLessThan(20_000);
    const result = await readCredentials('badge.png', png(bomb, bomb, bomb));
    expect(result).toMatchObject({ documents: [], problems: [{ code: 'too-large' }] });
  });

  test('cannot get past the limit by many texts under it', async () => {
    const half = itxt('openbadges', Buffer.alloc(INTAKE_LIMITS.pngTextBytes - 1000, 0x20), true);
    const result = await readCredentials('badge.png', png(half, half, half));
    expect(result.problems.at(-1)).toMatchObject({ code: 'too-large', path: '#openbadges-2' });
  });

  test.each([
    ['a JPEG', 'ffd8ffe000104a464946'],
    ['a GIF', '474946383961'],
    ['a WebP', '52494646aabbccdd57454250'],
  ])('is the only picture but SVG that carries badges, not %s', async (_, start) => {
    const bytes = Buffer.concat([Buffer.from(start, 'hex'), Buffer.alloc(64)]);
    expect((await readCredentials('badge.png', bytes)).problems).toMatchObject([
      { code: 'image-without-badge', params: { found: 'other-image' } },
    ]);
  });
});

describe('an SVG', () => {
  const BAKED = `<openbadges:credential><![CDATA[${badge}]]></openbadges:credential>`;

  const cdata = `<![CDATA[\n${badge}\n]]>`;
  const escaped = badge.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

  test.each([
    ['CDATA', `<openbadges:credential>${cdata}</openbadges:credential>`, 'ob3-json'],
    ['text', `<openbadges:credential>${escaped}</openbadges:credential>`, 'ob3-json'],
    ['verify', `<openbadges:credential verify="${compact}"/>`, 'ob3-jwt'],
    [
      'verify, written as JSON',
      `<openbadges:credential verify="${escaped.replaceAll('"', '&quot;')}"/>`,
      'ob3-json',
    ],
    [
      'another prefix',
      `<b:credential xmlns:b="https://purl.imsglobal.org/ob/v3p0">${cdata}</b:credential>`,
      'ob3-json',
    ],
    [
      'another prefix and verify',
      `<g><b:credential xmlns:b="https://purl.imsglobal.org/spec/ob/v3p0" verify=" ${compact} "></b:credential></g>`,
      'ob3-jwt',
    ],
  ])('with a badge in %s is read', async (_, inner, format) => {
    const result = await readCredentials('badge.svg', svg(inner));
    expect(result.problems).toEqual([]);
    expect(result.documents).toMatchObject([{ format, path: '#openbadges:credential' }]);
    expect(result.documents[0]?.payload).toEqual(
      format === 'ob3-json' ? asJson : { kind: 'jws', compact },
    );
  });

  test.each([
    [
      'hosted',
      `verify="https://badges.example/a/1"><![CDATA[${JSON.stringify(ASSERTION)}]]>`,
      'ob2-hosted',
    ],
    ['signed', `verify="${jwt(ASSERTION)}"><![CDATA[${JSON.stringify(ASSERTION)}]]>`, 'ob2-signed'],
    ['named by address only', 'verify="https://badges.example/a/1">', 'ob2-hosted'],
  ])('with an Open Badge 2 that is %s is read once', async (_, inner, format) => {
    const bytes = svg(`<ob2:assertion ${inner}</ob2:assertion>`);
    expect((await readCredentials('badge.svg', bytes)).documents).toMatchObject([
      { format, path: '#openbadges:assertion' },
    ]);
  });

  test('of more badges than the limit gives as many, and that is said', async () => {
    const hosted = '<openbadges:credential verify="https://badges.example/a"/>';
    const limits = { ...INTAKE_LIMITS, documentsPerFile: 2 };
    const result = await readCredentials('badge.svg', svg(hosted.repeat(3)), limits);
    expect(result.documents).toHaveLength(2);
    expect(result.problems).toEqual([{ code: 'too-many-files', path: '', params: { limit: '2' } }]);
  });

  test.each([
    ['no badge', ''],
    ['an element of that name in another namespace', `<credential>${cdata}</credential>`],
    ['an empty element', '<openbadges:credential/>'],
    ['a badge in a comment', `<!-- <openbadges:credential>${badge}</openbadges:credential> -->`],
  ])('with %s has no badge', async (_, inner) => {
    expect(await readCredentials('badge.svg', svg(inner))).toMatchObject({
      documents: [],
      problems: [{ code: 'image-without-badge' }],
    });
  });

  test('does not expand what its DOCTYPE declares', async () => {
    const prolog = `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "&a;&a;">]>`;
    const named = badge.replace('Škoda', '&b;');
    const bytes = svg(`<openbadges:credential>${named}</openbadges:credential>`, prolog);
    const result = await readCredentials('badge.svg', bytes);
    expect(result.documents).toMatchObject([
      { payload: { json: { issuer: { name: '&b; {Akademie} ]' } } } },
    ]);
  });

  test.each([
    [
      'that breaks off',
      svg(`<openbadges:credential>${cdata}</openbadges:credential>`).subarray(0, -12),
    ],
    ['with an open tag', svg(`<openbadges:credential>${cdata}`)],
    ['with an undeclared prefix', svg('<x:y/>')],
    ['with entities without end', svg('&e;'.repeat(5000))],
  ])('%s is damaged', async (_, bytes) => {
    expect(await readCredentials('badge.svg', bytes)).toEqual({
      documents: [],
      problems: [{ code: 'damaged-image', path: '' }],
    });
  });

  const NAMESPACE = 'xmlns:o="https://purl.imsglobal.org/ob/v3p0"';

  test.each([
    ['elements within elements', `${'<o:a>'.repeat(60_000)}${'</o:a>'.repeat(60_000)}`, 1],
    ['empty badges', '<o:credential/>'.repeat(60_000), 10_001],
  ])('of very many %s takes no longer than others of its size', async (_, inner, count) => {
    const bytes = Buffer.from(`<svg ${NAMESPACE}>${inner}</svg>`);
    let problems: readonly unknown[] = [];
    const tookMs = await threadTimeOf(async () => {
      ({ problems } = await readCredentials('badge.svg', bytes));
    });
    expect(problems).toHaveLength(count);
    expect(tookMs).toBeLessThan(3000);
  });

  test.each([
    ['behind blank lines', Buffer.concat([Buffer.from('\r\n\n'), svg(BAKED)])],
    ['in UTF-16', Buffer.from(`\uFEFF${svg(BAKED).toString()}`, 'utf16le')],
  ])('%s is read', async (_, file) => {
    const { documents } = await readCredentials('badge.svg', file);
    expect(documents.map(({ path }) => path)).toEqual(['#openbadges:credential']);
  });

  test('is told from a web page with a drawing in it', async () => {
    const page = Buffer.from('<!doctype html><html><body><svg></svg></body></html>');
    expect((await readCredentials('badge.svg', page)).problems).toMatchObject([
      { code: 'unknown-file-type', params: { found: 'web-page' } },
    ]);
  });
});

const VECTORS = process.env['TOUCHSTONE_VECTORS'] ?? resolve('../shared/vectors');

describe.skipIf(!existsSync(VECTORS))('badges baked by others', () => {
  const ob3 = '1edtech-public-validator/inspector-vc/src/test/resources/ob30';
  test.each([
    [`${ob3}/simple-json.png`, 'ob3-json', '#openbadgecredential'],
    [`${ob3}/simple-jwt.png`, 'ob3-jwt', '#openbadgecredential'],
    [`${ob3}/simple-json.svg`, 'ob3-json', '#openbadges:credential'],
    [`${ob3}/simple-jwt.svg`, 'ob3-jwt', '#openbadges:credential'],
    [`${ob3}/../ob20/simple-badge.png`, 'ob2-hosted', '#openbadges'],
    ['mozilla-openbadges-bakery/test/baked.svg', 'ob1-assertion', '#openbadges:assertion'],
    ['mozilla-openbadges-bakery/test/no-json.svg', 'ob2-hosted', '#openbadges:assertion'],
  ])('%s', async (file, format, path) => {
    const result = await readCredentials(file, readFileSync(join(VECTORS, file)));
    expect(result.problems).toEqual([]);
    expect(result.documents).toMatchObject([{ format, path }]);
  });

  test.each([
    ['mozilla-openbadges-bakery/test/bad-json.svg', 'not-json'],
    ['mozilla-openbadges-bakery/test/unbaked.svg', 'image-without-badge'],
    ['mozilla-openbadges-bakery/test/unbaked.png', 'image-without-badge'],
  ])('%s', async (file, code) => {
    const result = await readCredentials(file, readFileSync(join(VECTORS, file)));
    expect(result).toMatchObject({ documents: [], problems: [{ code }] });
  });
});
