import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../../../../src/main/intake/index.ts';
import { describeCheck } from '../../../../../src/shared/messages/checks/index.ts';
import { faultsOf, verify } from '../../signed-credentials.ts';
import { tamper } from './signed.ts';

/** Tokens of issuers that put parts of a credential beside its `vc`, or leave them there empty. */
interface Published {
  readonly name: string;
  readonly source: string;
  readonly token: string;
}

const FIXTURES = new URL('parts-beside.json', import.meta.url);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fixture is ours
const PUBLISHED = JSON.parse(readFileSync(FIXTURES, 'utf8')) as readonly Published[];

async function judge(token: string) {
  const { documents } = await readCredentials('badge.jwt', Buffer.from(token));
  const outcome = await verify(documents[0]!);
  return { ...outcome, faults: faultsOf(outcome) };
}

describe.each(PUBLISHED)('a token of $name', ({ token }) => {
  test('is verified', async () => {
    const { verification, faults } = await judge(token);
    expect([faults, verification.verdict]).toEqual([[], 'verified']);
  });

  test.each<[string, object]>([
    ['another name', { name: 'Crane licence' }],
    ['another issuer', { issuer: { name: 'Pier College' } }],
    ['another subject', { vc: { credentialSubject: { firstName: 'Eve' } } }],
  ])('with %s is rejected', async (_, change) => {
    const changed = tamper(token, { payload: (claims) => ({ ...claims, ...change }) });
    const { verification } = await judge(changed);
    expect(verification.verdict).toBe('rejected');
    expect(verification.checks.map(({ code }) => code)).toContain('proof.mismatch');
    expect(verification.checks.map(describeCheck).join(' ')).toContain('changed after it was');
  });
});
