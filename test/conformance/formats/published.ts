import { SEPOLIA, answers, readFixture } from '../chain-answers.ts';
import { VC_JOSE_COSE } from '../issuers.ts';
import { readVector } from '../vectors.ts';
import { refusal, shownRefusal, textOf, tokenRefusal } from './row.ts';
import type { FormatRow, Refusal } from './row.ts';

/** What no package signs for us: files that others have published. */

function textRefusal(code: string, from: string, to: string): Refusal {
  return refusal(code, (good) => ({ ...good, file: textOf(good).replace(from, to) }));
}

const BLOCKCERTS: FormatRow = {
  format: 'Blockcerts 3',
  signer: 'Blockcerts',
  needsVectors: true,
  make: () => Promise.resolve({ file: readFixture(SEPOLIA), documents: answers() }),
  refusals: {
    'another name': textRefusal('merkle.changed', 'Julien Fraichot', 'Julia Fraichot'),
    'another root on the chain': shownRefusal('merkle.record-differs', () =>
      answers({ merkleRoot: '0'.repeat(64) }),
    ),
    'somebody else who paid for its record': shownRefusal('merkle.address-absent', () =>
      answers({ issuingAddress: '0x7e30a37763e6Ba1fFeDE1750bBeFB4c60b17a1B3' }),
    ),
    'no record': shownRefusal('merkle.record-unavailable', () => ({})),
    'a word that nothing defines': textRefusal(
      'context.undefined-term',
      '"email":',
      '"grade": "A", "email":',
    ),
  },
};

const SUITE = 'w3c-vc-jose-cose-test-suite/tests/input';

const SD_JWT: FormatRow = {
  format: 'vc+sd-jwt',
  signer: 'W3C',
  needsVectors: true,
  make: () =>
    Promise.resolve({
      file: readVector(`${SUITE}/credential-sdjwt-selective.txt`).trim(),
      documents: VC_JOSE_COSE,
    }),
  refusals: {
    'another claim': tokenRefusal('proof.mismatch', (c) => (c.name = 'Doctor of everything')),
    'no keys of its issuer': shownRefusal('key.unavailable', () => ({})),
    'a part twice': refusal('sd-jwt.repeated', (good) => {
      const [jwt, first, ...rest] = textOf(good).split('~');
      return { ...good, file: [jwt, first, first, ...rest].join('~') };
    }),
    'another type of token': tokenRefusal('proof.malformed', (_, h) => (h.typ = 'kb+jwt')),
  },
};

export const PUBLISHED: readonly FormatRow[] = [BLOCKCERTS, SD_JWT];
