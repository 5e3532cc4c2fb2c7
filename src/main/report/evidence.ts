import { createHash } from 'node:crypto';
import { describeEvidencePack } from '../../shared/messages/report.ts';
import type { ReportEvidence } from './model.ts';

/** A file of the evidence pack, with its bytes. */
export interface EvidenceFile {
  readonly entry: ReportEvidence;
  readonly bytes: Uint8Array;
}

export interface EvidenceOriginal {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface EvidenceDocument {
  /** The URL or DID for which it answers. */
  readonly id: string;
  /** Absent where its host had taken it away. */
  readonly text?: string;
  /** ISO 8601. */
  readonly obtainedAt?: string;
  /** From where it was had. */
  readonly source?: 'directory' | 'cache' | 'network';
}

/** A JSON-LD context, as it was published. */
export interface EvidenceContext {
  readonly url: string;
  readonly text: string;
}

export interface Evidence {
  readonly originals: readonly EvidenceOriginal[];
  readonly documents: readonly EvidenceDocument[];
  readonly contexts: readonly EvidenceContext[];
  /** The certificates under which seals are accepted, as the base64 of their DER. */
  readonly certificates: readonly string[];
  readonly wholeOnly: boolean;
}

/**
 * Lays out what `touchstone verify originals --documents . --offline` takes: the originals byte for
 * byte, the documents, the contexts, the certificates, and the index that says which document answers
 * for which address; with how to use them.
 */
export function packEvidence(evidence: Evidence): readonly EvidenceFile[] {
  const { originals, documents, contexts, certificates, wholeOnly } = evidence;
  if (originals.length === 0) return [];
  const placed = documents.map(placeDocument);
  const files = [
    ...originals.map(placeOriginal),
    ...placed.flatMap(({ file: one }) => one ?? []),
    ...contexts.map(({ url, text }) => placeText('contexts', 'context', url, text)),
    ...certificates.map(placeCertificate),
  ];
  const index = textFile({ name: 'index.json', role: 'index' }, indexOf(placed, contexts));
  const guide = describeEvidencePack({ sealed: certificates.length > 0, wholeOnly });
  return [...files, index, textFile({ name: 'README.txt', role: 'guide' }, guide)];
}

interface PlacedDocument {
  readonly document: EvidenceDocument;
  readonly file: EvidenceFile | undefined;
}

function placeOriginal({ name, bytes }: EvidenceOriginal): EvidenceFile {
  const digest = sha256(bytes);
  const place = `originals/${digest.slice(0, 16)}-${safeName(name)}`;
  return { entry: { name: place, role: 'original', sha256: digest }, bytes };
}

function placeDocument(document: EvidenceDocument): PlacedDocument {
  const { id, text, obtainedAt } = document;
  if (text === undefined) return { document, file: undefined };
  const { entry, bytes } = placeText('documents', 'document', id, text);
  const dated = obtainedAt === undefined ? entry : { ...entry, obtainedAt };
  return { document, file: { entry: dated, bytes } };
}

function placeText(
  folder: 'documents' | 'contexts',
  role: ReportEvidence['role'],
  id: string,
  text: string,
): EvidenceFile {
  const name = `${folder}/${sha256(encode(`${id}\n${text}`)).slice(0, 16)}.json`;
  return textFile({ name, role, id }, text);
}

/** In PEM (RFC 7468), as the command line takes it. */
function placeCertificate(base64: string): EvidenceFile {
  const lines = base64.match(/.{1,64}/gu)?.join('\n') ?? '';
  const pem = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
  const name = `certificates/${sha256(encode(base64)).slice(0, 16)}.pem`;
  return textFile({ name, role: 'certificate' }, pem);
}

function textFile(entry: Omit<ReportEvidence, 'sha256'>, text: string): EvidenceFile {
  const bytes = encode(text);
  return { entry: { ...entry, sha256: sha256(bytes) }, bytes };
}

/** Of a context only the newest content: which one a document was signed under, its reader tries. */
function indexOf(placed: readonly PlacedDocument[], contexts: readonly EvidenceContext[]): string {
  const versions = Map.groupBy(placed, ({ document }) => document.id);
  const newest = new Map(contexts.toReversed().map(({ url, text }) => [url, text]));
  const index = {
    ...Object.fromEntries(
      [...newest].map(([url, text]) => [
        url,
        placeText('contexts', 'context', url, text).entry.name,
      ]),
    ),
    ...Object.fromEntries(
      [...versions].map(([id, all]) => [
        id,
        all.map(({ document: { obtainedAt, source }, file }) => ({
          file: file?.entry.name,
          obtainedAt,
          source,
        })),
      ]),
    ),
  };
  return `${JSON.stringify(index, undefined, 2)}\n`;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

// Its ending tells how it is read; the rest is for the eye, and must be a file's name everywhere.
function safeName(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9._-]+/gu, '_').replace(/^\.+/u, '');
  return plain.slice(-80) || 'file';
}
