import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readAll, readPictured } from '../../src/main/intake/index.ts';
import { parseSdJwt } from '../../src/main/verify/proofs/sd-jwt/parse-sd-jwt.ts';
import {
  CREDENTIAL_LIMITS,
  FRAMEWORK_LIMITS,
  INTAKE_LIMITS,
  NETWORK_LIMITS,
  OPENED_LIMITS,
  PICTURE_LIMITS,
  PREVIEW_LIMITS,
  REGISTRY_LIMITS,
  RESUME_LIMITS,
  SAVED_VIEW_LIMITS,
  SVG_PICTURE_LIMITS,
  THREAD_LIMITS,
} from '../../src/shared/limits.ts';
import type { IntakeLimits } from '../../src/shared/limits.ts';
import { describeProblem } from '../../src/shared/messages/problem.ts';
import { ASSERTION, BADGE, itxt, png, svg, zip } from './intake/baking.ts';
import { CATALOG, SPECIFICATION, rawPdf, stream } from './intake/pdf/making.ts';

const ROOT = join(import.meta.dirname, '../..');
const MEBIBYTE = 1024 * 1024;
const badge = JSON.stringify(BADGE);
const picture = png(itxt('openbadgecredential', badge));
const assertion = JSON.stringify(ASSERTION);
const pdf = rawPdf({ 1: CATALOG, 2: SPECIFICATION, 3: stream(assertion) });
const drawing = svg(`<openbadges:credential><![CDATA[${badge}]]></openbadges:credential>`);

/** Two parts in a part beside a text. */
const mail = [
  'From: a@b.example',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=outer',
  '',
  '--outer',
  'Content-Type: text/plain',
  '',
  'Hello',
  '--outer',
  'Content-Type: multipart/mixed; boundary=inner',
  '',
  `--inner\r\nContent-Type: application/json\r\n\r\n${badge}`,
  `--inner\r\nContent-Type: application/json\r\n\r\n${badge}`,
  '--inner--',
  '--outer--',
].join('\r\n');

interface Tried {
  readonly file: string | Uint8Array;
  /** The least limit at which the file is read. */
  readonly enough: number;
  /** Of what is said one below it. */
  readonly sentence: string;
}

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
    : 0;

const TOO_LARGE_UNPACKED = 'is larger, once unpacked, than the';
const LEAST_PDF = { bytes: 403, values: 26 };

/** What is held of pictures leaves none of a file unread. */
type FileLimit = Exclude<keyof IntakeLimits, 'picturesBytes'>;

