/**
 * Makes `resources/samples/`: invented people with credentials of invented issuers, good and bad,
 * signed by independent libraries. Every run makes new keys, and keeps none of the private halves.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { ZipFile } from 'yazl';
import { unreachable } from '../../src/shared/lib/unreachable.ts';
import { bakePng, bakeSvg } from './bake.ts';
import { makeCredential } from './credential.ts';
import { tamper } from './faults.ts';
import { makeIssuers } from './issuers.ts';
import { COURSES, PEOPLE } from './people.ts';
import { leaveUnsigned, signEmbedded, signJwt, signPresentation } from './sign.ts';
import { bitstringRegister, revocationListRegister } from './status.ts';
import type { IssuerKey, PublishedDocuments, SampleIssuer } from './issuers.ts';
import type { SampleCredential, SamplePerson } from './people.ts';
import type { StatusRegister } from './status.ts';
import type { UnsignedCredential } from './sign.ts';

const SAMPLES = join(import.meta.dirname, '../../resources/samples');

interface World {
  readonly published: PublishedDocuments;
  readonly issuers: Readonly<Record<IssuerKey, SampleIssuer>>;
  readonly registers: Partial<Record<IssuerKey, StatusRegister>>;
}

async function makeWorld(): Promise<World> {
  const published: PublishedDocuments = new Map();
  const issuers = await makeIssuers(published);
  const { northgate, harbour, cloudpath } = issuers;
  if (northgate.kind !== 'data-integrity' || harbour.kind !== 'data-integrity') {
    throw new Error('Both keepers of bitstring lists sign with embedded proofs.');
  }
  const registers = {
    northgate: await bitstringRegister('northgate.example', northgate, published),
    harbour: await bitstringRegister('harbour-data.example', harbour, published),
    cloudpath: revocationListRegister('cloudpath.example', cloudpath, published),
  };
  return { published, issuers, registers };
}

/** The credential, signed and spoilt as the sample asks, as text: JSON or a compact JWS. */
async function issue(
  world: World,
  sample: SampleCredential,
  recipient: { readonly email: string; readonly subjectId: string },
): Promise<{ readonly text: string; readonly json: object | undefined }> {
  const issuerKey = COURSES[sample.course].issuer;
  const issuer = world.issuers[issuerKey];
  const email = sample.fault === 'wrong-recipient' ? 'someone.else@example.org' : recipient.email;
  const bare = makeCredential(sample, issuer, { ...recipient, email });
  const credentialStatus = world.registers[issuerKey]?.enter(bare, sample.fault);
  const credential: UnsignedCredential =
    credentialStatus === undefined ? bare : { ...bare, credentialStatus };
  if (issuer.kind === 'jose') {
    const text =
      sample.fault === 'signature-none'
        ? leaveUnsigned(credential, recipient.subjectId)
        : await signJwt(credential, recipient.subjectId, issuer);
    return { text, json: undefined };
  }
  const signer = sample.fault === 'issuer-impersonated' ? world.issuers.impostor : issuer;
  if (signer.kind !== 'data-integrity') throw new Error('An embedded proof needs a suite.');
  const json = tamper(await signEmbedded(credential, signer), sample.fault);
  return { text: JSON.stringify(json, undefined, 2), json };
}

function hueOf(name: string): number {
  return createHash('sha256').update(name).digest().readUInt16BE(0) % 360;
}

const ENDINGS = {
  json: 'json',
  jwt: 'jwt',
  'jwt-in-json': 'json',
  png: 'png',
  'png-compressed': 'png',
  svg: 'svg',
  presentation: 'json',
} as const satisfies Record<SampleCredential['as'], string>;

async function makeFile(
  world: World,
  sample: SampleCredential,
  person: SamplePerson,
  holder: Ed25519Multikey.KeyPair,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const { text, json } = await issue(world, sample, {
    email: person.email,
    subjectId: holder.controller,
  });
  const course = COURSES[sample.course];
  const hue = hueOf(course.name);
  const name = `${course.name}.${ENDINGS[sample.as]}`;
  switch (sample.as) {
    case 'json':
    case 'jwt':
      return { name, bytes: Buffer.from(`${text}\n`) };
    case 'jwt-in-json':
      return { name, bytes: Buffer.from(JSON.stringify(text)) };
    case 'png':
    case 'png-compressed':
      return { name, bytes: bakePng(text, { hue, compressed: sample.as === 'png-compressed' }) };
    case 'svg':
      return { name, bytes: Buffer.from(bakeSvg(text, hue)) };
    case 'presentation':
      return { name, bytes: await presentationFile(json ?? {}, holder) };
    default:
      return unreachable(sample.as);
  }
}

