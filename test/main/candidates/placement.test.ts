import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createIdentityDirectory,
  learnedIdentities,
  placeCredential,
} from '../../../src/main/candidates/index.ts';
import type { DirectoryIdentity, PlacementInput } from '../../../src/main/candidates/index.ts';
import type { CredentialFacts, KnownIdentity } from '../../../src/shared/model/credential.ts';
import { VERDICTS } from '../../../src/shared/model/verdict.ts';
import type { Verdict } from '../../../src/shared/model/verdict.ts';
import { facts } from '../store/samples.ts';

const AMARA_ID = 'did:key:z6MkAmaraAmaraAmaraAmara';
const AMARA_EMAIL = 'amara@example.org';

function hashed(email: string, salt = 'salt', algorithm = 'sha256') {
  const digest = createHash(algorithm)
    .update(email + salt)
    .digest('hex');
  return {
    kind: 'identity',
    identityType: 'emailAddress',
    identityHash: `${algorithm}$${digest}`,
    hashed: true,
    salt,
  } as const;
}

function plain(email: string) {
  return {
    kind: 'identity',
    identityType: 'emailAddress',
    identityHash: email,
    hashed: false,
    salt: undefined,
  } as const;
}

function about(recipient: Partial<CredentialFacts['recipient']>): CredentialFacts {
  return facts({ recipient: { ...facts().recipient, ...recipient } });
}

/** Of each what a person has entered, unless another origin is given. */
function directory(
  known: Readonly<
    Record<string, readonly (KnownIdentity & Partial<Pick<DirectoryIdentity, 'origin'>>)[]>
  > = {},
) {
  return createIdentityDirectory(
    Object.entries(known).flatMap(([candidateId, identities]) =>
      identities.map((identity) => ({ candidateId, identity: { origin: 'person', ...identity } })),
    ),
  );
}

const known = directory({
  amara: [
    { kind: 'subject-id', value: AMARA_ID },
    { kind: 'email', value: AMARA_EMAIL },
  ],
  ben: [
    { kind: 'subject-id', value: 'did:key:ben' },
    { kind: 'email', value: 'Ben@Example.org' },
    { kind: 'holder', value: 'did:key:benWallet' },
  ],
});

function place(input: Partial<PlacementInput>, among = known) {
  return placeCredential({ facts: facts(), verdict: 'verified', container: '', ...input }, among);
}

describe('a loose credential', () => {
  test.each([
    ['its subject’s id', { subjectId: AMARA_ID }, 'amara', 'subject-id'],
    [
      'a subject’s id that is known as a holder’s',
      { subjectId: 'did:key:benWallet' },
      'ben',
      'subject-id',
    ],
    ['a hashed e-mail address', { identifiers: [hashed(AMARA_EMAIL)] }, 'amara', 'email'],
    [
      'an e-mail address hashed by MD5',
      { identifiers: [hashed(AMARA_EMAIL, '', 'md5')] },
      'amara',
      'email',
    ],
    [
      'an e-mail address hashed as it is written',
      { identifiers: [hashed('Ben@Example.org')] },
      'ben',
      'email',
    ],
    [
      'an e-mail address hashed in lower case',
      { identifiers: [hashed('ben@example.org')] },
      'ben',
      'email',
    ],
    [
      'a hash without its algorithm, of the type’s old name',
      {
        identifiers: [
          {
            ...hashed(AMARA_EMAIL),
            identityType: 'email',
            identityHash: hashed(AMARA_EMAIL).identityHash.slice('sha256$'.length),
          },
        ],
      },
      'amara',
      'email',
    ],
    ['a plain e-mail address', { identifiers: [plain('AMARA@example.org')] }, 'amara', 'email'],
    ['a mailto: subject', { subjectId: 'mailto:amara@example.org' }, 'amara', 'email'],
    [
      'the holder who signed the presentation',
      { provenHolder: 'did:key:benWallet' },
      'ben',
      'holder',
    ],
  ])('finds its person by %s', (_, recipient, candidateId, reason) => {
    const expected = { kind: 'existing', candidateId, reason };
    expect(place({ facts: about(recipient) })).toEqual(expected);
    expect(place({ facts: about(recipient), verdict: 'rejected' })).toEqual(expected);
  });

  test('that points to two people stays with nobody', () => {
    const recipient = { subjectId: AMARA_ID, identifiers: [hashed('ben@example.org')] };
    expect(place({ facts: about(recipient) })).toEqual({ kind: 'unassigned' });
  });

  test('whose e-mail address is two people’s stays with nobody', () => {
    const shared = [{ kind: 'email', value: 'team@example.org' }] as const;
    const among = directory({ amara: shared, ben: shared });
    expect(place({ facts: about({ identifiers: [plain('team@example.org')] }) }, among)).toEqual({
      kind: 'unassigned',
    });
  });

  test.each([
    ['Amara Okafor', [], 'Amara Okafor'],
    [undefined, [plain(AMARA_EMAIL)], AMARA_EMAIL],
    [undefined, [], 'Unnamed (z6Mk…mara)'],
    [' \u202E ', [], 'Unnamed (z6Mk…mara)'],
  ])('founds a person named %s', (claimedName, identifiers, name) => {
    const recipient = { subjectId: AMARA_ID, claimedName, identifiers };
    for (const verdict of ['verified', 'lapsed', 'unconfirmed'] as const) {
      expect(place({ facts: about(recipient), verdict }, directory())).toEqual({
        kind: 'new',
        name,
        reason: 'subject-id',
        identities: [{ kind: 'subject-id', value: AMARA_ID }],
      });
    }
  });

  test('founds nobody when it is rejected, or says nothing of its subject', () => {
    const recipient = { subjectId: AMARA_ID, claimedName: 'Amara' };
    expect(place({ facts: about(recipient), verdict: 'rejected' }, directory())).toEqual({
      kind: 'unassigned',
    });
    expect(place({ facts: about({ claimedName: 'Amara' }) })).toEqual({ kind: 'unassigned' });
    expect(place({ facts: about({ subjectId: '' }) })).toEqual({ kind: 'unassigned' });
  });

  test('in a folder that names nobody is placed as if it were loose', () => {
    expect(place({ facts: about({ subjectId: AMARA_ID }), container: 'Downloads' })).toMatchObject({
      candidateId: 'amara',
      reason: 'subject-id',
    });
  });
});

