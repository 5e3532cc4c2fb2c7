import { expect, test } from 'vitest';
import { mailAddress } from '../../../src/shared/lib/mail-address.ts';

test.each([
  ['ada@example.org', 'ada@example.org'],
  ['mailto:ada@example.org', 'ada@example.org'],
  ['MAILTO:Ada@example.org', 'Ada@example.org'],
  ['mailto:ada%2Bjobs@example.org', 'ada+jobs@example.org'],
  ['mailto:ada@example.org?subject=Your%20badge', 'ada@example.org'],
  // Only a URL is encoded: this is an address of its own.
  ['ada%2Bjobs@example.org', 'ada%2Bjobs@example.org'],
  ['mailto:100%@example.org', '100%@example.org'],
  ['mailto:ada%0A@example.org', 'ada%0A@example.org'],
  ['did:key:z6Mk', 'did:key:z6Mk'],
])('%s is the address %s', (text, address) => {
  expect(mailAddress(text)).toBe(address);
});