async function presentationFile(
  credential: object,
  holder: Ed25519Multikey.KeyPair,
): Promise<Buffer> {
  const presentation = await signPresentation(credential, holder);
  return Buffer.from(`${JSON.stringify(presentation, undefined, 2)}\n`);
}

async function newHolder(): Promise<Ed25519Multikey.KeyPair> {
  const holder = await Ed25519Multikey.generate();
  holder.controller = `did:key:${holder.publicKeyMultibase}`;
  holder.id = `${holder.controller}#${holder.publicKeyMultibase}`;
  return holder;
}

async function write(path: string, bytes: Buffer | string): Promise<void> {
  const file = join(SAMPLES, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

async function writePerson(world: World, person: SamplePerson): Promise<void> {
  const holder = await newHolder();
  const label = `${person.name} (${person.email})`;
  const files: { readonly name: string; readonly bytes: Buffer }[] = [];
  for (const sample of person.credentials) {
    files.push(await makeFile(world, sample, person, holder));
  }
  if (person.zipped !== true) {
    await Promise.all(files.map((file) => write(`candidates/${label}/${file.name}`, file.bytes)));
    return;
  }
  const zip = new ZipFile();
  for (const file of files) zip.addBuffer(file.bytes, file.name);
  zip.end();
  await mkdir(join(SAMPLES, 'candidates'), { recursive: true });
  await pipeline(zip.outputStream, createWriteStream(join(SAMPLES, `candidates/${label}.zip`)));
}

function folderOf(name: string): string {
  const person = PEOPLE.find((one) => one.name === name);
  if (person === undefined) throw new Error(`There is no sample person ${name}.`);
  return `candidates/${person.name} (${person.email})`;
}

/** Files that hold no credential, as they come with every application. */
async function writeUnreadable(): Promise<void> {
  const damaged = bakePng('{"type":["VerifiableCredential"]}', { hue: 30, compressed: false });
  damaged.writeUInt8(damaged.readUInt8(70) ^ 0xff, 70);
  await write(
    `${folderOf('Jonas Weber')}/screenshot of my badge.png`,
    bakePng(undefined, { hue: 200, compressed: false }),
  );
  await write(`${folderOf('Priya Raman')}/damaged download.png`, damaged);
  await write(`${folderOf('Oliver Brandt')}/Résumé.pdf`, '%PDF-1.4\n% not a real document\n');
  await write(
    `${folderOf('Chen Wei')}/half a download.json`,
    '{"@context": ["https://www.w3.org/ns/cred',
  );
}

/** A badge of the older Open Badges 2.0, and a credential that names nobody. */
async function writeOddities(world: World): Promise<void> {
  const assertion = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: 'https://badges.harbour-data.example/assertions/1041',
    recipient: { type: 'email', hashed: false, identity: 'daniel.petrov@example.org' },
    badge: 'https://badges.harbour-data.example/badges/spreadsheets',
    verification: { type: 'hosted' },
    issuedOn: '2019-06-01T00:00:00Z',
  };
  await write(
    'candidates/Daniel Petrov (daniel.petrov@example.org)/Spreadsheets (Open Badges 2.0).png',
    bakePng(JSON.stringify(assertion), { hue: 120, compressed: false, keyword: 'openbadges' }),
  );
  const { guild } = world.issuers;
  if (guild.kind !== 'data-integrity') throw new Error('The guild signs with an embedded proof.');
  const whole = makeCredential({ course: 'scrum', as: 'json', fault: 'none' }, guild, {
    email: 'nobody@example.org',
    subjectId: `urn:uuid:${randomUUID()}`,
  });
  const { id: _id, identifier: _identifier, ...anonymous } = Object(whole['credentialSubject']);
  const signed = await signEmbedded({ ...whole, credentialSubject: anonymous }, guild);
  await write(
    'candidates/Scrum Practitioner, found in the inbox.json',
    JSON.stringify(signed, undefined, 2),
  );
}

async function writeDocuments(world: World): Promise<void> {
  const index: Record<string, string> = {};
  for (const [id, document] of world.published) {
    const name = `${id.replaceAll(/[^a-z0-9]+/gu, '-')}.json`;
    index[id] = name;
    await write(`documents/${name}`, `${JSON.stringify(document, undefined, 2)}\n`);
  }
  await write('documents/index.json', `${JSON.stringify(index, undefined, 2)}\n`);
}

await rm(join(SAMPLES, 'candidates'), { recursive: true, force: true });
await rm(join(SAMPLES, 'documents'), { recursive: true, force: true });
const world = await makeWorld();
for (const person of PEOPLE) {
  await writePerson(world, person);
}
await writeUnreadable();
await writeOddities(world);
await Promise.all(Object.values(world.registers).map(async (register) => await register.publish()));
await writeDocuments(world);
process.stdout.write(`Wrote the samples to ${SAMPLES}.\n`);
