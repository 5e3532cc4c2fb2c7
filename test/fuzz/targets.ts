import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createDispatch } from '../../src/main/engine/dispatch.ts';
import type { Handlers } from '../../src/main/engine/dispatch.ts';
import { INTAKE_LIMITS } from '../../src/main/intake/index.ts';
import { WHOLE_FILE } from '../../src/main/intake/place.ts';
import { readFile } from '../../src/main/intake/read-file.ts';
import { zipBudget } from '../../src/main/intake/zip.ts';
import { readPicture } from '../../src/main/picture/index.ts';
import { openFile, readResume } from '../../src/main/resume/index.ts';
import { parseQuery } from '../../src/main/screening/index.ts';
import { parseBbsDisclosure } from '../../src/main/verify/proofs/data-integrity/selective/bbs-disclosure-value.ts';
import { parseEcdsaDisclosure } from '../../src/main/verify/proofs/data-integrity/selective/disclosure-value.ts';
import { expandBitstring } from '../../src/main/verify/status/bitstring.ts';
import { expandTokenList } from '../../src/main/verify/status/token-list.ts';
import { checkTimeStamp } from '../../src/main/verify/time-stamp/check-time-stamp.ts';
import { readTimeStamp } from '../../src/main/verify/time-stamp/read-time-stamp.ts';
import { contract } from '../../src/shared/contract/contract.ts';
import { CARRIERS } from '../conformance/formats/carriers.ts';
import { EMBEDDED } from '../conformance/formats/embedded.ts';
import { TOKENS } from '../conformance/formats/tokens.ts';
import type { FormatRow } from '../conformance/formats/row.ts';
import { DRAWINGS } from '../main/picture/svg/drawings.ts';
import { makeDocx, makePdf, RESUME_LINES } from '../main/resume/made-files.ts';
import { verify } from '../main/verify/signed-credentials.ts';
import { mutateDisclosure, mutateStatusList, mutateZip } from './mutate-archive.ts';
import { mutateTar } from './mutate-tar.ts';
import { mutateDer } from './mutate-der.ts';
import { mutateBytes, mutateJson, mutatePng, mutateToken } from './mutate.ts';
import type { Random } from './mutate.ts';
import { mutateDrawing, mutatePdf, mutateQuery, mutateSvg, mutateWord } from './mutate-pieces.ts';

/** What reads strangers' bytes: it must come to an answer, in time, whatever they are. */
export interface Target {
  readonly seeds: () => Promise<readonly Uint8Array[]>;
  readonly mutate: (bytes: Uint8Array, random: Random) => Uint8Array;
  readonly run: (bytes: Uint8Array) => Promise<unknown>;
}

async function made(
  rows: readonly FormatRow[],
  isMeant: (text: Buffer) => boolean,
): Promise<readonly Uint8Array[]> {
  const files = await Promise.all(rows.map(async ({ make }) => Buffer.from((await make()).file)));
  return files.filter((file) => isMeant(file));
}

const startsWith = (start: string) => (file: Buffer) =>
  file.subarray(0, start.length).toString('latin1') === start;

const TARS = ['by-tar/gnu', 'by-tar/pax', 'by-tar/sparse-pax', 'by-python/harmful-pax'];

/** As GNU tar and Python have written them. */
async function tars(): Promise<readonly Uint8Array[]> {
  const folder = join(import.meta.dirname, '../main/intake/tar');
  return TARS.map((name) => gunzipSync(readFileSync(join(folder, `${name}.tar.gz`))));
}

// Below `readCredentials`, which turns a bug into a problem that a person can read.
async function takeIn(bytes: Uint8Array): Promise<void> {
  const file = { name: 'file', bytes, place: WHOLE_FILE, depth: 1 };
  const { documents } = await readFile(file, INTAKE_LIMITS, zipBudget(INTAKE_LIMITS));
  for (const document of documents.slice(0, 3)) await verify(document);
}

const mostly =
  (mutate: Target['mutate']): Target['mutate'] =>
  (bytes, random) =>
    random() < 0.3 ? mutateBytes(bytes, random) : mutate(bytes, random);

const asText = (mutate: (text: string, random: Random) => string) => {
  return (bytes: Uint8Array, random: Random) =>
    random() < 0.2
      ? mutateBytes(bytes, random)
      : Buffer.from(mutate(Buffer.from(bytes).toString(), random));
};

const STAMPED = createHash('sha256').update('report').digest();
const STAMPS = ['rsa', 'p256'] as const;
const stampFile = (name: string) => readFileSync(join(import.meta.dirname, 'time-stamps', name));
const ROOTS = STAMPS.map((name) => stampFile(`${name}-root.der`).toString('base64'));
// As openssl, which made them, writes them.
const STAMP_TIMES = new Set(
  STAMPS.map((name) => readTimeStamp(stampFile(`${name}.tsr`))?.info.time),
);

/** Whoever changes a time stamp may have it refused, and no other time believed. */
async function checkStamps(bytes: Uint8Array): Promise<void> {
  readTimeStamp(bytes);
  const answer = checkTimeStamp(bytes, { sha256: STAMPED, accepted: ROOTS });
  if (answer.outcome === 'attested' && !STAMP_TIMES.has(answer.time)) {
    throw new Error(`A time that nobody attested: ${answer.time}`);
  }
}

const QUERIES = [
  'python and (sql or "power bi") -expired since:2024',
  'not (issuer:"Uni" or verdict:verified) before:2025-01-01 level:>=B2',
];

const CALLS = [
  { call: 'candidates.search', input: { filter: { text: 'a' }, offset: 0, limit: 10 } },
  { call: 'erasure.run', input: { candidateIds: ['01890a5d-ac96-774b-bcce-b302099a8057'] } },
  { call: 'retention.set', input: { rule: { from: 'import', days: 10 } } },
];

