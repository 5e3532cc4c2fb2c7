import { SaxesParser } from 'saxes';
import type { Entry } from 'yauzl';
import type { ResumeReading } from '../../shared/model/resume.ts';
import type { OpenedZip } from '../intake/index.ts';
import { decodeUtf8, INTAKE_LIMITS, isBomb, openZip, unpack } from '../intake/index.ts';
import { RESUME_LIMITS } from '../../shared/limits.ts';
import { readingOf, refused } from './reading.ts';

/** The parts that hold what a reader sees, in the order in which it is read. */
const PARTS: readonly RegExp[] = [
  /^word\/header\d*\.xml$/u,
  /^word\/document\d*\.xml$/u,
  /^word\/foot(?:er|notes)\d*\.xml$/u,
];

/**
 * Reads the text of a word processor's document. Nothing is unpacked but the parts with text, and
 * nothing of it ever reaches the disk; no entity is expanded.
 *
 * @see ECMA-376-1, 17.2 (main document story), 17.3 (paragraphs and runs)
 */
export async function readDocx(bytes: Uint8Array): Promise<ResumeReading> {
  const archive = await openZip(bytes);
  if (archive === undefined) return refused('damaged');
  const entries = await listEntries(archive);
  if (entries === undefined) return refused('damaged');
  const parts = PARTS.flatMap((part) => entries.filter((entry) => part.test(nameOf(entry))));
  if (!parts.some((entry) => PARTS[1]?.test(nameOf(entry)) === true)) {
    return refused('unknown-file-type');
  }
  const texts: string[] = [];
  for (const entry of parts) {
    const text = await readPart(archive, entry);
    if (typeof text !== 'string') return text;
    texts.push(text);
  }
  return readingOf('docx', texts.join('\n'));
}

async function listEntries(archive: OpenedZip): Promise<readonly Entry[] | undefined> {
  const entries: Entry[] = [];
  try {
    for await (const entry of archive.zip.eachEntry()) {
      if (entries.length === RESUME_LIMITS.entries) return undefined;
      entries.push(entry);
    }
    return entries;
  } catch {
    return undefined;
  }
}

// Compared with our own names only; one that would lead out of the archive fits none of them.
function nameOf(entry: Entry): string {
  return entry.fileNameRaw.toString('latin1');
}

async function readPart(archive: OpenedZip, entry: Entry): Promise<string | ResumeReading> {
  if (entry.isEncrypted()) return refused('encrypted');
  if (entry.uncompressedSize > RESUME_LIMITS.partBytes || isBomb(entry, INTAKE_LIMITS)) {
    return refused('too-large');
  }
  const bytes = await unpack(archive, entry);
  const xml = bytes === undefined ? undefined : decodeUtf8(bytes);
  return (xml === undefined ? undefined : textOf(xml)) ?? refused('damaged');
}

/** What ends or divides a run of text, by the element's local name. */
const BREAKS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);

/** `undefined` when it is not well-formed, or declares anything: the format forbids that. */
function textOf(xml: string): string | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let text = '';
  let isText = false;
  // What was crossed out, and what stands in older programs' copies of the same.
  let left = 0;
  parser.on('doctype', () => refuseDeclarations());
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local }) => {
    if (LEFT_OUT.has(local)) left += 1;
    isText = local === 't' && left === 0;
    if (left === 0) text += BREAKS.get(local) ?? '';
  });
  parser.on('text', (part) => {
    if (isText) text += part;
  });
  parser.on('closetag', ({ local }) => {
    isText = false;
    if (LEFT_OUT.has(local)) left -= 1;
    if (local === 'p') text += '\n';
    if (local === 'tc') text += '\t';
  });
  try {
    parser.write(xml).close();
    return text;
  } catch {
    return undefined;
  }
}

const LEFT_OUT: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback']);

function refuseDeclarations(): never {
  throw new Error('A document of this kind has no declarations (ECMA-376-2, 8.1.4).');
}
