import { crc32, gzipSync } from 'node:zlib';
import type { JsonObject } from '../../../src/shared/lib/json.ts';
import { itxt, png, svg, text, zip, ztxt } from '../../main/intake/baking.ts';
import { attached, mailOf, several } from '../../main/intake/mail/writing.ts';
import { tar } from '../../main/intake/tar/writing.ts';
import { pdfWith } from '../../main/intake/pdf/making.ts';
import {
  makeBadge,
  makeJwtSigner,
  makeSigner,
  sign,
} from '../../main/verify/signed-credentials.ts';
import { changeToken, refusal } from './row.ts';
import type { FormatRow, Handed, Refusal } from './row.ts';

/** What credentials come in: pictures, documents, archives and backups. */

/** A picture with two badges of one keyword, the second of which was changed. */
export async function makeHalfGood(): Promise<Handed> {
  const badges = [await makeSigned(), { ...(await makeSigned()), name: 'Surgery' }];
  return { file: png(...badges.map((badge) => itxt(KEYWORD, JSON.stringify(badge)))) };
}

type Wrap = (content: string) => Promise<Uint8Array | string>;

const now = <T>(value: T): Promise<T> => Promise.resolve(value);

async function makeSigned(): Promise<JsonObject> {
  const signer = await makeSigner();
  return sign(makeBadge(signer.id), signer);
}

async function makeToken(): Promise<string> {
  const signer = await makeJwtSigner();
  return signer.signClaims(makeBadge(signer.id));
}

/** What is within changed, unsigned, or with a word that nothing defines. */
function changedInside(wrap: Wrap): Readonly<Record<string, Refusal>> {
  const inside = (code: string, change: (badge: JsonObject) => JsonObject) =>
    refusal(code, async () => ({
      file: await wrap(JSON.stringify(change(await makeSigned()))),
    }));
  return {
    'another name in it': inside('proof.mismatch', (c) => ({ ...c, name: 'Surgery' })),
    'no signature in it': inside('proof.none', unsigned),
    'a word in it that nothing defines': inside('context.undefined-term', (c) => ({
      ...c,
      honours: 'First class',
    })),
  };
}

function unsigned(badge: JsonObject): JsonObject {
  const { proof: _, ...rest } = badge;
  return rest;
}

function carrier(
  format: string,
  signer: string,
  wrap: Wrap,
  more: Readonly<Record<string, Refusal>> = {},
): FormatRow {
  const make = async () => ({ file: await wrap(JSON.stringify(await makeSigned())) });
  return { format, signer, make, refusals: { ...changedInside(wrap), ...more } };
}

const PICTURES: Readonly<Record<string, Refusal>> = {
  'a checksum that does not fit': refusal('damaged-image', damageChecksum),
  'nothing baked into it': refusal('image-without-badge', () => ({ file: png() })),
};

/** The text chunk stands after the signature and the header, which has 25 bytes. */
function damageChecksum({ file }: Handed): Handed {
  const bytes = Buffer.from(file);
  const at = 8 + 25 + 8 + bytes.readUInt32BE(8 + 25);
  bytes.writeUInt32BE(crc32('something else'), at);
  return { file: bytes };
}

/** The keyword of Open Badges 3.0, and the older one, under which 2.0's bakers wrote. */
const KEYWORD = 'openbadgecredential';
const OLDER = 'openbadges';

const PNGS = [
  carrier('PNG, iTXt', 'a baker of the tests', (c) => now(png(itxt(KEYWORD, c))), PICTURES),
  carrier(
    'PNG, iTXt, compressed',
    'a baker of the tests',
    (c) => now(png(itxt(KEYWORD, c, true))),
    PICTURES,
  ),
  carrier('PNG, tEXt', 'a baker of the tests', (c) => now(png(text(OLDER, c))), PICTURES),
  carrier('PNG, zTXt', 'a baker of the tests', (c) => now(png(ztxt(OLDER, c))), PICTURES),
  carrier('PNG, several chunks', 'a baker of the tests', async (c) =>
    png(itxt(KEYWORD, c), itxt(KEYWORD, c, true)),
  ),
];