// Each answers, so that only what stands before it is tried.
const HANDLERS = Object.fromEntries(
  Object.keys(contract).map((call) => [call, async () => ({ ok: true, value: {} })]),
) as unknown as Handlers;

async function dispatchText(bytes: Uint8Array): Promise<void> {
  const dispatch = createDispatch(HANDLERS, (call, cause) => {
    throw new Error(`a bug in ${call}`, { cause });
  });
  let message: { readonly call?: unknown; readonly input?: unknown } | null;
  try {
    message = JSON.parse(Buffer.from(bytes).toString()) as typeof message;
  } catch {
    return;
  }
  await dispatch(String(message?.call), message?.input);
}

async function readDisclosures(bytes: Uint8Array): Promise<void> {
  parseEcdsaDisclosure(bytes);
  parseBbsDisclosure(bytes);
}

async function selectiveProofs(): Promise<readonly Uint8Array[]> {
  const files = await made(
    EMBEDDED.filter(({ format }) => format.includes('derived')),
    () => true,
  );
  return files.map((file) => {
    const { proof } = JSON.parse(Buffer.from(file).toString()) as { proof: { proofValue: string } };
    return Buffer.from(proof.proofValue.slice(1), 'base64url');
  });
}

async function resumes(): Promise<readonly Uint8Array[]> {
  const structured = { basics: { name: 'Amara Okafor' }, skills: [{ name: 'SQL', level: 'B2' }] };
  return [await makeDocx(RESUME_LINES), Buffer.from(JSON.stringify(structured))];
}

async function outlookMails(): Promise<readonly Uint8Array[]> {
  const file = join(import.meta.dirname, '../main/intake/outlook/by-cfb/application.msg');
  return [readFileSync(file)];
}

async function resumesInPdf(): Promise<readonly Uint8Array[]> {
  const own = [{}, { compress: false }].map((options) => makePdf(RESUME_LINES, options));
  return [...(await Promise.all(own)), ...(await made(CARRIERS, startsWith('%PDF')))];
}

async function readPdfs(bytes: Uint8Array): Promise<void> {
  await readResume(bytes);
  await openFile(bytes);
}

async function expandLists(bytes: Uint8Array): Promise<void> {
  const text = Buffer.from(bytes).toString();
  expandBitstring(text);
  expandTokenList({ bits: 1, lst: text });
  expandTokenList(text);
}

/** By name, as `npm run fuzz` takes it. */
export const TARGETS: Readonly<Record<string, Target>> = {
  'json-ld': {
    seeds: () => made(EMBEDDED, startsWith('{')),
    mutate: asText(mutateJson),
    run: takeIn,
  },
  jwt: {
    seeds: () => made(TOKENS, (file) => startsWith('ey')(file) && !file.includes('~')),
    mutate: asText(mutateToken),
    run: takeIn,
  },
  'sd-jwt': {
    seeds: () => made(TOKENS, (file) => file.includes('~')),
    mutate: asText(mutateToken),
    run: takeIn,
  },
  png: {
    seeds: () => made(CARRIERS, startsWith('\x89PNG')),
    mutate: mostly(mutatePng),
    run: takeIn,
  },
  picture: {
    seeds: () => made(CARRIERS, startsWith('\x89PNG')),
    mutate: mostly(mutatePng),
    run: async (bytes) => readPicture(bytes),
  },
  drawing: {
    seeds: async () => Object.values(DRAWINGS).map((drawing) => Buffer.from(drawing)),
    mutate: mutateDrawing,
    run: async (bytes) => readPicture(bytes),
  },
  svg: { seeds: () => made(CARRIERS, startsWith('<')), mutate: mutateSvg, run: takeIn },
  tar: { seeds: tars, mutate: mostly(mutateTar), run: takeIn },
  zip: { seeds: () => made(CARRIERS, startsWith('PK')), mutate: mostly(mutateZip), run: takeIn },
  pdf: { seeds: () => made(CARRIERS, startsWith('%PDF')), mutate: mutatePdf, run: takeIn },
  mail: { seeds: () => made(CARRIERS, startsWith('From:')), mutate: mutateBytes, run: takeIn },
  outlook: { seeds: outlookMails, mutate: mutateBytes, run: takeIn },
  docx: {
    seeds: resumes,
    mutate: mostly((bytes, random) =>
      random() < 0.5 ? mutateZip(bytes, random) : mutateZip(bytes, random, mutateWord),
    ),
    run: readResume,
  },
  'resume-pdf': { seeds: resumesInPdf, mutate: mutatePdf, run: readPdfs },
  'time-stamp': {
    seeds: async () => STAMPS.map((name) => stampFile(`${name}.tsr`)),
    mutate: mostly(mutateDer),
    run: checkStamps,
  },
  cbor: { seeds: selectiveProofs, mutate: mostly(mutateDisclosure), run: readDisclosures },
  'status-list': {
    seeds: async () =>
      ['u', ''].map((prefix) =>
        Buffer.from(`${prefix}${gzipSync(Buffer.alloc(16_384)).toString('base64url')}`),
      ),
    mutate: mostly(mutateStatusList),
    run: expandLists,
  },
  query: {
    seeds: async () => QUERIES.map((query) => Buffer.from(query)),
    mutate: mutateQuery,
    run: async (bytes) => parseQuery(Buffer.from(bytes).toString()),
  },
  ipc: {
    seeds: async () => CALLS.map((call) => Buffer.from(JSON.stringify(call))),
    mutate: asText(mutateJson),
    run: dispatchText,
  },
};
