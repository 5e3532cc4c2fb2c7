import { expect, test } from 'vitest';
import { didWebUrl, parseDidWebvh } from '../../../../src/main/verify/keys/did.ts';

// The examples of the did:web method, and places that no did:web may lead to.
test.each([
  ['did:web:w3c-ccg.github.io', 'https://w3c-ccg.github.io/.well-known/did.json'],
  ['did:web:w3c-ccg.github.io:user:alice', 'https://w3c-ccg.github.io/user/alice/did.json'],
  ['did:web:example.com%3A3000', 'https://example.com:3000/.well-known/did.json'],
  ['did:web:example.com%3A3000:user:alice', 'https://example.com:3000/user/alice/did.json'],
  ['did:web:example.com::alice', undefined],
  ['did:web:example.com:..', undefined],
  ['did:web:example.com:a%2Fb', undefined],
  ['did:web:example.com%2Fa', undefined],
  ['did:web:me%40example.com', undefined],
  ['did:web:example.com%3A', undefined],
  ['did:web:example.com%3A99999', undefined],
  ['did:web:%00', undefined],
  ['did:web:example.com#key', undefined],
  ['did:key:example.com', undefined],
])('the document of %s is at %s', (did, url) => {
  expect(didWebUrl(did)).toBe(url);
});

const SCID = 'QmPEQVM1JPTyrvEgBcDXwjK4TeyLGSX1PxjgyeAisdWM1p';

// The examples of did:webvh, and places that none may lead to.
test.each([
  [`did:webvh:${SCID}:example.com`, 'https://example.com/.well-known/did.jsonl'],
  [`did:webvh:${SCID}:example.com:dids:issuer`, 'https://example.com/dids/issuer/did.jsonl'],
  [`did:webvh:${SCID}:example.com%3A3000:dids`, 'https://example.com:3000/dids/did.jsonl'],
  [`did:webvh:${SCID}`, undefined],
  [`did:webvh:${SCID}:example.com:..`, undefined],
  [`did:webvh:${SCID}:me%40example.com`, undefined],
  ['did:webvh:example.com:example.com', undefined],
  [`did:web:${SCID}:example.com`, undefined],
])('the log of %s is at %s', (did, url) => {
  expect(parseDidWebvh(did)?.logUrl).toBe(url);
  const witnessUrl = url?.replace('did.jsonl', 'did-witness.json');
  expect(parseDidWebvh(did)?.witnessUrl).toBe(witnessUrl);
});
