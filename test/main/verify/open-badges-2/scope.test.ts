import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { judgeScope } from '../../../../src/main/verify/open-badges-2/scope.ts';

function judge(url: string, verification?: unknown, id = 'https://uni.example/issuer') {
  const json = verification === undefined ? { id } : ({ id, verification } as JsonObject);
  return judgeScope(url, { id, json }).outcome;
}

describe('where an issuer keeps its badges', () => {
  test.each([
    ['https://uni.example/a/1', 'inside'],
    ['https://UNI.example:443/a/1', 'inside'],
    ['https://uni.example:8443/a/1', 'outside'],
    ['https://badges.uni.example/a/1', 'outside'],
    ['https://uni.example.evil.example/a/1', 'outside'],
    ['https://evil.example/https://uni.example/', 'outside'],
  ])('is its own origin when it says nothing: %s is %s', (url, outcome) => {
    expect(judge(url)).toBe(outcome);
    expect(judge(url, {})).toBe(outcome);
    expect(judge(url, undefined, 'http://uni.example/issuer')).toBe(outcome);
  });

  test.each([
    ['https://uni.example/a/1', 'https://uni.example/a/', 'inside'],
    ['https://uni.example/b/1', 'https://uni.example/a/', 'outside'],
    ['https://uni.example/a/../b/1', 'https://uni.example/a/', 'outside'],
    ['https://uni.example/a/%2e%2e/b/1', 'https://uni.example/a/', 'outside'],
    ['https://uni.example/a/..%2fb/1', 'https://uni.example/a/', 'outside'],
    ['https://uni.example/a/..%5Cb/1', 'https://uni.example/a/', 'outside'],
    ['https://uni.example/a/x%2F%2e%2E/b', 'https://uni.example/a/', 'outside'],
    ['https://uni.example/a/x%2Fy..z', 'https://uni.example/a/', 'inside'],
    ['https://uni.example/a/1', 'http://uni.example/a/', 'inside'],
    ['https://uni.example/b/1', 'http://uni.example/a/', 'outside'],
    ['https://uni.example.evil.example/', 'https://uni.example', 'outside'],
    ['https://uni.example/a/1', ['https://other.example/', 'https://uni.example/a'], 'inside'],
    ['https://uni.example/a/1', ['https://other.example/'], 'outside'],
    ['https://uni.example/a/1', 'https://', 'outside'],
    ['https://uni.example/a/1', '', 'inside'],
    ['https://evil.example/a/1', '', 'outside'],
    ['https://evil.example/a/1', ['', 'https://uni.example/'], 'outside'],
    ['https://uni.example/a/1', [7], 'unreadable'],
  ])('%s with startsWith %s is %s', (url, startsWith, outcome) => {
    expect(judge(url, { startsWith })).toBe(outcome);
  });

  test.each([
    ['https://badges.example/1', 'badges.example', 'inside'],
    ['https://badges.example/1', ['a.example', 'BADGES.example'], 'inside'],
    ['https://badges.example/1', 'https://badges.example', 'inside'],
    ['https://badges.example:8443/1', 'badges.example', 'outside'],
    ['https://badges.example:8443/1', 'badges.example:8443', 'inside'],
    ['https://sub.badges.example/1', 'badges.example', 'outside'],
    ['https://uni.example/1', 'badges.example', 'outside'],
    ['https://badges.example/1', [{ host: 'badges.example' }], 'unreadable'],
  ])('%s with allowedOrigins %s is %s', (url, allowedOrigins, outcome) => {
    expect(judge(url, { allowedOrigins })).toBe(outcome);
  });

  test('must be allowed by both rules where both are stated', () => {
    const both = { startsWith: 'https://a.example/x', allowedOrigins: ['b.example'] };
    expect(judge('https://a.example/x', both)).toBe('outside');
    expect(judge('https://b.example/x', both)).toBe('outside');
    expect(judge('https://a.example/x', { ...both, allowedOrigins: 'a.example' })).toBe('inside');
  });

  test('is not known when its rules are no object', () => {
    expect(judge('https://uni.example/a/1', 'anywhere')).toBe('unreadable');
    expect(judge('https://uni.example/a/1', [])).toBe('inside');
    expect(judge('https://evil.example/a/1', [])).toBe('outside');
  });
});

describe('on a host that many share', () => {
  const RAW = 'https://raw.githubusercontent.com';
  const evil = `${RAW}/evil/badges/1.json`;

  test.each([
    ['nothing', undefined],
    ['the host as an origin', { allowedOrigins: 'raw.githubusercontent.com' }],
    ['the host as a beginning', { startsWith: `${RAW}/` }],
  ])('an issuer that states %s does not say where it keeps its badges', (_, verification) => {
    expect(judge(evil, verification, `${RAW}/uni/issuer.json`)).toBe('unreadable');
  });

  test('one that states a folder does', () => {
    const verification = { startsWith: [`${RAW}/`, `${RAW}/uni/badges/`] };
    expect(judge(`${RAW}/uni/badges/1`, verification, `${RAW}/uni/issuer.json`)).toBe('inside');
    expect(judge(evil, { startsWith: `${RAW}/uni/` }, `${RAW}/uni/issuer.json`)).toBe('outside');
  });

  test('each has a folder of their own, where people have homes', () => {
    const id = 'https://people.example/~uni/issuer';
    expect(judge('https://people.example/~uni/1', undefined, id)).toBe('inside');
    expect(judge('https://people.example/~evil/1', undefined, id)).toBe('unreadable');
  });

  test.each<[string, JsonObject, string]>([
    ['https://uni.example/~evil/1', { allowedOrigins: 'uni.example' }, 'unreadable'],
    ['https://uni.example/staff/%7Eevil/1', { allowedOrigins: 'uni.example' }, 'unreadable'],
    ['https://uni.example/~evil/1', { startsWith: 'https://uni.example/' }, 'unreadable'],
    ['https://uni.example/staff/~evil/1', { startsWith: 'https://uni.example/st' }, 'unreadable'],
    [
      'https://uni.example/~registrar/1',
      { startsWith: 'https://uni.example/~registrar' },
      'inside',
    ],
    [
      'https://uni.example/~registrar2/1',
      { startsWith: 'https://uni.example/~regi' },
      'unreadable',
    ],
    ['https://uni.example/badges/1', { allowedOrigins: 'uni.example' }, 'inside'],
  ])('a person’s folder is not the host that is named: %s with %j is %s', (url, rule, outcome) => {
    expect(judge(url, rule)).toBe(outcome);
  });

  test('who has their profile in a folder may name the host', () => {
    const id = 'http://people.example/~ann/issuer';
    const verification = { allowedOrigins: 'people.example' };
    expect(judge('https://people.example/~ann/1', verification, id)).toBe('inside');
    expect(judge('https://people.example/~bob/1', verification, id)).toBe('unreadable');
  });
});
