import { crc32, deflateSync } from 'node:zlib';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** Writers of our own, apart from the readers under test. */

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

export function pngChunk(type: string, data: Uint8Array): Buffer {
  const covered = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(covered));
  return Buffer.concat([length, covered, checksum]);
}

/** A picture of one grey pixel with `chunks` before its image data. */
export function png(...chunks: readonly Buffer[]): Buffer {
  const header = Buffer.from('00000001000000010800000000', 'hex');
  return Buffer.concat([
    SIGNATURE,
    pngChunk('IHDR', header),
    ...chunks,
    pngChunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function itxt(keyword: string, stored: string | Buffer, compressed = false): Buffer {
  const content = Buffer.from(stored);
  return pngChunk(
    'iTXt',
    Buffer.concat([
      Buffer.from(`${keyword}\0`),
      Buffer.from([compressed ? 1 : 0, 0]),
      Buffer.from('en\0Abzeichen\0'),
      compressed ? deflateSync(content) : content,
    ]),
  );
}

export function text(keyword: string, content: string): Buffer {
  return pngChunk('tEXt', Buffer.from(`${keyword}\0${content}`));
}

export function ztxt(keyword: string, content: string): Buffer {
  return pngChunk(
    'zTXt',
    Buffer.concat([Buffer.from(`${keyword}\0\0`), deflateSync(Buffer.from(content))]),
  );
}

export function svg(inner: string, prolog = '<?xml version="1.0"?>'): Buffer {
  return Buffer.from(
    `${prolog}<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" xmlns:ob2="http://openbadges.org">${inner}<title>Badge</title></svg>`,
  );
}

export interface ZipContent {
  readonly [name: string]: string | Uint8Array;
}

export async function zip(
  files: ZipContent,
  options: { readonly mode?: number; readonly compress?: boolean } = {},
): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(files)) {
    archive.addBuffer(Buffer.from(content), name, options);
  }
  archive.end();
  return buffer(Readable.from(archive.outputStream));
}

/** `archive` with each occurrence of a name replaced by another of the same length. */
export function renameInside(archive: Buffer, from: string, to: string): Buffer {
  return Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1');
}

export function jwt(
  payload: unknown,
  header: Readonly<Record<string, unknown>> = { alg: 'EdDSA', typ: 'JWT' },
): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(payload)}.${Buffer.alloc(64, 7).toString('base64url')}`;
}

/** A credential in shape only: intake never looks at what it says. */
export const BADGE = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:web:uni.example', type: ['Profile'], name: 'Škoda {Akademie} ]' },
  credentialSubject: { type: ['AchievementSubject'], achievement: { name: 'Pythón "}{" 王' } },
};

export const ASSERTION = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://badges.example/a/1',
  badge: 'https://badges.example/b/1',
  recipient: { type: 'email', hashed: false, identity: 'amara@example.org' },
  verification: { type: 'hosted' },
};