const SVGS = [
  carrier(
    'SVG, the credential in it',
    'a baker of the tests',
    (c) => now(svg(`<openbadges:credential><![CDATA[${c}]]></openbadges:credential>`)),
    {
      'its end cut off': refusal('damaged-image', ({ file }) => ({ file: file.slice(0, -20) })),
      'nothing baked into it': refusal('image-without-badge', () => ({ file: svg('') })),
    },
  ),
  {
    format: 'SVG, a token in verify',
    signer: 'jose, a baker of the tests',
    make: async () => ({ file: verifying(await makeToken()) }),
    refusals: {
      'another claim': refusal('proof.mismatch', async () => ({
        file: verifying(changeToken(await makeToken(), (c) => (c.name = 'Surgery'))),
      })),
      'no token': refusal('malformed-jwt', () => ({ file: verifying('some text') })),
      'no verify': refusal('image-without-badge', () => ({ file: verifying('') })),
    },
  },
];

function verifying(token: string): Uint8Array {
  return svg(`<openbadges:credential verify="${token}"/>`);
}

const DIDCOMM = 'https://didcomm.org/issue-credential/3.0/issue-credential';
const PDF: Wrap = (content) => pdfWith([{ name: 'badge.json', content }]);
const MAIL: Wrap = (content) => now(mailOf(several([attached('badge.json', content)])));
const TAR: Wrap = (content) => now(tar({ name: 'badges/python.json', data: content }));
const GZIP: Wrap = (content) => now(gzipSync(content));
const ZIP: Wrap = (content) => zip({ 'badges/python.json': content });

const OTHERS = [
  carrier('PDF, a file attached', 'pdfkit', PDF, {
    'nothing attached': refusal('document-without-badge', async () => ({
      file: await pdfWith([]),
    })),
    'its end cut off': refusal('damaged-document', ({ file }) => ({
      file: file.slice(0, file.length / 3),
    })),
  }),
  carrier('e-mail', 'a writer of the tests', MAIL, {
    'nothing attached': refusal('unknown-file-type', () => ({ file: mailOf(several([])) })),
    'its end cut off': refusal('not-json', ({ file }) => ({ file: file.slice(0, -300) })),
  }),
  carrier('zip', 'yazl', ZIP, {
    'its end cut off': refusal('damaged-archive', ({ file }) => ({ file: file.slice(0, -30) })),
    'nothing in it': refusal('empty-folder', async () => ({ file: await zip({}) })),
    'a name that leads out of it': refusal('unsafe-archive', ({ file }) => ({
      file: Buffer.from(
        Buffer.from(file).toString('latin1').replaceAll('badges/python.json', '../../pyt/hon.json'),
        'latin1',
      ),
    })),
  }),
  carrier('tar', 'a writer of the tests', TAR, {
    'its end cut off': refusal('damaged-archive', ({ file }) => ({ file: file.slice(0, -1700) })),
    'a name that leads out of it': refusal('unsafe-archive', () => ({
      file: tar({ name: '../../python.json' }),
    })),
    'a link in it': refusal('unsafe-archive', () => ({ file: tar({ type: '2', data: '' }) })),
  }),
  carrier('gzip', 'zlib', GZIP, {
    'its end cut off': refusal('damaged-archive', ({ file }) => ({ file: file.slice(0, -9) })),
  }),
  carrier('a PNG in a zip in a zip', 'yazl', async (content) =>
    zip({ 'a.zip': await zip({ 'badge.png': png(itxt(KEYWORD, content)) }) }),
  ),
  carrier('a wallet’s backup', '@digitalbazaar', (content) =>
    now(JSON.stringify({ type: ['UniversalWallet2020'], contents: [JSON.parse(content)] })),
  ),
];

/** What wallets and platforms answer to programs, saved as a file. */
const ANSWERS = Object.entries<(badge: JsonObject) => object>({
  'a CHAPI credential': (data) => ({ dataType: 'VerifiableCredential', data }),
  'a DIDComm message': (json) => ({ type: DIDCOMM, attachments: [{ data: { json } }] }),
  'a DIDComm message, as base64': (badge) => ({
    '@type': DIDCOMM,
    'credentials~attach': [{ data: { base64: btoa(JSON.stringify(badge)) } }],
  }),
  'an answer of OpenID for presentations': (badge) => ({ vp_token: { badge: [badge] } }),
  'an answer of OpenID for issuance': (credential) => ({ credentials: [{ credential }] }),
  'an answer of the API of Open Badges 3.0': (badge) => ({ credential: [badge] }),
  'an answer of the API for credentials': (verifiableCredential) => ({
    results: [{ verifiableCredential }],
  }),
}).map(([format, answer]) =>
  carrier(format, '@digitalbazaar', (content) => now(JSON.stringify(answer(JSON.parse(content))))),
);

export const CARRIERS: readonly FormatRow[] = [...PNGS, ...SVGS, ...OTHERS, ...ANSWERS];
