import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../../src/shared/lib/json.ts';
import {
  changed,
  check,
  makeBadge,
  makeIssuer,
  sign,
  subjectOf,
  withContext,
} from '../proofs/data-integrity/signing.ts';
import type { TestIssuer } from '../proofs/data-integrity/signing.ts';

/**
 * A signature covers statements, not the text they are written in: whoever holds a badge can write the
 * same statements in another way. Each case here keeps the signature fitting and must yet be refused.
 */

const VC = 'https://www.w3.org/2018/credentials#';
const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

type Rewrite = (badge: JsonObject) => JsonObject;

let issuer: TestIssuer;
let badge: JsonObject;
beforeAll(async () => {
  issuer = await makeIssuer();
  badge = await sign(makeBadge(issuer.id), issuer);
});

/** The badge with one context more at the end, and another key in the place of `from`. */
function renamed(from: string, to: string, definition: JsonValue): Rewrite {
  return (json) => {
    const { [from]: value, ...rest } = withContext(json, { [to]: definition });
    return { ...rest, [to]: value };
  };
}

const STATUS = 'https://www.w3.org/ns/credentials/status#';

/** The status with its type stated by `typed`, and its other words under other names. */
function rewriteStatus(json: JsonObject, typed: JsonObject): JsonObject {
  const context = {
    kind: { '@id': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type', '@type': '@id' },
    Entry: `${STATUS}BitstringStatusListEntry`,
    purpose: `${STATUS}statusPurpose`,
    index: `${STATUS}statusListIndex`,
    list: { '@id': `${STATUS}statusListCredential`, '@type': '@id' },
  };
  const status = json['credentialStatus'] as JsonObject;
  const credentialStatus = {
    id: status['id'],
    ...typed,
    purpose: status['statusPurpose'],
    index: status['statusListIndex'],
    list: status['statusListCredential'],
  };
  return { ...withContext(json, context), credentialStatus };
}

/** Rewritten so that the statements stay the same. */
const COVERED: readonly (readonly [name: string, rewrite: Rewrite, code: string, term: string])[] =
  [
    [
      'the end of validity under another name',
      renamed('validUntil', 'ends', { '@id': `${VC}validUntil`, '@type': `${XSD}dateTime` }),
      'context.disguised',
      'ends',
    ],
    [
      'the status under another name',
      renamed('credentialStatus', 'extra', { '@id': `${VC}credentialStatus`, '@type': '@id' }),
      'context.disguised',
      'extra',
    ],
    [
      'the end of validity as an IRI',
      ({ validUntil, ...json }) => ({
        ...json,
        [`${VC}validUntil`]: { '@value': validUntil, '@type': `${XSD}dateTime` },
      }),
      'context.disguised',
      `${VC}validUntil`,
    ],
    [
      'the end of validity as a compact IRI',
      ({ validUntil, ...json }) => ({
        ...withContext(json, { v: VC }),
        'v:validUntil': { '@value': validUntil, '@type': `${XSD}dateTime` },
      }),
      'context.disguised',
      'v:validUntil',
    ],
    [
      'the end of validity under half of its name',
      ({ validUntil, ...json }) => ({
        ...withContext(json, { '@vocab': `${VC}valid` }),
        Until: { '@value': validUntil, '@type': `${XSD}dateTime` },
      }),
      'context.disguised',
      'Until',
    ],
    [
      'the end of validity as a value object',
      (json) =>
        changed(json, 'validUntil', (value) => ({ '@value': value, '@type': `${XSD}dateTime` })),
      'context.disguised',
      'validUntil',
    ],
    [
      'the recipient’s hash as a value object',
      (json) =>
        changed(json, 'credentialSubject.identifier.0.identityHash', (value) => ({
          '@value': value,
        })),
      'context.disguised',
      'credentialSubject.identifier.identityHash',
    ],
    [
      'the status in an array in an array',
      (json) => changed(json, 'credentialStatus', (value) => [[value ?? null]]),
      'context.disguised',
      'credentialStatus',
    ],
    [
      'the status in a set',
      (json) => changed(json, 'credentialStatus', (value) => ({ '@set': [value ?? null] })),
      'context.disguised',
      'credentialStatus.@set',
    ],
    [
      'the status beside the credential, in a graph',
      ({ '@context': context, credentialStatus, proof, ...json }) => ({
        '@context': context,
        proof,
        '@graph': [json, { id: json['id'], type: json['type'], credentialStatus }],
      }),
      'context.disguised',
      '@graph',
    ],
    [
      'the status included elsewhere',
      ({ credentialStatus, ...json }) => ({
        ...json,
        '@included': [{ id: json['id'], type: json['type'], credentialStatus }],
      }),
      'context.disguised',
      '@included',
    ],
    [
      'the end of validity nested',
      ({ validUntil, ...json }) => ({ ...json, '@nest': { validUntil } }),
      'context.disguised',
      '@nest',
    ],
    [
      'the end of validity nested under a name',
      ({ validUntil, ...json }) => ({ ...withContext(json, { n: '@nest' }), n: { validUntil } }),
      'context.disguised',
      '@context.n',
    ],
    [
      'the status as a keyword alias’s content',
      ({ credentialStatus, ...json }) => ({
        ...withContext(json, { more: '@included' }),
        more: [{ id: json['id'], type: json['type'], credentialStatus }],
      }),
      'context.disguised',
      '@context.more',
    ],
    [
      'the subject’s issuer backwards',
      (json) => {
        const { credentialSubject, ...rest } = withContext(json, {
          credentialOf: { '@reverse': `${VC}credentialSubject` },
        });
        const inner = { ...(credentialSubject as JsonObject), credentialOf: rest['id'] };
        return { ...rest, credentialSubject: inner };
      },
      'context.disguised',
      '@context.credentialOf',
    ],
    [
      'the credential’s dates at another object of the same id',
      ({ validUntil, ...json }) => {
        const inner = subjectOf(json);
        const related = [{ id: json['id'], type: json['type'], validUntil }];
        inner['achievement'] = { ...(inner['achievement'] as JsonObject), related };
        return { ...json, credentialSubject: inner };
      },
      'context.disguised',
      'credentialSubject.achievement.related.validUntil',
    ],
    [
      'the type of the status as a property',
      (json) => rewriteStatus(json, { kind: `${STATUS}BitstringStatusListEntry` }),
      'context.disguised',
      'credentialStatus.kind',
    ],
    [
      'the type of the status under another name',
      (json) => rewriteStatus(json, { type: 'Entry' }),
      'context.disguised',
      'credentialStatus.type',
    ],
    [
      'an id as a keyword',
      (json) => {
        const { id, ...status } = json['credentialStatus'] as JsonObject;
        return { ...json, credentialStatus: { ...status, '@id': id } };
      },
      'context.disguised',
      'credentialStatus.@id',
    ],
    [
      'an id written with a prefix',
      (json) =>
        changed(
          withContext(json, { mill: 'https://oldmill.example/' }),
          'credentialStatus.statusListCredential',
          () => 'mill:status/3',
        ),
      'context.disguised',
      'credentialStatus.statusListCredential',
    ],
    [
      'a status that is only referred to, and described where its list is named',
      (json) => {
        const { id, ...status } = json['credentialStatus'] as JsonObject;
        const inner = subjectOf(json);
        const achievement = inner['achievement'] as JsonObject;
        const related = [{ id, ...status }];
        return {
          ...json,
          credentialStatus: id,
          credentialSubject: { ...inner, achievement: { ...achievement, related } },
        };
      },
      'context.disguised',
      'credentialSubject.achievement.related.type',
    ],
    [
      'a key that only a prototype holds',
      (json) => ({ ...json, ...(JSON.parse('{"__proto__": {"name": "x"}}') as JsonObject) }),
      'context.undefined-term',
      '__proto__',
    ],
    [
      'a word mapped to nothing',
      (json) => ({ ...withContext(json, { honours: null }), honours: 'summa cum laude' }),
      'context.undefined-term',
      'honours',
    ],
    [
      'an id that is relative',
      (json) => changed(json, 'credentialSubject.id', () => 'me'),
      'context.undefined-term',
      'credentialSubject.id',
    ],
    [
      'a type without a meaning',
      (json) =>
        changed(json, 'credentialSubject.achievement.type', () => ['Achievement', 'Masters']),
      'context.undefined-term',
      'credentialSubject.achievement.type',
    ],
  ];

/** Rewritten so that the signature does not fit either; what is wrong with the contexts is said too. */
const CONTEXTS: readonly (readonly [name: string, rewrite: Rewrite, code: string, term: string])[] =
  [
    [
      'a protected word redefined',
      (json) => withContext(json, { name: 'https://a.example/name' }),
      'context.redefined-term',
      'name',
    ],
    [
      'all contexts dropped',
      (json) => withContext(json, null),
      'context.redefined-term',
      '@context',
    ],
    [
      'a base to resolve against',
      (json) => withContext(json, { '@base': 'https://a.example/' }),
      'context.disguised',
      '@context.@base',
    ],
    [
      'a container that is keyed',
      (json) => withContext(json, { m: { '@id': `${OB}m`, '@container': '@index' } }),
      'context.disguised',
      '@context.m',
    ],
    ['a context that is a number', (json) => withContext(json, 7), 'context.invalid', '@context'],
    [
      'a definition in circles',
      (json) => withContext(json, { a: 'b:x', b: 'a:x' }),
      'context.invalid',
      'a',
    ],
    [
      'a definition that only a prototype holds',
      (json) =>
        withContext(
          json,
          JSON.parse('{"__proto__": {"hidden": "https://a.example/"}}') as JsonValue,
        ),
      'context.invalid',
      '@context',
    ],
    [
      'another first context',
      (json) => changed(json, '@context', (known) => (known as JsonValue[]).toReversed()),
      'context.not-first',
      'https://w3id.org/security/suites/ed25519-2020/v1',
    ],
  ];

describe('a signed badge is refused with', () => {
  test.each([...COVERED, ...CONTEXTS])('%s', async (_, rewrite, code, term) => {
    const { findings } = await check(rewrite(badge));
    const issues = findings.filter(({ id }) => id === 'context-integrity');
    expect(
      issues.map((issue) => [issue.outcome, issue.code, issue.params?.['term']]),
    ).toContainEqual(['fail', code, term]);
  });
});

describe('the signature alone would not notice', () => {
  // Where the statements differ after all, the proof fails as well; these are the ones that keep them.
  const added = new Set([
    'the credential’s dates at another object of the same id',
    'the subject’s issuer backwards',
    'a status that is only referred to, and described where its list is named',
    'a type without a meaning',
    'an id that is relative',
  ]);
  test.each(COVERED.filter(([name]) => !added.has(name)))('%s', async (_, rewrite) => {
    const { findings } = await check(rewrite(badge));
    expect(findings.find(({ id }) => id === 'proof')?.code).toBe('proof.valid');
  });
});
