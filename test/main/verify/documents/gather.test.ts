import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../../src/shared/lib/instant.ts';
import { NO_FACTS } from '../../../../src/shared/model/credential.ts';
import type { DocumentSource } from '../../../../src/main/verify/documents/answer.ts';
import { verifyWithDocuments } from '../../../../src/main/verify/documents/gather.ts';
import type { VerifyOutcome, VerifyRequest } from '../../../../src/main/verify/request.ts';

const REQUEST = {
  document: { format: 'vc-json', path: '', payload: { kind: 'json', json: {} } },
  instant: parseInstant('2026-01-01T00:00:00Z')!,
  checkedAt: '2026-01-01T00:00:00Z',
} as const;

function wanting(...ids: readonly string[]): VerifyOutcome {
  return {
    facts: NO_FACTS,
    verification: { verdict: 'unconfirmed', checks: [], issuerAssurance: 'none', judgedAt: '' },
    wanted: ids.map((id) => ({ id, purpose: 'issuer-key' })),
  };
}

function recordingSource() {
  const asked: string[] = [];
  const source: DocumentSource = {
    resolve({ id }) {
      asked.push(id);
      return Promise.resolve({ outcome: 'unavailable', reason: 'not-found', detail: '' });
    },
  };
  return { asked, source };
}

describe('verifyWithDocuments', () => {
  test('verifies again with what was asked for, until nothing more is', async () => {
    const { asked, source } = recordingSource();
    const rounds: (readonly string[])[] = [];
    const verify = (request: VerifyRequest) => {
      const held = Object.keys(request.documents);
      rounds.push(held);
      return Promise.resolve(
        held.length < 2 ? wanting(...['a', 'b'].slice(0, held.length + 1)) : wanting(),
      );
    };
    await verifyWithDocuments(REQUEST, source, verify);
    expect(rounds).toEqual([[], ['a'], ['a', 'b']]);
    expect(asked).toEqual(['a', 'b']);
  });

  test('asks for each document once, though it is wanted for ever', async () => {
    const { asked, source } = recordingSource();
    await verifyWithDocuments(REQUEST, source, () => Promise.resolve(wanting('a', 'b')));
    expect(asked).toEqual(['a', 'b']);
  });

  test('stops after five rounds, though each wants another', async () => {
    const { source } = recordingSource();
    let rounds = 0;
    await verifyWithDocuments(REQUEST, source, () => Promise.resolve(wanting(`${(rounds += 1)}`)));
    expect(rounds).toBe(5);
  });

  test('asks for 64 documents at most', async () => {
    const { asked, source } = recordingSource();
    const ids = Array.from({ length: 70 }, (_, index) => `${index}`);
    await verifyWithDocuments(REQUEST, source, () => Promise.resolve(wanting(...ids)));
    expect(asked).toHaveLength(64);
  });

  test('asks for no more than eight at a time', async () => {
    let open = 0;
    let most = 0;
    const source: DocumentSource = {
      async resolve() {
        open += 1;
        most = Math.max(most, open);
        await new Promise((done) => setImmediate(done));
        open -= 1;
        return { outcome: 'unavailable', reason: 'not-found', detail: '' };
      },
    };
    const ids = Array.from({ length: 20 }, (_, index) => `${index}`);
    await verifyWithDocuments(REQUEST, source, () => Promise.resolve(wanting(...ids)));
    expect(most).toBe(8);
  });

  test('a source that throws leaves its document unavailable', async () => {
    const source: DocumentSource = { resolve: () => Promise.reject(new Error('broken')) };
    let last: VerifyRequest | undefined;
    await verifyWithDocuments(REQUEST, source, (request) => {
      last = request;
      return Promise.resolve(wanting('a'));
    });
    expect(last?.documents['a']).toMatchObject({ reason: 'failed', detail: 'broken' });
  });

  test('an answer that is no outcome ends the rounds', async () => {
    const { source } = recordingSource();
    const failure = { failure: 'time-limit' } as const;
    expect(await verifyWithDocuments(REQUEST, source, () => Promise.resolve(failure))).toBe(
      failure,
    );
  });
});
