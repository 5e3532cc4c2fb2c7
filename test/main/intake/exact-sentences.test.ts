import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../../src/main/intake/index.ts';
import { describeProblem } from '../../../src/shared/messages/problem.ts';
import { BADGE, itxt, png, zip } from './baking.ts';

/** What holds no badge that is read, and is to be called what it is. */

const badge = JSON.stringify(BADGE);

async function read(name: string, content: string | Uint8Array) {
  const { documents, problems } = await readCredentials(name, Buffer.from(content));
  return {
    found: documents.map(({ path }) => path),
    told: problems.map((problem) => describeProblem(name, problem)),
  };
}

describe('a picture', () => {
  test('with a badge behind its end has none, and that is said', async () => {
    const { found, told } = await read(
      'a.png',
      Buffer.concat([png(), itxt('openbadgecredential', badge)]),
    );
    expect(found).toEqual([]);
    expect(told).toEqual([
      'a.png is a picture with a badge behind its end, where no program looks for one: it may have been put there later, and is not read. Ask the candidate for the file as downloaded from the issuer.',
    ]);
  });

  test('with a badge in its place is read, whatever is behind its end', async () => {
    const baked = itxt('openbadgecredential', badge);
    expect(await read('a.png', Buffer.concat([png(baked), baked]))).toEqual({
      found: ['#openbadgecredential'],
      told: [],
    });
  });

  test('that names a badge in its description is said to do so', async () => {
    const xmp = '<x:xmpmeta><rdf:Description openbadges:credential="…"/></x:xmpmeta>';
    const { told } = await read('a.png', png(itxt('XML:com.adobe.xmp', xmp)));
    expect(told).toEqual([
      'a.png is a picture that names a badge in its description (XMP) and has none where badges are. Ask the candidate for the file as downloaded from the issuer.',
    ]);
  });

  test('that is described without a word of a badge has none', async () => {
    const { told } = await read('a.png', png(itxt('XML:com.adobe.xmp', '<x:xmpmeta/>')));
    expect(told[0]).toContain('is a picture with no badge inside.');
  });
});

test.each([
  ['a.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', 'is an entry for a calendar.'],
  ['a.vcf', 'BEGIN:VCARD\r\nFN:Ann Lee\r\nEND:VCARD\r\n', 'is a contact, as address books keep'],
])('%s is called what it is', async (name, content, sentence) => {
  const { told } = await read(name, content);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(sentence);
});

describe('a pass of a phone’s wallet', () => {
  const pass = {
    'pass.json': '{"formatVersion": 1, "generic": {}}',
    'manifest.json': '{}',
    signature: Buffer.from('3080', 'hex'),
    'icon.png': png(),
    'de.lproj/pass.strings': '"a" = "b";',
  };

  test('is one thing, and called what it is', async () => {
    const { told } = await read('a.pkpass', await zip(pass));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('a.pkpass is a pass for a phone’s wallet');
  });

  test('with a badge in it gives that', async () => {
    expect(await read('a.pkpass', await zip({ ...pass, 'badge.json': badge }))).toEqual({
      found: ['badge.json'],
      told: [],
    });
  });

  test('says of a file in it that it may do harm', async () => {
    const harmful = await zip({ ...pass, 'link.json': badge }, { mode: 0o120777 });
    expect((await read('a.pkpass', harmful)).told.join()).toContain('was left out');
  });
});
