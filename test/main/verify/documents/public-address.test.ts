import { expect, test } from 'vitest';
import { isPublicAddress } from '../../../../src/main/verify/documents/public-address.ts';

test.each([
  '8.8.8.8',
  '93.184.215.14',
  '172.32.0.1',
  '100.128.0.1',
  '2606:4700::1',
  '2a00:1450::5',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ['this machine', '127.0.0.1'],
  ['this machine', '127.255.255.254'],
  ['this machine', '::1'],
  ['no address', '0.0.0.0'],
  ['no address', '::'],
  ['private', '10.0.0.1'],
  ['private', '172.16.0.1'],
  ['private', '172.31.255.255'],
  ['private', '192.168.1.1'],
  ["a carrier's", '100.64.0.1'],
  ['link-local', '169.254.1.1'],
  ["a cloud's metadata", '169.254.169.254'],
  ["a cloud's metadata", 'fd00:ec2::254'],
  ['link-local', 'fe80::1'],
  ['link-local with zone', 'fe80::1%eth0'],
  ['unique local', 'fc00::1'],
  ['multicast', '224.0.0.1'],
  ['multicast', 'ff02::1'],
  ['broadcast', '255.255.255.255'],
  ['IPv4 in IPv6', '::ffff:127.0.0.1'],
  ['IPv4 in IPv6', '::ffff:8.8.8.8'],
  ['IPv4 in IPv6', '::ffff:7f00:1'],
  ['IPv4 by translation', '64:ff9b::7f00:1'],
  ['IPv4 by 6to4', '2002:7f00:1::'],
  ['IPv4 by Teredo', '2001:0:7f00:1::'],
  ['documentation', '2001:db8::1'],
  ['no address at all', 'localhost'],
  ['no address at all', ''],
])('%s is not public: %s', (_, address) => {
  expect(isPublicAddress(address)).toBe(false);
});
