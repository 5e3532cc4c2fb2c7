import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { CandidateQuery, Condition, Workspace } from '../../../../src/main/store/index.ts';
import { VERDICTS } from '../../../../src/shared/model/verdict.ts';
import { constraint, constraints } from '../constraints.ts';
import { claim, facts, file, fromFolder, record } from '../samples.ts';
import type { SampleRecord } from '../samples.ts';

const skillNames = ['python', 'sql', 'c++', 'data analysis', 'écriture', '𝔘nicode', 'ｆull'];
const skill = fc.constantFrom(...skillNames);
const name = fc.constantFrom(
  'Amara Okafor',
  'amara',
  'Ben Müller',
  'Zed',
  'ﬁ 𝔘',
  '山田 太郎',
  'Émile',
);
const issuerId = fc.constantFrom('did:web:a.example', 'did:web:b.example', undefined);
const issuerName = fc.constantFrom('Uni A', 'uni a', 'Collège', '𝔘', undefined);
const verdict = fc.constantFrom(...VERDICTS);
const day = fc.constantFrom(
  '2019-12-31T23:00:00Z',
  '2024-01-01',
  '2024-05-01T23:30:00-02:00',
  undefined,
);

const credential = fc
  .record({
    skills: fc.array(fc.record({ name: skill, source: fc.constantFrom('alignment', 'tag') }), {
      maxLength: 3,
    }),
    verdict,
    recipient: fc.constantFrom('confirmed', 'unstated', 'mismatch'),
    trust: fc.constantFrom('known', 'unknown', 'blocked'),
    id: issuerId,
    claimedName: issuerName,
    validFrom: day,
    failed: fc.subarray(['validity.expired', 'status.revoked', 'status.suspended'] as const),
  })
  .map(({ skills, id, claimedName, validFrom, ...sample }): SampleRecord => ({
    ...sample,
    skills: skills.map((one) => claim(one.name, { source: one.source })),
    facts: facts({ issuer: { id, claimedName, url: undefined }, validFrom }),
  }));

const nameWords = fc.constantFrom('', ' a', ' amara ok', ' muller', ' zed', ' 山', ' example');
const skillKeys = fc.uniqueArray(skill, { maxLength: 2 });
const leaf = fc.oneof<fc.Arbitrary<Condition>[]>(
  fc.record({ kind: fc.constant('term' as const), nameWords, skillKeys }),
  fc.record({ kind: fc.constant('proven' as const), skillKeys }),
  fc.record({ kind: fc.constantFrom('name' as const, 'email' as const), words: nameWords }),
  constraint,
  fc.record({
    kind: fc.constant('shown' as const),
    skillKeys,
    strength: fc.constantFrom('proven' as const, 'credible' as const),
    of: constraints,
  }),
  fc.record({ kind: fc.constant('each' as const), of: constraints }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('condition'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('condition') }),
  ),
}));

/** What may be asked. */
export const question = fc.record<CandidateQuery>({
  condition: fc.option(condition, { nil: undefined }),
  terms: fc.array(fc.record({ nameWords, skillKeys }), { maxLength: 2 }),
  skills: fc.array(skill, { maxLength: 2 }),
  issuers: fc.array(fc.constantFrom('did:web:a.example', 'UNI A', 'collège', '𝔘'), {
    maxLength: 2,
  }),
  verdicts: fc.uniqueArray(verdict, { maxLength: 2 }),
  offset: fc.constantFrom(0, 1, 5),
  limit: fc.constantFrom(1, 3, 100),
});

/** Something that changes what is found. */
export const change = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), name, credential }),
  fc.record({ kind: fc.constant('rename' as const), at: fc.nat(), name }),
  fc.record({ kind: fc.constant('judge' as const), at: fc.nat(), credential }),
  fc.record({ kind: fc.constant('address' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(), to: fc.nat() }),
  fc.record({ kind: fc.constant('erase' as const), at: fc.nat() }),
);

/** A workspace, and what is in it. */
export interface Pool {
  readonly workspace: Workspace;
  readonly importId: string;
  readonly people: string[];
  readonly credentials: string[];
  files: number;
}

export type Change = typeof change extends fc.Arbitrary<infer One> ? One : never;

export async function apply(pool: Pool, done: Change): Promise<void> {
  const { workspace, people, credentials } = pool;
  const at = 'at' in done ? done.at : 0;
  const person = people[at % Math.max(people.length, 1)];
  const held = credentials[at % Math.max(credentials.length, 1)];
  switch (done.kind) {
    case 'add': {
      pool.files += 1;
      const placement = fromFolder(done.name);
      const written = await workspace.files.record(
        file(pool.importId, `${pool.files}`, {
          container: pool.files % 3 === 0 ? `${pool.files}` : done.name,
          credentials: [record({ ...done.credential, placement })],
        }),
      );
      credentials.push(...written.map((row) => row.credentialId));
      people.push(...written.flatMap((row) => row.candidateId ?? []));
      return;
    }
    case 'rename':
      if (person !== undefined) await workspace.candidates.rename(person, done.name);
      return;
    case 'address':
      if (person !== undefined)
        await workspace.candidates.setEmails(person, [`a${at}@example.org`]);
      return;
    case 'judge':
      if (held !== undefined) {
        await workspace.credentials.updateVerification(held, record(done.credential));
      }
      return;
    case 'erase':
      if (person !== undefined) {
        await workspace.erasures.erase([person], 'by-hand');
        people.splice(at % people.length, 1);
      }
      return;
    case 'move': {
      const to = done.to % 4 === 0 ? undefined : people[done.to % Math.max(people.length, 1)];
      const { recipient } = record();
      if (held === undefined) return;
      await workspace.credentials.assign([
        { credentialId: held, candidateId: to, reason: 'person', recipient },
      ]);
      return;
    }
  }
}

/**
 * Writes a change in a batch that pauses, in which `read` is called, and fails: as if nobody had written it. Who is
 * erased is erased outside of any batch.
 */
export async function takeBack(pool: Pool, done: Change, read: () => void): Promise<void> {
  if (done.kind === 'erase') return;
  const copy = { ...pool, people: [...pool.people], credentials: [...pool.credentials] };
  const batch = pool.workspace.batch(async (pause) => {
    await apply(copy, done);
    setImmediate(read);
    await pause();
    throw new Error('taken back');
  }, 'none');
  await expect(batch).rejects.toThrow('taken back');
}