/** Each limit on what a file may be, with one that just fits it. */
const TRIED: Readonly<Record<FileLimit, () => Promise<Tried> | Tried>> = {
  fileBytes: () => ({ file: badge, enough: Buffer.byteLength(badge), sentence: 'takes up to' }),
  archiveBytes: async () => {
    const file = await zip({ 'a.json': badge });
    return { file, enough: file.length, sentence: 'takes up to' };
  },
  jsonBytes: () => ({ file: badge, enough: badge.length, sentence: 'takes up to' }),
  svgBytes: () => ({ file: drawing, enough: drawing.toString().length, sentence: 'takes up to' }),
  pngTextBytes: () => ({
    file: png(itxt('openbadgecredential', badge, true)),
    enough: Buffer.byteLength(badge),
    sentence: TOO_LARGE_UNPACKED,
  }),
  jsonDepth: () => ({
    file: badge,
    enough: depthOf(BADGE),
    sentence: 'is nested deeper than any credential is',
  }),
  jsonMembers: () => ({
    file: assertion,
    // No bracket or comma of it stands in a string.
    enough: assertion.match(/[{[,]/gu)?.length ?? 0,
    sentence: 'has more parts than any credential has',
  }),
  svgDepth: () => ({ file: drawing, enough: 2, sentence: 'is damaged' }),
  pngPixels: () => ({ file: picture, enough: 1, sentence: 'is a picture of more pixels than' }),
  documentsPerFile: () => ({
    file: JSON.stringify([BADGE, ASSERTION]),
    enough: 2,
    sentence: 'What comes after was left out',
  }),
  presentedBytes: () => {
    const file = JSON.stringify({
      type: 'VerifiablePresentation',
      verifiableCredential: [BADGE, BADGE],
    });
    return { file, enough: file.length * 2, sentence: 'What comes after was left out' };
  },
  problemsPerFile: async () => ({
    file: await zip({ 'a.json': '[', 'b.json': badge }),
    enough: 1,
    sentence: 'What comes after was left out',
  }),
  wrapperDepth: () => ({
    file: JSON.stringify([{ wallet: [BADGE] }]),
    enough: 2,
    sentence: 'is JSON, but no Open Badge',
  }),
  zipEntries: async () => ({
    file: await zip({ 'a.json': badge, 'b.json': badge }),
    enough: 2,
    sentence: 'What comes after was left out',
  }),
  zipPassedOver: async () => ({
    file: await zip({ '__MACOSX/a': '', '__MACOSX/b': '', 'a.json': badge }),
    enough: 2,
    sentence: 'What comes after was left out',
  }),
  zipNameLength: async () => ({
    file: await zip({ 'a.json': badge }),
    enough: 6,
    sentence: 'was left out: its name',
  }),
  zipTotalBytes: async () => ({
    file: await zip({ 'a.json': badge }),
    enough: Buffer.byteLength(badge),
    sentence: 'takes up to',
  }),
  otherBytes: async () => ({ file: await zip({ 'a.txt': 'text' }), enough: 4, sentence: 'text' }),
  zipRatio: async () => {
    // Judged only above a mebibyte.
    const padding = randomBytes(600_000).toString('hex');
    const content = JSON.stringify({ ...BADGE, padding });
    const enough = Math.ceil(content.length / deflateRawSync(content).length);
    return { file: await zip({ 'a.json': content }), enough, sentence: 'takes up to' };
  },
  zipDepth: async () => ({
    file: await zip({ 'in.zip': await zip({ 'a.json': badge }) }),
    enough: 2,
    sentence: 'is an archive inside too many other archives',
  }),
  pdfObjects: () => ({ file: pdf, enough: 3, sentence: TOO_LARGE_UNPACKED }),
  pdfTotalBytes: () => ({ file: pdf, enough: LEAST_PDF.bytes, sentence: TOO_LARGE_UNPACKED }),
  pdfValues: () => ({ file: pdf, enough: LEAST_PDF.values, sentence: TOO_LARGE_UNPACKED }),
  mailParts: () => ({ file: mail, enough: 3, sentence: 'What comes after was left out' }),
  mailDepth: () => ({ file: mail, enough: 2, sentence: 'What comes after was left out' }),
};

const LIMITS = Object.keys(TRIED) as FileLimit[];

async function read(file: string | Uint8Array, changed: Partial<IntakeLimits>) {
  const limits = { ...INTAKE_LIMITS, ...changed };
  const { documents, problems, others } = await readAll('file', Buffer.from(file), limits);
  const sentences = problems.map((problem) => describeProblem('file', problem)).join(' ');
  // Of files without a credential, those in a zip are handed on.
  const handedOn = others?.filter(({ path }) => path.endsWith('.txt')) ?? [];
  return { count: documents.length + handedOn.length, sentences };
}

describe('a file that just fits a limit is read, and one beyond it is not, with its sentence', () => {
  test.each(LIMITS)('%s', async (limit) => {
    const { file, enough, sentence } = await TRIED[limit]();
    const { count } = await read(file, {});
    const fitting = await read(file, { [limit]: enough });
    const beyond = await read(file, { [limit]: enough - 1 });
    expect(count).toBeGreaterThan(0);
    expect(fitting.count).toBe(count);
    expect(beyond.count).toBeLessThan(count);
    expect(beyond.sentences).toContain(sentence);
  });
});

test('pictures beyond what is held at once are left out, and the credentials in them are not', async () => {
  const file = await zip({ 'a.png': picture, 'b.png': picture });
  const areKept = async (picturesBytes: number) => {
    const pictured = await readPictured('file', file, { ...INTAKE_LIMITS, picturesBytes });
    return pictured.map((one) => one.picture !== undefined);
  };
  expect(await areKept(2 * picture.length)).toEqual([true, true]);
  expect(await areKept(2 * picture.length - 1)).toEqual([true, false]);
});

test('an SD-JWT of more disclosures than the limit is not taken apart', () => {
  const disclosure = Buffer.from('["salt","name","value"]').toString('base64url');
  const made = (count: number) => parseSdJwt(`a.b.c~${`${disclosure}~`.repeat(count)}`);
  expect(made(CREDENTIAL_LIMITS.disclosures).ok).toBe(true);
  expect(made(CREDENTIAL_LIMITS.disclosures + 1)).toMatchObject({
    error: `more than ${CREDENTIAL_LIMITS.disclosures} disclosures`,
  });
});

type Elsewhere =
  | keyof typeof CREDENTIAL_LIMITS
  | keyof typeof THREAD_LIMITS
  | keyof typeof NETWORK_LIMITS
  | keyof typeof PREVIEW_LIMITS
  | keyof typeof SAVED_VIEW_LIMITS;

/** Where each other limit is tried: file and title. */
const ELSEWHERE: Readonly<Record<Elsewhere, readonly [file: string, title: string]>> = {
  proofs: [
    'conformance/attacks.test.ts',
    'proofs without end are not checked, and do not end the checker',
  ],
  nested: [
    'main/verify/checks/nested-credentials.test.ts',
    'the 201st credential is not looked at, and so not known',
  ],
  nestedLevels: ['main/verify/checks/nested-credentials.test.ts', 'what lies deeper is not known'],
  endorsements: [
    'main/verify/checks/endorsements.test.ts',
    'the 51st endorsement is not looked at, and so not known',
  ],
  shownLines: [
    'main/verify/coverage/cover-document.test.ts',
    'a document is written down as JSON again, and cut where it has too many lines',
  ],
  statusEntries: [
    'main/verify/status/check-status.test.ts',
    'more entries than anyone needs are not looked at',
  ],
  disclosures: [
    'main/limits.test.ts',
    'an SD-JWT of more disclosures than the limit is not taken apart',
  ],
  alikeNodes: [
    'main/verify/jsonld/canonicalise.test.ts',
    'gives up on nodes that cannot be told apart',
  ],
  canonicalPasses: [
    'conformance/canonical-rdf.test.ts',
    'few of them are left to the processor, and each poison is',
  ],
  documents: ['main/verify/documents/gather.test.ts', 'asks for 64 documents at most'],
  issuerId: [
    'main/verify/checks/document-structure.test.ts',
    'takes no id of an issuer that is longer than any issuer’s',
  ],
  title: ['main/store/credentials/credentials.test.ts', 'as long as there is room for in lists'],
  issuerName: [
    'main/verify/credential/read.test.ts',
    'reads as much of what an issuer calls itself as there is room for, and no id that nobody has',
  ],
  emailAddress: [
    'main/candidates/placement.test.ts',
    'no address that is longer than any address is',
  ],
  documentMs: [
    'main/verify/pool/threads.test.ts',
    'one that is over its time is ended for what it had in hand, and not for what came before or waits',
  ],
  heapMebibytes: [
    'main/verify/pool/threads.test.ts',
    'one that eats its heap is told apart from what waits behind it',
  ],
  readingHeapMebibytes: [
    'main/engine/importing/read-aside.test.ts',
    'names each file at which a thread runs out of memory, and reads the others',
  ],
  readingMs: [
    'main/engine/importing/read-aside.test.ts',
    'names a file at which a thread takes too long, and reads the others',
  ],
  fileMs: [
    'main/engine/importing/examine.test.ts',
    'of many that take long together those that are left are counted, and not judged',
  ],
  fileMsForEach: [
    'main/engine/importing/examine.test.ts',
    'as many as there are of honest ones are all examined',
  ],
  documentBytes: [
    'main/verify/documents/network-source.test.ts',
    'takes 2 MiB of a document and 8 MiB of a status list, and not a byte more',
  ],
  statusListBytes: [
    'main/verify/documents/network-source.test.ts',
    'takes 2 MiB of a document and 8 MiB of a status list, and not a byte more',
  ],
  unpackedListBytes: ['main/verify/status/bitstring.test.ts', 'refuses to expand past 16 MiB'],
  timeStampBytes: [
    'main/verify/time-stamp/ask-authority.test.ts',
    'takes 128 KiB of an answer, and not a byte more',
  ],
  redirects: [
    'main/verify/documents/network-source.test.ts',
    'follows three redirects, and no fourth',
  ],
  answerMs: [
    'main/verify/documents/network-source.test.ts',
    'gives up on a host that never answers, and on one that never ends',
  ],
  hostAtOnce: [
    'main/verify/documents/host-turns.test.ts',
    'a host is asked by four at a time, in the order of asking',
  ],
  hostPerSecond: ['main/verify/documents/host-turns.test.ts', 'and by ten a second'],
  people: ['main/engine/previews.test.ts', '500 people are drawn, and no more'],
  pages: [
    'main/report/preview/draw-preview.test.ts',
    '2,000 pages are drawn and 100 rows, and no more',
  ],
  rows: [
    'main/report/preview/draw-preview.test.ts',
    '2,000 pages are drawn and 100 rows, and no more',
  ],
  views: [
    'main/store/desk.test.ts',
    'of two hundred views the next one is not kept, but one of the same name is',
  ],
  labels: [
    'shared/contract/saved-views.test.ts',
    'a view of more names than a filter has values is not kept',
  ],
  labelLength: [
    'shared/contract/saved-views.test.ts',
    'a view with a name that is too long is not kept, nor one of a value that is',
  ],
  hostSlowMs: [
    'main/verify/documents/host-turns.test.ts',
    'a host that takes five seconds eight times in a row is left alone for a minute, and nothing waits for it',
  ],
  hostSlowInARow: [
    'main/verify/documents/host-turns.test.ts',
    'one quick answer among slow ones, and it is asked on',
  ],
  hostRestMs: [
    'main/verify/documents/host-turns.test.ts',
    'a host that takes five seconds eight times in a row is left alone for a minute, and nothing waits for it',
  ],
  hostWaiting: [
    'main/verify/documents/host-turns.test.ts',
    'no more than twelve thousand wait; the next one is told at once',
  ],
};

test.each(Object.entries(ELSEWHERE))('%s is tried where it is said to be', (_, [file, title]) => {
  const text = readFileSync(join(ROOT, 'test', file), 'utf8');
  expect(text.includes(`test('${title}'`)).toBe(true);
});

test('the page on security names each limit with its value', () => {
  const page = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
  const groups = [INTAKE_LIMITS, CREDENTIAL_LIMITS, THREAD_LIMITS, NETWORK_LIMITS, RESUME_LIMITS];
  const pictures = [PICTURE_LIMITS, SVG_PICTURE_LIMITS];
  const more = [
    ...pictures,
    PREVIEW_LIMITS,
    OPENED_LIMITS,
    REGISTRY_LIMITS,
    FRAMEWORK_LIMITS,
    SAVED_VIEW_LIMITS,
  ];
  const limits = [...groups, ...more].flatMap((group) => Object.entries(group));
  const missing = limits.filter(([name, value]) => {
    const shown = name.endsWith('Bytes') && value % MEBIBYTE === 0 ? value / MEBIBYTE : value;
    const unit = shown === value ? '' : ' MiB';
    return !page.includes(`| \`${name}\` | ${shown.toLocaleString('en')}${unit} |`);
  });
  expect(missing).toEqual([]);
});
