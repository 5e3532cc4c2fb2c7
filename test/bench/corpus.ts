import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { bakePng, bakeSvg } from '../../tools/samples/bake.ts';
import { makeCredential } from '../../tools/samples/credential.ts';
import { makeIssuers } from '../../tools/samples/issuers.ts';
import type { IssuerKey, PublishedDocuments, SampleIssuer } from '../../tools/samples/issuers.ts';
import { COURSES } from '../../tools/samples/people.ts';
import type { SampleCredential } from '../../tools/samples/people.ts';
import { signEmbedded, signJwt } from '../../tools/samples/sign.ts';
import { bitstringRegister } from '../../tools/samples/status.ts';
import type { StatusRegister } from '../../tools/samples/status.ts';
import { cached } from './cached.ts';

/** Files of many people, and the documents of those who issued what is in them. */
export interface Corpus {
  /** A folder a person. */
  readonly candidates: string;
  readonly documents: string;
}

const FILES_OF_A_PERSON = 5;

/** `files` mixed files: for each person JSON, JWT, PNG, SVG and a zip of two; everything verifies. */
export async function makeCorpus(files: number): Promise<Corpus> {
  const folder = await cached(`corpus-1-${files}`, (path) => writeCorpus(path, files));
  return { candidates: join(folder, 'candidates'), documents: join(folder, 'documents') };
}

interface World {
  readonly issuers: Readonly<Record<IssuerKey, SampleIssuer>>;
  readonly register: StatusRegister;
}

async function writeCorpus(folder: string, files: number): Promise<void> {
  const published: PublishedDocuments = new Map();
  const issuers = await makeIssuers(published);
  const { northgate } = issuers;
  if (northgate.kind !== 'data-integrity') throw new Error('Northgate keeps a bitstring list.');
  const register = await bitstringRegister('northgate.example', northgate, published);
  for (let person = 0; person < files / FILES_OF_A_PERSON; person += 1) {
    // oxlint-disable-next-line no-await-in-loop -- signing takes all of a core anyway
    await writePerson({ issuers, register }, join(folder, 'candidates'), person);
  }
  await register.publish();
  await writeDocuments(join(folder, 'documents'), published);
}

async function writePerson(world: World, folder: string, person: number): Promise<void> {
  const email = `person.${person}@example.org`;
  const recipient = { email, subjectId: `urn:uuid:${randomUUID()}` };
  const own = join(folder, `Person Number${person} (${email})`);
  await mkdir(own, { recursive: true });
  const make = (course: SampleCredential['course']) => issue(world, course, recipient);
  await writeFile(join(own, 'python.json'), await make('python'));
  await writeFile(join(own, 'german.jwt'), await make('german'));
  await writeFile(
    join(own, 'scrum.png'),
    bakePng(await make('scrum'), { hue: 90, compressed: true }),
  );
  await writeFile(join(own, 'wounds.svg'), bakeSvg(await make('wounds'), 200));
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(await make('medication')), 'medication.jwt');
  zip.addBuffer(Buffer.from(await make('dashboards')), 'dashboards.json');
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(join(own, 'more.zip')));
}

async function issue(
  { issuers, register }: World,
  course: SampleCredential['course'],
  recipient: { readonly email: string; readonly subjectId: string },
): Promise<string> {
  const issuerKey = COURSES[course].issuer;
  const issuer = issuers[issuerKey];
  const sample = { course, as: 'json', fault: 'none' } as const;
  const bare = makeCredential(sample, issuer, recipient);
  if (issuer.kind === 'jose') return signJwt(bare, recipient.subjectId, issuer);
  const isListed = issuerKey === 'northgate';
  const whole = isListed ? { ...bare, credentialStatus: register.enter(bare, 'none') } : bare;
  return JSON.stringify(await signEmbedded(whole, issuer));
}

async function writeDocuments(folder: string, published: PublishedDocuments): Promise<void> {
  await mkdir(folder, { recursive: true });
  const index: Record<string, string> = {};
  for (const [place, [id, document]] of [...published].entries()) {
    index[id] = `${place}.json`;
    // oxlint-disable-next-line no-await-in-loop -- a handful of files
    await writeFile(join(folder, `${place}.json`), JSON.stringify(document));
  }
  await writeFile(join(folder, 'index.json'), JSON.stringify(index));
}
