import { describe, expect, test } from 'vitest';
import type { Check } from '../../../../src/shared/model/check.ts';
import { NO_FACTS } from '../../../../src/shared/model/credential.ts';
import type { Achievement } from '../../../../src/shared/model/credential.ts';
import {
  createAnswerPacker,
  createAnswerUnpacker,
} from '../../../../src/main/verify/pool/answer-packing.ts';
import type { PackedOutcome } from '../../../../src/main/verify/pool/answer-packing.ts';
import type { VerifyOutcome } from '../../../../src/main/verify/index.ts';

const AT = '2026-01-01T00:00:00Z';
const ISSUER = { id: 'did:web:uni.example', claimedName: 'Uni', url: undefined };

function check(more: Partial<Check> = {}): Check {
  return { id: 'proof', outcome: 'pass', code: 'proof.valid', checkedAt: AT, ...more };
}

function achieved(name: string): Achievement {
  return {
    id: `urn:${name}`,
    name,
    description: undefined,
    achievementType: undefined,
    criteria: undefined,
    alignments: [],
    tags: ['a'],
  };
}

function outcome(checks: readonly Check[], facts: Partial<VerifyOutcome['facts']> = {}) {
  return {
    facts: { ...NO_FACTS, issuer: ISSUER, ...facts },
    verification: { verdict: 'verified', checks, issuerAssurance: 'key', judgedAt: AT },
    wanted: [{ id: 'https://uni.example/list', purpose: 'status-list' }],
  } as const satisfies VerifyOutcome;
}

/** A thread and its client, with the texts that went over. */
function chain() {
  const [pack, unpack] = [createAnswerPacker(), createAnswerUnpacker()];
  return (sent: VerifyOutcome) => {
    const text = JSON.stringify(pack(sent));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the channel does
    return { text, taken: unpack(JSON.parse(text) as PackedOutcome) };
  };
}

describe('an outcome', () => {
  test('arrives as it was sent, the first time and every other', () => {
    const send = chain();
    const sent = outcome(
      [check(), check({ id: 'status', code: 'status.none', params: { a: 'b' } })],
      { achievements: [achieved('python'), achieved('german')] },
    );
    for (let turn = 0; turn < 3; turn += 1) expect(send(sent).taken).toEqual(sent);
  });

  test('with no check at all arrives', () => {
    expect(chain()(outcome([])).taken).toEqual(outcome([]));
  });

  test('brings its issuer, its achievements and its checks once, and names them after that', () => {
    const send = chain();
    const achievements = [achieved('python')];
    const first = send(outcome([check({ detail: 'Ed25519' })], { achievements }));
    const later = { ...check({ detail: 'Ed25519' }), checkedAt: '2026-02-02T00:00:00Z' };
    const second = send(outcome([later], { achievements }));
    for (const part of ['did:web:uni.example', 'python', 'Ed25519']) {
      expect([first.text.includes(part), second.text.includes(part)]).toEqual([true, false]);
    }
    expect(second.taken).toEqual(outcome([later], { achievements }));
  });

  test.each<[string, Partial<Check>]>([
    ['outcome', { outcome: 'warn' }],
    ['detail', { detail: 'other' }],
    ['parameter', { params: { issuer: 'other' } }],
    ['parameter more', { params: { issuer: 'one', signer: 'two' } }],
    ['parameters left out', { params: {} }],
    ['source', { source: 'cache https://uni.example/list' }],
    ['day of its document', { obtainedAt: AT }],
    ['judgement of a person', { judged: 'open' }],
    ['id', { id: 'status' }],
  ])('is not taken for one before it with another %s', (_, more) => {
    const send = chain();
    const before = outcome([check({ params: { issuer: 'one' } })]);
    send(before);
    const sent = outcome([check({ params: { issuer: 'one' }, ...more })]);
    expect(send(sent).taken).toEqual(sent);
    expect(send(before).taken).toEqual(before);
  });

  test('keeps the time of a check that has its own', () => {
    const sent = outcome([check(), check({ checkedAt: '2025-05-05T00:00:00Z' })]);
    const send = chain();
    expect([send(sent).taken, send(sent).taken]).toEqual([sent, sent]);
  });

  test('is told right when more is met than is kept', () => {
    const send = chain();
    const many = Array.from({ length: 700 }, (_, index) =>
      outcome([check({ detail: `${index}` }), check({ id: 'status', code: 'status.none' })], {
        issuer: { ...ISSUER, id: `did:web:${index % 300}.example` },
        achievements: [achieved(`${index % 400}`), achieved(`${index}`)],
      }),
    );
    for (const sent of [...many, ...many.toReversed()]) expect(send(sent).taken).toEqual(sent);
  });
});

test('what names a place in which nothing was put is refused', () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made to be refused
  const broken = [{}, 3, [], AT, [], {}, []] as unknown as PackedOutcome;
  expect(() => createAnswerUnpacker()(broken)).toThrow(RangeError);
});
