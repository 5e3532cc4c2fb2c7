import { signPresentation } from '../../../tools/samples/sign.ts';
import type { JsonObject } from '../../../src/shared/lib/json.ts';
import { makeNestedBadge, makeRecord, signRecord } from '../../main/verify/learner-records.ts';
import {
  ASSERTION_URL,
  KEY_URL,
  LIST_URL,
  PROFILE_URL,
  makeAssertion,
  makeKey,
  makeProfile,
  makeSignedAssertion,
  showAt,
  showSigner,
  unavailable,
} from '../../main/verify/open-badges-2/badges.ts';
import {
  entryOf,
  found,
  makeBadge,
  makeSigner,
  sign,
  signList,
} from '../../main/verify/signed-credentials.ts';
import { asFile, jsonRefusal, refusal, shownRefusal, tokenRefusal } from './row.ts';
import type { FormatRow, Handed } from './row.ts';

/** Open Badges 2.0, learner records and presentations with embedded proofs. */

const HOSTED: FormatRow = {
  format: 'Open Badges 2.0, hosted',
  signer: 'no one: its issuer’s host shows it',
  make: () => Promise.resolve({ ...asFile(makeAssertion()), documents: showAt() }),
  refusals: {
    'another recipient': jsonRefusal('hosted.changed', (c) => {
      c.recipient.identity = 'bob@example.org';
    }),
    'nothing where it is kept': shownRefusal('hosted.unavailable', (shown) => ({
      ...shown,
      [ASSERTION_URL]: unavailable('not-found'),
    })),
    'nothing any more where it was kept': shownRefusal('status.revoked', (shown) => ({
      ...shown,
      [ASSERTION_URL]: unavailable('gone'),
    })),
    'another badge where it is kept': shownRefusal('hosted.another', (shown) => ({
      ...shown,
      [ASSERTION_URL]: found(makeAssertion({ id: `${ASSERTION_URL}2` })),
    })),
    'an issuer that keeps its badges elsewhere': shownRefusal('hosted.out-of-scope', (shown) => ({
      ...shown,
      [PROFILE_URL]: found(
        makeProfile({ verification: { allowedOrigins: ['badges.uni.example'] } }),
      ),
    })),
    'an issuer that is another': shownRefusal('profile.another', (shown) => ({
      ...shown,
      [PROFILE_URL]: found(makeProfile({ id: 'https://other.example/issuer' })),
    })),
  },
};

const SIGNED: FormatRow = {
  format: 'Open Badges 2.0, signed',
  signer: 'jose',
  make: async () => {
    const key = await makeKey();
    const profile = { publicKey: KEY_URL, revocationList: LIST_URL };
    const id = LIST_URL;
    const list = found({ id, type: 'RevocationList', issuer: PROFILE_URL, revokedAssertions: [] });
    const documents = showSigner(key, { profile, more: { [LIST_URL]: list } });
    return { file: await key.sign(makeSignedAssertion()), documents };
  },
  refusals: {
    'another recipient': tokenRefusal('proof.mismatch', (c) => {
      c.recipient.identity = 'bob@example.org';
    }),
    'a key that its issuer does not list': shownRefusal('binding.foreign-key', (shown) => ({
      ...shown,
      [PROFILE_URL]: found(makeProfile({ publicKey: `${KEY_URL}0` })),
    })),
    'a key of somebody else': refusal('key.owned-by-another', async (good) => {
      const document = (await makeKey()).document({ owner: 'https://other.example/issuer' });
      return { ...good, documents: { ...good.documents, [KEY_URL]: found(document) } };
    }),
    'its id on the list of the revoked': shownRefusal('status.revoked', (shown) => {
      const revokedAssertions = [makeSignedAssertion()['id'] ?? ''];
      return { ...shown, [LIST_URL]: found({ id: LIST_URL, revokedAssertions }) };
    }),
    'no list': shownRefusal('status.unavailable', (shown) => ({
      ...shown,
      [LIST_URL]: unavailable('not-found'),
    })),
    'a shared secret for a key': tokenRefusal(
      'algorithm.shared-secret',
      (_, h) => (h.alg = 'HS256'),
    ),
  },
};

const INNER_LIST = 'https://guild.example/status/1';

/** A learner record whose one badge is `changed` before the record is signed around it. */
async function makeClr(
  change: (badge: JsonObject) => JsonObject = (badge) => badge,
  revoked: readonly number[] = [],
): Promise<Handed> {
  const [university, guild] = [await makeSigner(), await makeSigner()];
  const credentialStatus = entryOf(INNER_LIST, 7);
  const badge = await sign(makeNestedBadge(guild.id, 'Welding', { credentialStatus }), guild);
  const record = await signRecord(makeRecord(university.id, [change(badge)]), university);
  const list = found(await signList(guild, { url: INNER_LIST, set: revoked }));
  return { ...asFile(record), documents: { [INNER_LIST]: list } };
}

const RECORD: FormatRow = {
  format: 'CLR 2.0, with a badge in it',
  signer: '@digitalbazaar',
  make: () => makeClr(),
  refusals: {
    'the badge in it changed afterwards': jsonRefusal('proof.mismatch', (c) => {
      c.credentialSubject.verifiableCredential[0].name = 'Surgery';
    }),
    'the badge in it changed before': refusal('nested.rejected', () =>
      makeClr((badge) => ({ ...badge, name: 'Surgery' })),
    ),
    'no word on whether the badge in it still holds': shownRefusal(
      'nested.unconfirmed',
      () => ({}),
    ),
    'the badge in it taken out': jsonRefusal('proof.mismatch', (c) => {
      delete c.credentialSubject.verifiableCredential;
    }),
    'a word that nothing defines': jsonRefusal('context.undefined-term', (c) => {
      c.credentialSubject.honours = 'First class';
    }),
  },
};

/** That one of its badges was revoked is said, and takes nothing from the record: it is no refusal. */
export const makeRecordWithRevokedBadge = (): Promise<Handed> => makeClr(undefined, [7]);

const PRESENTATION: FormatRow = {
  format: 'a presentation with an embedded proof',
  signer: '@digitalbazaar',
  make: async () => {
    const [issuer, holder] = [await makeSigner(), await makeSigner()];
    const badge = await sign(makeBadge(issuer.id), issuer);
    return asFile((await signPresentation(badge, holder.keyPair)) as JsonObject);
  },
  refusals: {
    'the badge in it changed': jsonRefusal('proof.mismatch', (p) => {
      [p.verifiableCredential].flat()[0].name = 'Surgery';
    }),
    'the badge in it unsigned': jsonRefusal('proof.none', (p) => {
      delete [p.verifiableCredential].flat()[0].proof;
    }),
    'a word in it that nothing defines': jsonRefusal('context.undefined-term', (p) => {
      [p.verifiableCredential].flat()[0].honours = 'First class';
    }),
    'nothing in it': jsonRefusal('not-a-credential', (p) => (p.verifiableCredential = [])),
  },
};

export const BADGES: readonly FormatRow[] = [HOSTED, SIGNED, RECORD, PRESENTATION];
