import type { Instant } from '../../../shared/lib/instant.ts';
import type { DocumentAnswer, DocumentRequest, GatheredDocuments } from './answer.ts';
import { isAnswerTo } from './network-kinds.ts';

/** Reads gathered documents and keeps note of those that were asked for in vain. */
export interface DocumentReader {
  /** The instant to judge at: a key's own end is compared with it. */
  readonly instant: Instant;
  /** The certificates that the employer has accepted, each the base64 of its DER. */
  readonly acceptedCertificates: readonly string[];
  /** `undefined`: not gathered yet, which a check treats as not to be had. */
  read(request: DocumentRequest): DocumentAnswer | undefined;
  /** When the document that a `Check.source` names was had; ISO 8601. */
  obtainedAt(source: string | undefined): string | undefined;
  wanted(): readonly DocumentRequest[];
}

const NONE: readonly DocumentRequest[] = Object.freeze([]);

export function createDocumentReader(
  documents: GatheredDocuments,
  instant: Instant,
  acceptedCertificates: readonly string[] = [],
): DocumentReader {
  const wanted = new Map<string, DocumentRequest>();
  return {
    instant,
    acceptedCertificates,
    read(request) {
      const answer = Object.hasOwn(documents, request.id) ? documents[request.id] : undefined;
      if (isAnswerTo(answer, request)) return answer;
      wanted.set(request.id, request);
      return undefined;
    },
    obtainedAt(source) {
      const id = source?.slice(source.indexOf(' ') + 1) ?? '';
      const answer = Object.hasOwn(documents, id) ? documents[id] : undefined;
      return answer?.outcome === 'found' ? answer.obtainedAt : undefined;
    },
    wanted: () => (wanted.size === 0 ? NONE : [...wanted.values()]),
  };
}
