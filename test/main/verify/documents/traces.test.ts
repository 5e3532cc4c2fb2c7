import { beforeEach, describe, expect, test } from 'vitest';
import type {
  DocumentAnswer,
  DocumentSource,
} from '../../../../src/main/verify/documents/answer.ts';
import { keepTraces, recallDocuments } from '../../../../src/main/verify/documents/traces.ts';
import type { Workspace } from '../../../../src/main/store/index.ts';
import { parseInstant } from '../../../../src/shared/lib/instant.ts';
import { memoryWorkspace } from '../../store/samples.ts';

const REQUEST = { id: 'https://uni.example/badge', purpose: 'hosted-assertion' } as const;
const JUNE = parseInstant('2026-06-01T00:00:00Z')!;
const JULY = parseInstant('2026-07-01T00:00:00Z')!;

let workspace: Workspace;
beforeEach(async () => {
  ({ workspace } = await memoryWorkspace());
  return () => workspace.close();
});

const answering = (answer: DocumentAnswer): DocumentSource => ({ resolve: async () => answer });
const handedOver = answering({
  outcome: 'found',
  text: 'handed over',
  mediaType: undefined,
  obtainedAt: '2026-05-01T00:00:00.000Z',
  source: 'directory',
});
const takenAway = answering({ outcome: 'unavailable', reason: 'gone', detail: 'HTTP 410' });

async function recall(at: typeof JUNE, wasHandedOver: boolean) {
  return recallDocuments(workspace.documents, at, wasHandedOver).resolve(REQUEST);
}

describe('what is recalled of documents', () => {
  test('is nothing where nothing was kept', async () => {
    expect(await recall(JUNE, true)).toMatchObject({ reason: 'offline' });
  });

  test('is what a folder handed over, and as that; the network’s where it was asked first', async () => {
    await keepTraces(handedOver, workspace.documents, () => JUNE).resolve(REQUEST);
    const had = { text: 'fetched', mediaType: undefined, obtainedAt: '2026-05-02T00:00:00.000Z' };
    await workspace.documents.put(REQUEST.id, had);
    expect(await recall(JUNE, true)).toMatchObject({ text: 'handed over', source: 'directory' });
    expect(await recall(JUNE, false)).toMatchObject({ text: 'fetched', source: 'cache' });
  });

  test('handed over is never an answer of the cache', async () => {
    await keepTraces(handedOver, workspace.documents, () => JUNE).resolve(REQUEST);
    expect(await workspace.documents.get(REQUEST.id)).toBeUndefined();
  });

  test('is gone from when its host had taken it away, and not before', async () => {
    const had = { text: 'fetched', mediaType: undefined, obtainedAt: '2026-05-02T00:00:00.000Z' };
    await workspace.documents.put(REQUEST.id, had);
    await keepTraces(takenAway, workspace.documents, () => JULY).resolve(REQUEST);
    expect(await recall(JUNE, false)).toMatchObject({ text: 'fetched' });
    expect(await recall(JULY, false)).toMatchObject({ reason: 'gone' });
  });
});
