import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { signPresentation } from '../../../../tools/samples/sign.ts';
import {
  asDocument,
  change,
  makeBadge,
  makeJwtSigner,
  makeSigner,
  sign,
  verify,
} from '../signed-credentials.ts';
import type { Signer } from '../signed-credentials.ts';

let issuer: Signer;

beforeAll(async () => {
  issuer = await makeSigner();
});

describe('a badge in a presentation', () => {
  test('as a compact JWS proves the holder who signed that', async () => {
    const holder = await makeJwtSigner();
    const badge = await sign(makeBadge(issuer.id), issuer);
    const presentJws = async (credential: JsonObject) => {
      const vp = {
        '@context': ['https://www.w3.org/2018/credentials/v1'],
        type: ['VerifiablePresentation'],
        verifiableCredential: [credential],
      };
      const compact = await holder.signClaims({ iss: holder.id, vp });
      const presentation = { kind: 'jws', compact } as const;
      const { facts } = await verify({ ...asDocument(badge), presentation });
      return facts.recipient.provenHolder;
    };
    expect(await presentJws(badge)).toBe(holder.id);
    expect(await presentJws({ ...badge, name: 'Another' })).toBeUndefined();
  });

  async function present(badgeOf: (holderId: string) => JsonObject) {
    const holder = await makeSigner();
    const badge = await sign(badgeOf(holder.id), issuer);
    const json = (await signPresentation(badge, holder.keyPair)) as JsonObject;
    return { holder, badge, json };
  }

  const ownBadge = (holderId: string) => {
    const badge = makeBadge(issuer.id);
    return change(badge, ['credentialSubject', 'id'], holderId);
  };

  const inPresentation = (badge: JsonObject, json: JsonObject) => ({
    ...asDocument(badge),
    presentation: { kind: 'json', json } as const,
  });

  test('that its holder signed proves the holder', async () => {
    const { holder, badge, json } = await present(ownBadge);
    const { facts } = await verify(inPresentation(badge, json));
    expect(facts.recipient.provenHolder).toBe(holder.id);
    expect(facts.recipient.subjectId).toBe(holder.id);
  });

  test('that its holder signed for somebody tells for whom, as far as the signature covers it', async () => {
    const holder = await makeSigner();
    const badge = await sign(ownBadge(holder.id), issuer);
    const json = (await signPresentation(badge, holder.keyPair, 'jobs.example')) as JsonObject;
    const { facts } = await verify(inPresentation(badge, json));
    expect(facts.recipient).toMatchObject({ provenHolder: holder.id, presentedTo: 'jobs.example' });
    const renamed = change(json, ['proof', 'domain'], 'touchstone.example');
    const { facts: forged } = await verify(inPresentation(badge, renamed));
    expect(forged.recipient.provenHolder).toBeUndefined();
    expect(forged.recipient.presentedTo).toBeUndefined();
  });

  test('that was changed proves no holder, and moves no verdict', async () => {
    const { badge, json } = await present(ownBadge);
    const changed = { ...json, id: 'urn:uuid:added' };
    const outcome = await verify(inPresentation(badge, changed));
    expect(outcome.facts.recipient.provenHolder).toBeUndefined();
    expect(outcome.verification.verdict).toBe('verified');
  });

  test('that names another holder than signed it proves none', async () => {
    const { badge, json } = await present(ownBadge);
    const { facts } = await verify(inPresentation(badge, { ...json, holder: issuer.id }));
    expect(facts.recipient.provenHolder).toBeUndefined();
  });

  test('that holds another credential proves no holder of this one', async () => {
    const { json } = await present(ownBadge);
    const other = await sign(makeBadge(issuer.id), issuer);
    const { facts } = await verify(inPresentation(other, json));
    expect(facts.recipient.provenHolder).toBeUndefined();
  });
});
