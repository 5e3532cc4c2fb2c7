import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCredential } from '../../tools/samples/credential.ts';
import { makeIssuers } from '../../tools/samples/issuers.ts';
import { signEmbedded, signJwt } from '../../tools/samples/sign.ts';
import type { IssuerKey, PublishedDocuments } from '../../tools/samples/issuers.ts';
import type { COURSES } from '../../tools/samples/people.ts';

/**
 * Credentials signed in this run by independent implementations, each also changed in one place,
 * through the built command line: what an outsider would do to find out whether it can be trusted.
 */

const CLI = join(import.meta.dirname, '../../out/main/cli.js');
const RECIPIENT = { email: 'someone@example.org', subjectId: 'did:example:someone' };

/** JSON that a test may change anywhere. */
// oxlint-disable-next-line typescript/no-explicit-any -- tampering reaches anywhere, by design
type Loose = any;

interface Line {
  readonly file: string;
  readonly verdict?: string;
  readonly error?: { readonly code: string };
  readonly checks?: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly message: string;
  }[];
}

const EMBEDDED_CHANGES: Readonly<Record<string, (credential: Loose) => void>> = {
  'the name of the achievement': (c) => (c.credentialSubject.achievement.name += '!'),
  'the name of the credential': (c) => (c.name = 'Doctor of everything'),
  'a date': (c) => {
    if (c.validUntil === undefined) c.expirationDate = '2099-01-01T00:00:00Z';
    else c.validUntil = '2099-01-01T00:00:00Z';
  },
  'a date removed': (c) => {
    delete c.validUntil;
    delete c.expirationDate;
  },
  'a skill': (c) => (c.credentialSubject.achievement.alignment[0].targetName = 'Surgery'),
  'a skill added': (c) => {
    const [first] = c.credentialSubject.achievement.alignment;
    c.credentialSubject.achievement.alignment.push({ ...first, targetName: 'Surgery' });
  },
  'the subject': (c) => (c.credentialSubject.id = 'did:example:somebody-else'),
  'the issuer’s id': (c) => (c.issuer.id = 'did:web:harvard.example'),
  'the issuer’s name': (c) => (c.issuer.name = 'Harvard'),
  'the purpose of the proof': (c) => (c.proof.proofPurpose = 'authentication'),
  'the time of the proof': (c) => (c.proof.created = '2024-01-01T00:00:00Z'),
  'the method of the proof': (c) => {
    const { cryptosuite } = c.proof;
    if (cryptosuite === undefined) c.proof.type = 'Ed25519Signature2018';
    else
      c.proof.cryptosuite = cryptosuite.startsWith('eddsa') ? 'ecdsa-rdfc-2019' : 'eddsa-rdfc-2022';
  },
  'a letter of the signature': (c) => {
    const value: string = c.proof.proofValue;
    c.proof.proofValue = value.slice(0, 20) + (value[20] === 'a' ? 'b' : 'a') + value.slice(21);
  },
  'a word added that no context knows': (c) =>
    (c.credentialSubject.achievement.honours = 'first class'),
  'a word added at the top': (c) => (c.recommendation = 'Hire at once'),
  'the expiry hidden behind an alias': (c) => {
    const field = c.validUntil === undefined ? 'expirationDate' : 'validUntil';
    const alias = {
      '@id': `https://www.w3.org/2018/credentials#${field}`,
      '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
    };
    c['@context'] = [...c['@context'], { hidden: alias }];
    c.hidden = c[field];
    delete c[field];
  },
  'the proof removed': (c) => delete c.proof,
  'a second proof that does not fit': (c) =>
    (c.proof = [c.proof, { ...c.proof, created: '2024-01-01T00:00:00Z' }]),
  'a type removed': (c) => (c.type = ['VerifiableCredential']),
};

const JWT_CHANGES: Readonly<Record<string, (claims: Loose, header: Loose) => void>> = {
  'the name': (c) => (c.credentialSubject.achievement.name = 'Doctor of everything'),
  'a date': (c) => (c.exp += 1000),
  'a skill': (c) => (c.credentialSubject.achievement.alignment[0].targetName = 'Surgery'),
  'the issuer': (c) => (c.iss = 'did:web:harvard.example'),
  'a word added': (c) => (c.recommendation = 'Hire at once'),
  'the algorithm': (_, h) => (h.alg = h.alg === 'ES256' ? 'RS256' : 'ES256'),
  'the algorithm none': (_, h) => (h.alg = 'none'),
  'the algorithm of a shared secret': (_, h) => (h.alg = 'HS256'),
};