describe('a credential in a person’s folder', () => {
  test('stays with that person though it says it is somebody else’s', () => {
    const stolen = about({ subjectId: 'did:key:ben', identifiers: [hashed('ben@example.org')] });
    expect(
      place({ facts: stolen, container: 'Amara Okafor', containerCandidateId: 'amara' }),
    ).toEqual({
      kind: 'existing',
      candidateId: 'amara',
      reason: 'container',
    });
    expect(place({ facts: stolen, container: 'Amara Okafor' })).toMatchObject({
      kind: 'new',
      name: 'Amara Okafor',
    });
  });

  test('whose name holds a known address is that person’s', () => {
    expect(place({ container: 'A. Okafor (AMARA@example.org)' })).toEqual({
      kind: 'existing',
      candidateId: 'amara',
      reason: 'container',
    });
  });

  const taught = { kind: 'email', value: 'ben@example.org', origin: 'credential' } as const;

  test('whose name holds an address that only a credential has taught of somebody is not that one’s', () => {
    const among = directory({ amara: [taught] });
    expect(place({ container: 'Ben Berg (ben@example.org)' }, among)).toEqual({
      kind: 'new',
      name: 'Ben Berg',
      reason: 'container',
      identities: [{ kind: 'email', value: 'ben@example.org' }],
    });
  });

  test('whose name holds an address that is firmly one’s is that one’s, whatever others were taught', () => {
    const ben = { kind: 'email', value: 'Ben@Example.org', origin: 'container' } as const;
    const among = directory({ amara: [taught], ben: [ben] });
    expect(place({ container: 'Berg (ben@example.org)' }, among)).toMatchObject({
      candidateId: 'ben',
    });
    const loose = about({ identifiers: [hashed('ben@example.org')] });
    expect(place({ facts: loose }, among)).toMatchObject({ candidateId: 'ben', reason: 'email' });
  });

  test('whose name holds two people’s addresses stays with nobody', () => {
    expect(place({ container: 'Team amara@example.org ben@example.org' })).toEqual({
      kind: 'unassigned',
    });
  });

  test('founds the person even when it is rejected', () => {
    expect(place({ container: 'Cleo (cleo@example.org)', verdict: 'rejected' })).toEqual({
      kind: 'new',
      name: 'Cleo',
      reason: 'container',
      identities: [{ kind: 'email', value: 'cleo@example.org' }],
    });
  });
});

