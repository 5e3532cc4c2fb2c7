import { describe, expect, test } from 'vitest';
import { firmIdentities, judgeRecipients } from '../../../../src/main/engine/judging/judging.ts';
import type { HeldIdentity } from '../../../../src/main/store/index.ts';
import { factsOf } from '../credentials.ts';
import type { Said } from '../credentials.ts';

const AT = '2026-01-01T00:00:00.000Z';
const email = (value: string, origin: HeldIdentity['origin']): HeldIdentity => ({
  kind: 'email',
  value,
  origin,
});

function judge(held: readonly HeldIdentity[], credentials: Readonly<Record<string, Said>>) {
  const stored = Object.entries(credentials).map(([id, said]) => ({
    id,
    facts: factsOf(said),
    verification: {
      verdict: said.verdict ?? 'verified',
      checks: [],
      issuerAssurance: 'domain' as const,
      judgedAt: AT,
    },
  }));
  const judged = judgeRecipients(stored, held, AT);
  return Object.fromEntries([...judged].map(([id, { match }]) => [id, match]));
}

describe('judgeRecipients', () => {
  test('lets what a person entered confirm and refute', () => {
    const held = [email('amara@example.org', 'person')];
    expect(
      judge(held, {
        own: { title: 'A', hashedEmail: 'amara@example.org' },
        other: { title: 'B', hashedEmail: 'jonas@example.org' },
      }),
    ).toEqual({ own: 'confirmed', other: 'mismatch' });
  });

  test('lets what a folder’s name gave confirm', () => {
    const held = [email('amara@example.org', 'container')];
    expect(judge(held, { own: { title: 'A', email: 'amara@example.org' } })).toEqual({
      own: 'confirmed',
    });
  });

  test('lets nothing that only a credential said confirm it', () => {
    const held = [{ ...email('amara@example.org', 'credential'), credentialId: 'own' }];
    expect(judge(held, { own: { title: 'A', email: 'amara@example.org' } })).toEqual({
      own: 'unstated',
    });
  });

  test('lets a confirmed credential’s further addresses confirm another, but refute none', () => {
    const held = [{ kind: 'holder', value: 'did:key:amara', origin: 'container' } as const];
    const credentials = {
      teacher: { title: 'A', subjectId: 'did:key:amara', email: 'amara@example.org' },
      taught: { title: 'B', hashedEmail: 'amara@example.org' },
      further: { title: 'C', hashedEmail: 'amara.okafor@example.com' },
    };
    expect(judge(held, credentials)).toEqual({
      teacher: 'confirmed',
      taught: 'confirmed',
      further: 'unstated',
    });
  });

  test('learns nothing from a credential that was rejected', () => {
    const held = [{ kind: 'holder', value: 'did:key:amara', origin: 'container' } as const];
    const subject = { subjectId: 'did:key:amara', email: 'amara@example.org' };
    expect(
      judge(held, {
        forged: { title: 'A', ...subject, verdict: 'rejected' },
        other: { title: 'B', hashedEmail: 'amara@example.org' },
      }),
    ).toEqual({ forged: 'confirmed', other: 'unstated' });
  });
});

describe('firmIdentities', () => {
  test('leaves out what credentials say', () => {
    const held = (['person', 'container', 'credential'] as const).map((origin) =>
      email(`${origin}@example.org`, origin),
    );
    expect(firmIdentities(held).map((one) => one.value)).toEqual([
      'person@example.org',
      'container@example.org',
    ]);
  });
});
