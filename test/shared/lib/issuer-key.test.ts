import { describe, expect, test } from 'vitest';
import { issuerKey } from '../../../src/shared/lib/issuer-key.ts';

describe('two ways to write one issuer have one key', () => {
  test.each([
    ['a host in capitals', 'did:web:UNI.Example', 'did:web:uni.example'],
    ['a letter of it encoded', 'did:web:uni%2Eexample', 'did:web:uni.example'],
    ['capitals, encoded', 'did:web:%55ni.example', 'did:web:uni.example'],
    ['another case of an encoding', 'did:web:uni.example%3a8443', 'did:web:uni.example%3A8443'],
    ['the port that goes without saying', 'did:web:uni.example%3A443', 'did:web:uni.example'],
    ['a path, encoded', 'did:web:uni.example:%61rt', 'did:web:uni.example:art'],
    ['a path that ends in nothing', 'did:web:uni.example:art:', 'did:web:uni.example:art'],
    ['the host of a did:webvh', 'did:webvh:QmAbC:UNI.example:a', 'did:webvh:QmAbC:uni.example:a'],
    ['the host of an address', 'HTTPS://Uni.Example/art', 'https://uni.example/art'],
    ['its port', 'https://uni.example:443/art', 'https://uni.example/art'],
    ['a slash at its end', 'https://uni.example/art/', 'https://uni.example/art'],
    ['a slash after the host', 'https://uni.example/', 'https://uni.example'],
    ['the dot of the root', 'https://uni.example./art', 'https://uni.example/art'],
    ['the dot of the root, in a DID', 'did:web:uni.example.:art', 'did:web:uni.example:art'],
    ['its path, encoded', 'https://uni.example/%61rt', 'https://uni.example/art'],
    ['space around it', ' did:key:z6Mk ', 'did:key:z6Mk'],
  ])('%s', (_, one, other) => {
    expect(issuerKey(one)).toBe(issuerKey(other));
  });
});

describe('two issuers have two', () => {
  test.each([
    ['on two hosts', 'did:web:uni.example', 'did:web:uni2.example'],
    ['on two ports', 'did:web:uni.example%3A8443', 'did:web:uni.example'],
    ['at two paths', 'did:web:uni.example:art', 'did:web:uni.example:law'],
    ['at a path and at none', 'did:web:uni.example:art', 'did:web:uni.example'],
    ['at paths of another case', 'https://uni.example/art', 'https://uni.example/Art'],
    ['whose slash is a part of a name', 'did:web:uni.example:a%2Fb', 'did:web:uni.example:a:b'],
    ['of two queries', 'https://uni.example/i?id=1', 'https://uni.example/i?id=2'],
    ['of two keys', 'did:key:z6MkA', 'did:key:z6Mka'],
    ['of two histories', 'did:webvh:QmA:uni.example', 'did:webvh:Qma:uni.example'],
    ['by two methods', 'did:web:uni.example', 'https://uni.example'],
  ])('%s', (_, one, other) => {
    expect(issuerKey(one)).not.toBe(issuerKey(other));
  });

  test('and what is no id at all is its own key', () => {
    expect(['', 'urn:x', 'https://', 'did:web:'].map(issuerKey)).toEqual([
      '',
      'urn:x',
      'https://',
      'did:web:',
    ]);
  });
});
