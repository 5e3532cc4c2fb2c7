import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { describeCheck } from '../../../../src/shared/messages/checks/index.ts';
import { verifyCredential } from '../../../../src/main/verify/index.ts';
import type { VerifyOutcome } from '../../../../src/main/verify/index.ts';
import { parseInstant } from '../../../../src/shared/lib/instant.ts';
import {
  disclose,
  makeSelectiveIssuer,
  signBase,
} from '../proofs/data-integrity/selective/disclosing.ts';
import type { SelectiveSuite } from '../proofs/data-integrity/selective/disclosing.ts';
import { makeBadge as makeFullBadge } from '../proofs/data-integrity/signing.ts';
import { issue, makeKeyOwner } from '../proofs/sd-jwt/issued.ts';
import { asDocument, makeBadge, makeSigner, sign, verify } from '../signed-credentials.ts';

/** What a holder shows of a badge, of which the issuer lets everything be left out but itself. */
async function show(
  suite: SelectiveSuite,
  pointers: readonly string[],
  mandatory: readonly string[] = ['/issuer', '/validFrom'],
  badge?: (issuerId: string) => JsonObject,
) {
  const issuer = await makeSelectiveIssuer(suite);
  const base = await signBase((badge ?? makeFullBadge)(issuer.id), issuer, mandatory);
  return verify(asDocument(await disclose(base, suite, pointers)));
}

function remarks({ verification: { verdict, checks } }: VerifyOutcome): readonly string[] {
  const own = checks.filter(({ id }) => id === 'status' || id === 'validity-period');
  return [verdict, ...own.map(({ outcome, code }) => `${outcome} ${code}`)];
}

const ALL = ['/credentialSubject', '/name', '/id'];
const BOTH = ['verified', 'warn validity.left-out', 'warn status.left-out'];

describe.each(['ecdsa-sd-2023', 'bbs-2023'] as const)(
  'a credential shown in part by %s',
  (suite) => {
    test('is verified, with a warning for the status and the expiry that it does not show', async () => {
      expect(remarks(await show(suite, ALL))).toEqual(BOTH);
    });

    test('tells the recruiter to ask for the whole credential', async () => {
      const { verification } = await show(suite, ALL);
      const sentences = verification.checks
        .filter(({ outcome }) => outcome === 'warn')
        .map(describeCheck);
      expect(sentences).toHaveLength(2);
      for (const sentence of sentences) {
        expect(sentence).toMatch(
          /^Its holder chose what to show\..*ask the candidate for the whole/u,
        );
      }
    });

    test('has no such warning for what it shows', async () => {
      expect(remarks(await show(suite, [...ALL, '/validUntil', '/credentialStatus']))).toEqual([
        'unconfirmed',
        'pass validity.current',
        'unknown status.unavailable',
      ]);
    });

    test('is lapsed like any other when the expiry that it shows is past', async () => {
      const expired = (id: string) => ({
        ...makeFullBadge(id),
        validUntil: '2026-04-01T00:00:00Z',
      });
      const shown = await show(suite, [...ALL, '/validUntil'], undefined, expired);
      expect(remarks(shown)).toEqual(['lapsed', 'fail validity.expired', 'warn status.left-out']);
    });
  },
);

describe('where the employer has it that a part proves nothing', () => {
  async function verifyStrictly(json: JsonObject): Promise<VerifyOutcome> {
    const instant = parseInstant('2026-06-01T00:00:00Z')!;
    const checkedAt = '2026-06-02T00:00:00.000Z';
    const document = asDocument(json);
    return verifyCredential({ document, instant, checkedAt, documents: {}, wholeOnly: true });
  }

  async function shown(suite: SelectiveSuite, more: readonly string[] = []) {
    const issuer = await makeSelectiveIssuer(suite);
    const base = await signBase(makeFullBadge(issuer.id), issuer, ['/issuer', '/validFrom']);
    return remarks(await verifyStrictly(await disclose(base, suite, [...ALL, ...more])));
  }

  test.each(['ecdsa-sd-2023', 'bbs-2023'] as const)('%s leaves it unconfirmed', async (suite) => {
    expect(await shown(suite)).toEqual([
      'unconfirmed',
      'unknown validity.left-out',
      'unknown status.left-out',
    ]);
  });

  test('what is shown of status and expiry counts as ever', async () => {
    expect(await shown('bbs-2023', ['/validUntil', '/credentialStatus'])).toEqual([
      'unconfirmed',
      'pass validity.current',
      'unknown status.unavailable',
    ]);
  });

  test('a whole credential is verified as ever', async () => {
    const signer = await makeSigner();
    const { verification } = await verifyStrictly(await sign(makeBadge(signer.id), signer));
    expect(verification.verdict).toBe('verified');
  });
});

describe('a credential of which nothing is left out', () => {
  const plain = (id: string) => {
    const { validUntil: _, credentialStatus: __, ...badge } = makeFullBadge(id);
    return badge;
  };

  test('needs no warning where bbs-2023 shows that all is there', async () => {
    const pointers = ['/id', '/type', '/name', '/credentialSubject', '/issuer', '/validFrom'];
    const shown = await show('bbs-2023', pointers, ['/issuer', '/validFrom'], plain);
    expect(remarks(shown)).toEqual(['verified', 'pass validity.current', 'skipped status.none']);
  });

  test('bears one with ecdsa-sd-2023, which does not tell', async () => {
    const pointers = ['/id', '/type', '/name', '/credentialSubject', '/issuer', '/validFrom'];
    expect(remarks(await show('ecdsa-sd-2023', pointers, undefined, plain))).toEqual(BOTH);
  });

  test('needs none where a proof covers the whole document', async () => {
    const signer = await makeSigner();
    const { validUntil: _, ...badge } = makeBadge(signer.id);
    expect(remarks(await verify(asDocument(await sign(badge, signer))))).toEqual([
      'verified',
      'pass validity.current',
      'skipped status.none',
    ]);
  });
});

describe('an SD-JWT', () => {
  const owner = makeKeyOwner();

  async function verifyToken(claims: JsonObject, hidden: readonly string[], typ: string) {
    const header = { typ };
    const whole = await issue({ iss: owner.did, ...claims } as never, owner, { hidden, header });
    const compact = `${whole.split('~')[0]}~`;
    return verify({ format: 'vc-sd-jwt', path: '', payload: { kind: 'jws', compact } });
  }

  test('that holds a credential may have left out its status and its expiry', async () => {
    const badge = makeFullBadge(owner.did);
    const outcome = await verifyToken(badge, ['credentialStatus', 'validUntil'], 'vc+sd-jwt');
    expect(remarks(outcome).slice(1)).toEqual(BOTH.slice(1));
  });

  test('that holds a credential with nothing left to show needs no warning', async () => {
    const outcome = await verifyToken(makeBadge(owner.did), [], 'vc+sd-jwt');
    expect(remarks(outcome).slice(1)).toEqual(['pass validity.current', 'skipped status.none']);
  });

  test('VC may leave out neither, so it needs no warning', async () => {
    const claims = { vct: 'https://uni.example/degree', degree: 'BSc', email: 'a@b.example' };
    const outcome = await verifyToken(claims, ['degree', 'email'], 'dc+sd-jwt');
    expect(remarks(outcome).slice(1)).toEqual(['pass validity.current', 'skipped status.none']);
  });
});
