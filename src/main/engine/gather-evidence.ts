import type { EvidenceDocument, EvidenceOriginal } from '../report/index.ts';
import type { Workspace } from '../store/index.ts';
import type { CandidateView, CheckView } from '../../shared/contract/views.ts';

export interface GatheredEvidence {
  readonly originals: readonly EvidenceOriginal[];
  readonly documents: readonly EvidenceDocument[];
}

/**
 * Gathers what these people's credentials can be verified with again: each file byte for byte, and
 * each document that a check had from outside, as it was at the time of that check.
 */
export async function gatherEvidence(
  { files, documents }: Pick<Workspace, 'files' | 'documents'>,
  candidates: readonly CandidateView[],
): Promise<GatheredEvidence> {
  const credentials = candidates.flatMap((candidate) => candidate.credentials);
  const names = new Map(credentials.map(({ file }) => [file.sha256, file.name]));
  const originals: EvidenceOriginal[] = [];
  for (const [sha256, name] of names) {
    // oxlint-disable-next-line no-await-in-loop -- one file at a time
    const bytes = await files.readBytes(sha256);
    if (bytes !== undefined) originals.push({ name, bytes });
  }
  const wanted = new Map(
    credentials.flatMap(({ checks }) => checks.flatMap((check) => sourcesOf(check))),
  );
  const kept: EvidenceDocument[] = [];
  for (const [id, at] of wanted) {
    // oxlint-disable-next-line no-await-in-loop -- one document at a time
    const document = await documents.get(id, at);
    if (document === undefined) continue;
    kept.push({ id, text: document.text, obtainedAt: document.obtainedAt });
  }
  return { originals, documents: kept };
}

/** `cache https://…` and `network did:web:…` are what a check says of where its document came from. */
function sourcesOf({
  source,
  obtainedAt,
  checkedAt,
}: CheckView): readonly (readonly [string, string])[] {
  return (source ?? '')
    .split(/[\s,;]+/u)
    .filter((word) => /^(?:https?:|did:)/u.test(word))
    .map((id) => [id, obtainedAt ?? checkedAt] as const);
}