function changeJwt(token: string, change: (claims: Loose, header: Loose) => void): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const read = (part: string): Loose => JSON.parse(Buffer.from(part, 'base64url').toString());
  const write = (part: Loose) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const [claims, head] = [read(payload), read(header)];
  change(claims, head);
  return `${write(head)}.${write(claims)}.${signature}`;
}

const COURSE_OF = {
  northgate: 'python',
  harbour: 'sql',
  oldmill: 'welding',
  guild: 'scrum',
  cloudpath: 'cloud',
  lingua: 'german',
  meridian: 'wounds',
} as const satisfies Partial<Record<IssuerKey, keyof typeof COURSES>>;
const ISSUERS = Object.entries(COURSE_OF);

let folder = '';
let lines: ReadonlyMap<string, Line> = new Map();

async function writeDocuments(published: PublishedDocuments): Promise<void> {
  const index: Record<string, string> = {};
  for (const [id, document] of published) {
    const name = `${String(Object.keys(index).length)}.json`;
    index[id] = name;
    await writeFile(join(folder, 'documents', name), JSON.stringify(document));
  }
  await writeFile(join(folder, 'documents/index.json'), JSON.stringify(index));
}

async function writeCredentials(): Promise<void> {
  const published: PublishedDocuments = new Map();
  const issuers = await makeIssuers(published);
  await writeDocuments(published);
  const write = (name: string, text: string) => writeFile(join(folder, 'in', name), text);
  for (const [key, course] of ISSUERS) {
    const issuer = issuers[key as IssuerKey];
    const bare = makeCredential({ course, as: 'json', fault: 'none' }, issuer, RECIPIENT);
    if (issuer.kind === 'jose') {
      const token = await signJwt(bare, RECIPIENT.subjectId, issuer);
      await write(`${key}.jwt`, token);
      for (const [what, change] of Object.entries(JWT_CHANGES)) {
        await write(`${key}, ${what}.jwt`, changeJwt(token, change));
      }
      continue;
    }
    const signed = await signEmbedded(bare, issuer);
    await write(`${key}.json`, JSON.stringify(signed));
    for (const [what, change] of Object.entries(EMBEDDED_CHANGES)) {
      const copy: Loose = structuredClone(signed);
      change(copy);
      await write(`${key}, ${what}.json`, JSON.stringify(copy));
    }
  }
}

/** Runs the built command line; answers its JSON Lines by file name. */
async function verify(...options: readonly string[]): Promise<ReadonlyMap<string, Line>> {
  const args = [CLI, 'verify', join(folder, 'in'), '--json', '--offline', ...options];
  const stdout = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 28 }).then(
    (done) => done.stdout,
    (failure: { readonly stdout: string }) => failure.stdout,
  );
  const parsed = stdout
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text) as Line);
  return new Map(parsed.map((line) => [line.file.split('/').at(-1) ?? line.file, line]));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-fresh-'));
  await mkdir(join(folder, 'in'));
  await mkdir(join(folder, 'documents'));
  await writeCredentials();
  lines = await verify('--documents', join(folder, 'documents'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe.each(ISSUERS.map(([key]) => key))('%s', (key) => {
  const ending = ['cloudpath', 'lingua', 'meridian'].includes(key) ? 'jwt' : 'json';
  const changes = Object.keys(ending === 'jwt' ? JWT_CHANGES : EMBEDDED_CHANGES);

  test('as issued, is verified', () => {
    expect(lines.get(`${key}.${ending}`)).toMatchObject({ verdict: 'verified' });
  });

  test.each(changes)('with %s changed, is rejected', (what) => {
    expect(lines.get(`${key}, ${what}.${ending}`)).toMatchObject({ verdict: 'rejected' });
  });
});

test('without the issuers’ documents, only keys that contain themselves are verified', async () => {
  const without = await verify();
  const verdicts = ISSUERS.map(([key]) => {
    const line = without.get(`${key}.json`) ?? without.get(`${key}.jwt`);
    return [key, line?.verdict];
  });
  expect(Object.fromEntries(verdicts)).toEqual({
    northgate: 'unconfirmed',
    harbour: 'unconfirmed',
    oldmill: 'unconfirmed',
    cloudpath: 'unconfirmed',
    guild: 'verified',
    lingua: 'verified',
    meridian: 'verified',
  });
});
