import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import { CHAIN, authority, codesOf, judge, root, sealed, sealer } from './judging.ts';
import { UNIVERSITY, certifySealer, makeEuropean, seal } from './sealing.ts';
import type { Certified } from './sealing.ts';

describe('the issuer that a sealed credential names', () => {
  const issuer = makeEuropean()['issuer'] as JsonObject;
  const bind = async (changed: JsonObject, own: Certified = sealer) => {
    const credential = makeEuropean({ issuer: { ...issuer, ...changed } });
    const chain = own === sealer ? CHAIN : [own, authority];
    return judge(await seal(own, { credential, chain }), [root]);
  };
  const estonian = { id: 'http://publications.europa.eu/resource/authority/country/EST' };

  test('is another, by the number of the same register', async () => {
    const outcome = await bind({ registration: { notation: '87654321', spatial: estonian } });
    expect(codesOf(outcome, 'issuer-binding')).toEqual(['fail binding.seal-of-another']);
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test('is another by number, whether or not the certificate is accepted', async () => {
    const registration = { notation: '87654321', spatial: estonian };
    const credential = makeEuropean({ issuer: { ...issuer, registration } });
    const outcome = await judge(await sealed({ credential }), []);
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test('has its number and another name, which a reader is told', async () => {
    const outcome = await bind({ legalName: { en: 'Famous University' } });
    expect(codesOf(outcome, 'issuer-binding')).toEqual(['warn binding.seal-other-name']);
    expect(outcome.verification.verdict).toBe('verified');
  });

  test('has its name in one language and another in the one that is shown', async () => {
    const outcome = await bind({
      registration: undefined,
      legalName: { en: 'Famous University', et: 'Example University' },
    });
    expect(codesOf(outcome, 'issuer-binding')).toEqual(['unknown binding.seal-unrelated']);
    expect(outcome.verification.verdict).toBe('unconfirmed');
  });

  test('has its name only, which a reader is told', async () => {
    const outcome = await bind({ registration: undefined });
    expect(codesOf(outcome, 'issuer-binding')).toEqual(['warn binding.seal-by-name']);
  });

  test('is nobody whom the seal can be compared with', async () => {
    const outcome = await bind({ registration: undefined, legalName: { en: 'Another' } });
    expect(codesOf(outcome, 'issuer-binding')).toEqual(['unknown binding.seal-unrelated']);
    expect(outcome.verification.verdict).toBe('unconfirmed');
  });

  test('is not to be told by a certificate that names two owners', async () => {
    const own = await certifySealer({
      issuer: authority,
      name: `${UNIVERSITY}, 2.5.4.97=NTREE-2, O=Two`,
    });
    const outcome = await bind({ legalName: { en: 'Two' } }, own);
    expect(codesOf(outcome, 'issuer-binding')).toEqual(['unknown binding.seal-unrelated']);
  });

  test('seals what somebody else is said to have awarded', async () => {
    const awardingBody = { id: 'urn:epass:org:2', legalName: { en: 'Small College' } };
    const subject = makeEuropean()['credentialSubject'] as JsonObject;
    const claim = subject['hasClaim'] as JsonObject;
    const hasClaim = { ...claim, awardedBy: { awardingBody } };
    const credential = makeEuropean({ credentialSubject: { ...subject, hasClaim } });
    const outcome = await judge(await sealed({ credential }), [root]);
    expect(codesOf(outcome, 'issuer-binding')).toEqual([
      'pass binding.sealed',
      'warn binding.awarded-by-another',
    ]);
  });
});
