import { describe, expect, test } from 'vitest';
import { linesOf, OWN_JUDGING, resumeLine, toJsonLine } from '../../../src/main/cli/line.ts';
import { createReporter } from '../../../src/main/cli/reporter.ts';
import type { JudgedCredential } from '../../../src/main/engine/importing/examine.ts';
import type { VerifiedCredential } from '../../../src/main/engine/verifying/verify-files.ts';
import type { Check } from '../../../src/shared/model/check.ts';
import type { Verdict } from '../../../src/shared/model/verdict.ts';
import { factsOf } from '../engine/credentials.ts';
import type { Said } from '../engine/credentials.ts';
import { claim } from '../store/samples.ts';
import { parseLines } from './lines.ts';

const AT = '2026-01-01T00:00:00.000Z';
const check = (changes: Pick<Check, 'id' | 'outcome' | 'code'>): Check => ({
  ...changes,
  checkedAt: AT,
});
const RECIPIENT = check({ id: 'recipient', outcome: 'warn', code: 'recipient.unstated' });
const TRUST = check({ id: 'issuer-trust', outcome: 'unknown', code: 'issuer.unknown' });
const KEY = check({ id: 'key-resolution', outcome: 'unknown', code: 'key.unavailable' });

function judged(verdict: Verdict, checks: readonly Check[], said: Partial<Said> = {}) {
  const credential: JudgedCredential = {
    path: '',
    format: 'ob3-json',
    facts: factsOf({ title: 'Python', ...said }),
    verification: { verdict, checks, issuerAssurance: 'key', judgedAt: AT },
    skills: [],
    recipient: { match: 'unstated', check: RECIPIENT },
    trust: { level: 'unknown', check: TRUST },
  };
  return credential;
}

const FAILED = check({ id: 'proof', outcome: 'fail', code: 'proof.mismatch' });

async function report(credential: VerifiedCredential): Promise<string> {
  let written = '';
  const output = {
    write: (text: string) => {
      written += text;
      return Promise.resolve();
    },
    isClosed: () => false,
  };
  const reporter = createReporter(output, false);
  for (const line of linesOf('a.json', [credential], [])) await reporter.report(line);
  await reporter.end();
  return written;
}

describe('linesOf', () => {
  test('gives the checks in the order in which people read them, and nothing that is null', () => {
    const [line] = linesOf('a.json', [judged('rejected', [FAILED])], []);
    const text = toJsonLine(line ?? {});
    expect(text).not.toContain('null');
    const parsed = parseLines(text)[0];
    expect(parsed).toMatchObject({ file: 'a.json', path: '', verdict: 'rejected' });
    expect(parsed && 'checks' in parsed ? parsed.checks.map((one) => one.id) : []).toEqual([
      'proof',
      'recipient',
      'issuer-trust',
    ]);
  });

  test('names the recipient as it is written out, and never by a hash', () => {
    const recipientOf = (said: Partial<Said>) => {
      const [line] = linesOf('a.json', [judged('verified', [], said)], []);
      return line && 'recipient' in line ? line.recipient.id : undefined;
    };
    expect(recipientOf({ subjectId: 'did:key:a', email: 'a@example.org' })).toBe('did:key:a');
    expect(recipientOf({ email: 'a@example.org' })).toBe('a@example.org');
    expect(recipientOf({ hashedEmail: 'a@example.org' })).toBeUndefined();
  });

  test('judges levels and ages by what the employer has set, and by the kind of skill', () => {
    const said = claim('React', { issued: '2024-01-01', level: 'Merit' });
    const credential = { ...judged('verified', []), skills: [said] };
    const skillBy = (changes: Partial<typeof OWN_JUDGING>) => {
      const judging = { ...OWN_JUDGING, ...changes };
      const [line] = linesOf('a.json', [credential], [], judging);
      return line && 'skills' in line ? line.skills[0] : undefined;
    };
    const expert = { level: 'expert', rule: 'employer' } as const;
    const halfLives = { ...OWN_JUDGING.halfLives, framework: 6 };
    expect(skillBy({})).toMatchObject({ scale: undefined, freshness: 'fresh' });
    expect(skillBy({ kindOf: () => 'framework', halfLives })?.freshness).toBe('old');
    expect(skillBy({ kindOf: () => 'framework' })?.freshness).toBe('ageing');
    expect(skillBy({ scaleOf: () => expert })?.scale).toEqual(expert);
  });

  test('gives a problem its sentence', () => {
    const [line] = linesOf('in/a.json', [], [{ code: 'empty-file', path: '' }]);
    expect(parseLines(toJsonLine(line ?? {}))).toEqual([
      {
        file: 'in/a.json',
        path: '',
        error: {
          code: 'empty-file',
          message: 'a.json is empty. Ask the candidate to send it again.',
        },
      },
    ]);
  });
});

describe('the readable line', () => {
  test('says why something is not verified', async () => {
    const text = await report(judged('rejected', [FAILED]));
    expect(text).toContain('× Rejected');
    expect(text).toContain('The signature does not fit');
    expect(text).toContain('1 credential: 1 rejected.');
  });

  test('names the missing key, rather than the signature that could not be checked for want of it', async () => {
    const unchecked = check({ id: 'proof', outcome: 'unknown', code: 'proof.not-checked' });
    const text = await report(judged('unconfirmed', [unchecked, KEY]));
    expect(text).toContain("The issuer's key could not be had");
    expect(text).not.toContain('The signature could not be checked');
  });

  test('lets a credential’s title write nothing but words', async () => {
    const text = await report(judged('rejected', [FAILED], { title: 'A\n+ Verified\u001B[2K' }));
    expect(text).not.toContain('\n+ Verified');
    expect(text).not.toContain('\u001B');
  });

  test('gives what other verifiers may make of it where that was asked for, in JSON and for people', async () => {
    const difference = { code: 'proof.embedded', detail: 'proof: eddsa-rdfc-2022' } as const;
    const explained = { ...judged('rejected', [FAILED]), differences: [difference] };
    const [line] = linesOf('a.json', [explained], []);
    expect(parseLines(toJsonLine(line ?? {}))[0]).toMatchObject({
      differences: [{ ...difference, message: expect.stringContaining('tokens (JWT) only') }],
    });
    expect(await report(explained)).toContain('≠ Its signature stands in it.');
    const [plain] = linesOf('a.json', [judged('rejected', [FAILED])], []);
    expect(toJsonLine(plain ?? {})).not.toContain('differences');
  });
});

describe('a résumé', () => {
  const claims = [{ skill: 'rust', name: 'Rust', isListed: true, quote: '' }];
  const line = resumeLine('Amara/cv.pdf', '', { format: 'pdf', claims });

  test('gives what it claims, and neither a verdict nor an error', () => {
    expect(line).toEqual({
      file: 'Amara/cv.pdf',
      path: '',
      resume: { format: 'pdf', claims: ['Rust'] },
    });
  });

  test('is no reason for a command to fail', async () => {
    const written: string[] = [];
    const output = {
      write: async (text: string) => void written.push(text),
      isClosed: () => false,
    };
    const reporter = createReporter(output, false);
    await reporter.report(line);
    expect(await reporter.end()).toBe(0);
    expect(written.join('')).toContain('It claims 1 skill. Claims prove nothing.');
  });
});
