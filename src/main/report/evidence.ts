import { createHash } from 'node:crypto';
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
  readonly text: string;
  /** ISO 8601. */
  readonly obtainedAt: string;
}

/**
 * Lays out what `touchstone verify originals --documents . --offline` takes: the originals byte for
 * byte, the documents, and the index that says which document answers for which address.
 */
export function packEvidence(
  originals: readonly EvidenceOriginal[],
  documents: readonly EvidenceDocument[],
): readonly EvidenceFile[] {
  const files = [
    ...originals.map(({ name, bytes }) => {
      const digest = sha256(bytes);
      const place = `originals/${digest.slice(0, 16)}-${safeName(name)}`;
      return file({ name: place, role: 'original', sha256: digest }, bytes);
    }),
    ...documents.map(({ id, text, obtainedAt }) => {
      const bytes = new TextEncoder().encode(text);
      const name = `documents/${sha256(new TextEncoder().encode(id)).slice(0, 16)}.json`;
      return file({ name, role: 'document', id, sha256: sha256(bytes), obtainedAt }, bytes);
    }),
  ];
  if (files.length === 0) return [];
  const answers = files.flatMap(({ entry }) =>
    entry.id === undefined ? [] : [[entry.id, entry.name] as const],
  );
  const index = new TextEncoder().encode(
    `${JSON.stringify(Object.fromEntries(answers), undefined, 2)}\n`,
  );
  return [...files, file({ name: 'index.json', role: 'index', sha256: sha256(index) }, index)];
}

function file(entry: ReportEvidence, bytes: Uint8Array): EvidenceFile {
  return { entry, bytes };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

// Its ending tells how it is read; the rest is for the eye, and must be a file's name everywhere.
function safeName(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9._-]+/gu, '_').replace(/^\.+/u, '');
  return plain.slice(-80) || 'file';
}