describe('learnedIdentities', () => {
  const full = about({
    subjectId: 'mailto:amara@example.org',
    identifiers: [hashed('secret@example.org'), plain('second@example.org')],
    provenHolder: 'did:key:wallet',
  });

  test.each(['verified', 'lapsed'] as const)(
    'a %s credential teaches what it writes out',
    (verdict) => {
      expect(learnedIdentities(full, verdict)).toEqual([
        { kind: 'subject-id', value: 'mailto:amara@example.org' },
        { kind: 'email', value: 'second@example.org' },
        { kind: 'email', value: 'amara@example.org' },
        { kind: 'holder', value: 'did:key:wallet' },
      ]);
    },
  );

  test('no address that is longer than any address is', () => {
    const address = (length: number) => plain(`${'a'.repeat(length - 10)}@x.example`);
    const long = about({ subjectId: undefined, identifiers: [address(320), address(321)] });
    const learned = learnedIdentities(long, 'verified');
    expect(learned.map(({ value }) => value.length)).toEqual([320]);
  });

  test.each(['unconfirmed', 'rejected'] as const)('a %s credential teaches nothing', (verdict) => {
    expect(learnedIdentities(full, verdict)).toEqual([]);
  });
});

/** Any credential of three people, loose or in a folder. */
const ids = fc.constantFrom('did:key:a', 'did:key:b', 'did:key:c');
const emails = fc.constantFrom('a@example.org', 'b@example.org', 'c@example.org');
const inputs: fc.Arbitrary<PlacementInput> = fc.record({
  verdict: fc.constantFrom<Verdict>(...VERDICTS),
  container: fc.constantFrom('', 'Downloads', 'Ann Alpha', 'Bea Beta', 'Ann Alpha (a@example.org)'),
  facts: fc
    .record({
      subjectId: fc.option(ids, { nil: undefined }),
      provenHolder: fc.option(ids, { nil: undefined }),
      identifiers: fc.array(
        emails.chain((email) => fc.constantFrom(plain(email), hashed(email))),
        { maxLength: 2 },
      ),
    })
    .map(about),
});
const origins = fc.constantFrom('person', 'container', 'credential');
const people: fc.Arbitrary<[string, DirectoryIdentity][]> = fc.array(
  fc.tuple(
    fc.constantFrom('one', 'two', 'three'),
    fc
      .tuple(
        fc.oneof(
          ids.map((value) => ({ kind: 'subject-id', value }) as const),
          emails.map((value) => ({ kind: 'email', value }) as const),
        ),
        origins,
      )
      .map(([identity, origin]) => ({ ...identity, origin })),
  ),
);
const entries = (list: readonly [string, DirectoryIdentity][]) =>
  list.map(([candidateId, identity]) => ({ candidateId, identity }));

describe('whatever is known and whatever comes', () => {
  test('the order in which people became known does not matter', () => {
    fc.assert(
      fc.property(
        inputs,
        people.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        (input, [list, shuffled]) => {
          const first = placeCredential(input, createIdentityDirectory(entries(list)));
          const second = placeCredential(input, createIdentityDirectory(entries(shuffled)));
          expect(second).toEqual(first);
        },
      ),
    );
  });

  test('a directory that grew is the one made at once', () => {
    fc.assert(
      fc.property(inputs, people, (input, list) => {
        const grown = createIdentityDirectory([]);
        for (const [candidateId, identity] of list) grown.add(candidateId, [identity]);
        expect(placeCredential(input, grown)).toEqual(
          placeCredential(input, createIdentityDirectory(entries(list))),
        );
      }),
    );
  });

  test('a person is found only where all evidence is that person’s', () => {
    fc.assert(
      fc.property(inputs, people, (input, list) => {
        const among = createIdentityDirectory(entries(list));
        const placement = placeCredential({ ...input, container: '' }, among);
        if (placement.kind !== 'existing') return;
        const { recipient } = input.facts;
        const evidence = [
          ...among.peopleAddressed(input.facts),
          ...[recipient.subjectId, recipient.provenHolder].flatMap((id) =>
            id === undefined ? [] : among.peopleWithId(id),
          ),
        ];
        expect(new Set(evidence)).toEqual(new Set([placement.candidateId]));
      }),
    );
  });

  test('a folder’s name leads only to whom it was firmly known of', () => {
    fc.assert(
      fc.property(people, (list) => {
        const firm = list.filter(([, identity]) => identity.origin !== 'credential');
        const input = {
          facts: facts(),
          verdict: 'verified',
          container: 'Ann (a@example.org)',
        } as const;
        expect(placeCredential(input, createIdentityDirectory(entries(list)))).toEqual(
          placeCredential(input, createIdentityDirectory(entries(firm))),
        );
      }),
    );
  });

  test('a rejected credential founds nobody by its own statement', () => {
    fc.assert(
      fc.property(inputs, people, (input, list) => {
        const loose = { ...input, container: '', verdict: 'rejected' } as const;
        expect(placeCredential(loose, createIdentityDirectory(entries(list))).kind).not.toBe('new');
      }),
    );
  });
});
