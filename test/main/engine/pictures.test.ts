import { join } from 'node:path';
import { decode, encode } from 'fast-png';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { itxt, zip } from '../intake/baking.ts';
import { drawing, DRAWINGS } from '../picture/svg/drawings.ts';
import { END } from '../picture/made-png.ts';
import { createInProcessVerifier } from './in-process-verifier.ts';
import { startEngine } from './running-engine.ts';
import { writeFiles } from './credentials.ts';
import { makeBadge } from '../verify/signed-credentials.ts';

const square = (side: number, level: number) =>
  encode({ width: side, height: side, data: new Uint8Array(side * side).fill(level), channels: 1 });
const uri = (bytes: Uint8Array) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;

function badge(name: string, image?: string): string {
  const achievement = { name, ...(image === undefined ? {} : { image }) };
  return JSON.stringify(
    makeBadge('did:web:uni.example', { name, credentialSubject: { achievement } }),
  );
}

function baked(picture: Uint8Array, text: string): Buffer {
  const body = Buffer.from(picture).subarray(0, -END.length);
  return Buffer.concat([body, itxt('openbadgecredential', text), END]);
}

let engine: Awaited<ReturnType<typeof startEngine>>;
let drawn = 0;
const ids = new Map<string, string>();

beforeAll(async () => {
  const verifier = createInProcessVerifier();
  const readPicture: typeof verifier.readPicture = (bytes) => {
    drawn += 1;
    return verifier.readPicture(bytes);
  };
  engine = await startEngine({ verifier: { ...verifier, readPicture } });
  writeFiles(engine.folder, {
    'in/said.json': badge('Said', uri(square(20, 7))),
    'in/baked.png': baked(square(600, 9), badge('Baked')),
    'in/both.png': baked(square(5, 9), badge('Both', uri(square(6, 7)))),
    'in/broken.png': baked(square(5, 9), badge('Broken', uri(Buffer.from('GIF89a')))),
    'in/damaged.json': badge('Damaged', uri(square(9, 9).subarray(0, -20))),
    'in/away.json': badge('Away', 'https://uni.example/badge.png'),
    'in/drawn.svg': drawing(
      `<openbadges:credential xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><![CDATA[${badge('Drawn')}]]></openbadges:credential><rect width="9" height="9"/>`,
    ),
    'in/vector.json': badge(
      'Vector',
      `data:image/svg+xml,${encodeURIComponent(DRAWINGS['a mask'] ?? '')}`,
    ),
    'in/none.json': badge('None'),
    'in/more.zip': await zip({
      'third.png': baked(square(7, 1), badge('Third')),
      'fourth.png': baked(square(8, 1), badge('Fourth')),
    }),
    'in/all.zip': await zip({
      'first.png': baked(square(3, 1), badge('First')),
      'second.png': baked(square(4, 1), badge('Second')),
    }),
  });
  await engine.takeIn(join(engine.folder, 'in'));
  const { credentials } = await engine.call('credentials.unassigned', {});
  const { rows } = await engine.call('candidates.search', { filter: { text: '' } });
  const people = await Promise.all(
    rows.map(({ id }) => engine.call('candidates.get', { candidateId: id })),
  );
  for (const one of [...credentials, ...people.flatMap((person) => person.credentials)]) {
    ids.set(one.title, one.id);
  }
});
afterAll(() => engine.close());

async function pictureOf(title: string) {
  const credentialId = ids.get(title);
  if (credentialId === undefined) throw new Error(`no ${title}`);
  return (await engine.call('credentials.picture', { credentialId })).picture;
}

test('those of one file that are asked for at once are each drawn once', async () => {
  const before = drawn;
  const both = await Promise.all([pictureOf('Third'), pictureOf('Fourth'), pictureOf('Third')]);
  expect(both.map((picture) => picture?.width)).toEqual([7, 8, 7]);
  expect(drawn).toBe(before + 2);
});

test.each([
  ['Said', { source: 'credential', width: 20 }],
  ['Baked', { source: 'file', width: 256 }],
  ['Both', { source: 'credential', width: 6 }],
  ['Broken', { source: 'file', width: 5 }],
  ['Drawn', { source: 'file', width: 256 }],
  ['Vector', { source: 'credential', width: 256 }],
  ['First', { source: 'file', width: 3 }],
  ['Second', { source: 'file', width: 4 }],
])('what the badge “%s” looks like is found', async (title, picture) => {
  expect(await pictureOf(title)).toMatchObject(picture);
});

test.each(['Damaged', 'Away', 'None'])('of “%s” there is nothing to show', async (title) => {
  expect(await pictureOf(title)).toBeUndefined();
});

test('it is drawn once, and is the same picture with nothing beside it', async () => {
  const before = await pictureOf('Baked');
  const count = drawn;
  expect(await pictureOf('Baked')).toEqual(before);
  expect(await pictureOf('Damaged')).toBeUndefined();
  expect(drawn).toBe(count);
  const bytes = Buffer.from(before?.png ?? '', 'base64');
  expect(bytes.includes('openbadgecredential')).toBe(false);
  expect(Array.from(decode(bytes).data.slice(0, 4))).toEqual([9, 9, 9, 255]);
});

test('the blind view hides it, unless it is to be seen', async () => {
  await engine.call('workspace.setBlind', { blind: { hidesDates: false } });
  expect(await pictureOf('Said')).toBeUndefined();
  await engine.call('workspace.setBlind', { blind: { hidesDates: false, hidesPictures: false } });
  expect(await pictureOf('Said')).toBeDefined();
  await engine.call('workspace.setBlind', {});
});
