import * as fc from 'fast-check';
import { isJsonObject } from '../../src/shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../src/shared/lib/json.ts';
import { BUNDLED_CONTEXTS } from '../../src/main/verify/contexts/bundled-contexts.ts';
import { makeBadge } from '../main/verify/signed-credentials.ts';

/** JSON-LD documents of all sorts: made up of the words of the bundled contexts, and badges gone wrong. */

const V2 = 'https://www.w3.org/ns/credentials/v2';
const V1 = 'https://www.w3.org/2018/credentials/v1';

/** What an issuer may add, and what a rewriter would. */
const INLINE: readonly JsonValue[] = [
  { '@vocab': 'https://vocab.example/#' },
  { '@language': 'de' },
  { '@language': 'ar', '@direction': 'rtl' },
  { ex: 'https://ex.example/', link: { '@id': 'ex:link', '@type': '@id' } },
  {
    level: {
      '@id': 'https://ex.example/level',
      '@type': 'http://www.w3.org/2001/XMLSchema#integer',
    },
  },
  { weight: { '@id': 'https://ex.example/w', '@type': 'http://www.w3.org/2001/XMLSchema#double' } },
  { steps: { '@id': 'https://ex.example/steps', '@container': '@list' } },
  { links: { '@id': 'https://ex.example/links', '@container': '@list', '@type': '@id' } },
  { says: { '@id': 'https://ex.example/says', '@container': '@language' } },
  { keyed: { '@id': 'https://ex.example/keyed', '@container': '@index' } },
  { part: { '@id': 'https://ex.example/part', '@container': '@graph' } },
  { raw: { '@id': 'https://ex.example/raw', '@type': '@json' } },
  {
    kind: { '@id': 'https://ex.example/kind', '@type': '@vocab' },
    Loud: 'https://ex.example/Loud',
  },
  { back: { '@reverse': 'https://ex.example/forth' } },
  { said: { '@id': 'https://ex.example/said', '@language': 'fr' }, Nil: null },
  {
    Thing: {
      '@id': 'https://ex.example/Thing',
      '@context': { inner: 'https://ex.example/inner', said: 'https://ex.example/other' },
    },
    Deep: {
      '@id': 'https://ex.example/Deep',
      '@context': { '@propagate': true, inner: 'https://ex.example/deep' },
    },
    hull: {
      '@id': 'https://ex.example/hull',
      '@context': { inner: 'https://ex.example/hulled', hull: 'https://ex.example/hull2' },
    },
    bare: { '@id': 'https://ex.example/bare', '@context': null },
  },
  null,
];

const WORDS = collectWords();
const INLINE_WORDS =
  'ex link level weight steps links says keyed part raw kind Loud back said Nil Thing Deep hull bare inner'.split(
    ' ',
  );

/** Every word of the bundled contexts, those of scoped contexts too. */
function collectWords(): readonly string[] {
  const words = new Set<string>();
  const collect = (value: JsonValue | undefined): void => {
    if (Array.isArray(value)) value.forEach(collect);
    if (!isJsonObject(value)) return;
    for (const [word, definition] of Object.entries(value)) {
      if (!word.startsWith('@')) words.add(word);
      if (isJsonObject(definition)) collect(definition['@context']);
    }
  };
  for (const contents of BUNDLED_CONTEXTS.values()) {
    for (const content of contents) collect(content['@context']);
  }
  return [...words];
}

/** With this last, every word has a meaning. */
const EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2';

const COMPATIBLE = [
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  'https://w3id.org/security/data-integrity/v2',
  'https://www.w3.org/ns/credentials/status/v1',
  'https://w3id.org/security/multikey/v1',
];

const plainInline = fc.constantFrom<JsonValue>(...INLINE.slice(0, -1));

const anyContext = fc.oneof(
  { weight: 3, arbitrary: fc.array(plainInline, { maxLength: 2 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom<JsonValue>(...BUNDLED_CONTEXTS.keys(), ...INLINE), {
      maxLength: 2,
    }),
  },
);

const context = fc
  .tuple(
    fc.constantFrom(V2, V2, V2, V1),
    fc.subarray(COMPATIBLE, { maxLength: 2 }),
    anyContext,
    fc.constantFrom<readonly JsonValue[]>([EXAMPLES], [EXAMPLES], [EXAMPLES], []),
  )
  .map(([first, ...others]): JsonValue => [first, ...others.flat()]);

const plainId = fc.constantFrom(
  'https://one.example/',
  'https://two.example/#a',
  'urn:uuid:1',
  'did:key:z6Mk#z6Mk',
  '_:b0',
  '_:b1',
);

const oddId = fc.constantFrom('ex:curie', 'xsd:integer', 'relative', '', '@id', 'a b');

const anyId = fc.oneof({ weight: 20, arbitrary: plainId }, { weight: 1, arbitrary: oddId });

const ODD_WORDS =
  '@list @set @index @graph @type @id @nest @included @value __proto__ https://ex.example/<'.split(
    ' ',
  );

const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 12, arbitrary: fc.constantFrom(...INLINE_WORDS) },
  { weight: 4, arbitrary: fc.constantFrom('name', 'description', 'issuer', 'credentialSubject') },
  { weight: 4, arbitrary: fc.constantFrom('https://ex.example/p', 'grade', 'ex:p') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...ODD_WORDS),
  },
);

const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2026-01-01T00:00:00Z',
      '"\\\n\t\u0007\u007f',
      '\u2028 <x> ',
      '\ud800',
      '5',
    ),
  },
);

const scalar = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 3, arbitrary: anyId },
  { weight: 1, arbitrary: fc.constantFrom<JsonValue>(0, 5, -1.5, 1e21, 1e-7, true, null) },
);

const valueObject = fc
  .record(
    {
      '@value': scalar,
      '@type': fc.option(fc.constantFrom('xsd:integer', 'https://ex.example/t', 'Thing', '@json')),
      '@language': fc.option(fc.constantFrom('en', 'EN-gb', 'no language')),
      '@direction': fc.option(fc.constantFrom('ltr', 'rtl', 'up'), { freq: 1 }),
    },
    { requiredKeys: ['@value'] },
  )
  .map((object): JsonValue =>
    Object.fromEntries(Object.entries(object).filter(([, member]) => member !== null)),
  );

const types = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...WORDS.filter((name) => /^[A-Z]/u.test(name))) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('Thing', 'Deep', 'Nil', 'Loud', 'https://ex.example/T'),
    },
    { weight: 1, arbitrary: fc.constantFrom('unknown', '_:t', '@json', 'xsd:string') },
  ),
  { maxLength: 2 },
);

const { node } = fc.letrec<{ node: JsonObject; value: JsonValue }>((tie) => ({
  node: fc
    .record({
      id: fc.option(anyId, { nil: undefined, freq: 2 }),
      type: fc.option(types, { nil: undefined, freq: 2 }),
      own: fc.oneof(
        { weight: 1, arbitrary: anyContext },
        { weight: 9, arbitrary: fc.constant(undefined) },
      ),
      members: fc.array(fc.tuple(word, tie('value')), { maxLength: 3 }),
    })
    .map(({ id, type, own, members }): JsonObject => ({
      ...(own === undefined ? {} : { '@context': own }),
      ...(id === undefined ? {} : { id }),
      ...(type === undefined ? {} : { type }),
      ...Object.fromEntries(members),
    })),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: scalar },
    { weight: 1, arbitrary: valueObject },
    { weight: 4, arbitrary: tie('node') },
    { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
  ),
}));

const madeUp = fc
  .tuple(context, node)
  .map(([own, object]): JsonObject => ({ ...object, '@context': own }));

/** A place in a document, as keys or numbers that are taken round where they are too large. */
const place = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 5 });

const change = fc.record({
  place,
  how: fc.constantFrom('replace', 'replace', 'rename', 'add', 'remove', 'twice'),
  word,
  value: fc.oneof(scalar, valueObject, node),
});

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

/** A badge with some of its parts changed. */
const goneWrong = fc
  .tuple(
    fc.array(change, { maxLength: 2 }),
    fc.oneof(fc.constant<JsonValue[]>([]), anyContext),
    fc.constantFrom([EXAMPLES], []),
  )
  .map(([changes, inline, last]): JsonObject => {
    const issuer = { id: 'did:key:z6MkIssuer', type: ['Profile'], name: 'Issuer' };
    const badge = makeBadge('did:key:z6MkIssuer', { creator: issuer });
    const whole = {
      ...badge,
      '@context': [...(badge['@context'] as JsonValue[]), ...inline, ...last],
    };
    return changes.reduce<JsonValue>(alter, whole) as JsonObject;
  });

function alter(value: JsonValue, { place: [step = 0, ...rest], ...how }: Change): JsonValue {
  if (Array.isArray(value) && value.length > 0) {
    const index = step % value.length;
    return value.with(index, alter(value[index] ?? null, { ...how, place: rest }));
  }
  if (!isJsonObject(value) || Object.keys(value).length === 0) return how.value;
  const keys = Object.keys(value);
  const key = keys[step % keys.length] ?? '';
  const member = value[key] ?? null;
  if (rest.length > 0 && typeof member === 'object' && member !== null) {
    return { ...value, [key]: alter(member, { ...how, place: rest }) };
  }
  return { ...alterMember(value, key, how) };
}

function alterMember(value: JsonObject, key: string, how: Omit<Change, 'place'>): JsonObject {
  const { [key]: member, ...others } = value;
  if (how.how === 'rename') return { ...others, [how.word]: member };
  if (how.how === 'remove') return others;
  if (how.how === 'add') return { ...value, [how.word]: how.value };
  return { ...value, [key]: how.how === 'twice' ? [member ?? null, member ?? null] : how.value };
}

/** As issuers write: words of the contexts with plain values, which are ours and not the processor's. */
const PLAIN_WORDS = WORDS.filter((name) => /^[a-z]/u.test(name));
const PLAIN_TYPES = WORDS.filter((name) => /^[A-Z]/u.test(name));

const plainText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('2026-01-01T00:00:00Z', 'Ünïcode 漢字', '"\\\n\t', 'https://three.example/p'),
);

const { plain } = fc.letrec<{ plain: JsonObject; value: JsonValue }>((tie) => ({
  plain: fc
    .record({
      id: fc.option(plainId, { nil: undefined }),
      type: fc.option(fc.constantFrom(...PLAIN_TYPES), { nil: undefined }),
      members: fc.array(fc.tuple(fc.constantFrom(...PLAIN_WORDS), tie('value')), {
        minLength: 1,
        maxLength: 5,
      }),
    })
    .map(({ id, type, members }): JsonObject => ({
      ...(id === undefined ? {} : { id }),
      ...(type === undefined ? {} : { type: [type] }),
      ...Object.fromEntries(members),
    })),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 1, arbitrary: plainText },
    { weight: 6, arbitrary: plainId },
    { weight: 5, arbitrary: tie('plain') },
    { weight: 2, arbitrary: fc.array(tie('plain'), { minLength: 1, maxLength: 3 }) },
  ),
}));

const writtenPlainly = fc
  .tuple(fc.subarray(COMPATIBLE, { maxLength: 2 }), plain)
  .map(([contexts, object]): JsonObject => ({
    ...object,
    '@context': [V2, ...contexts, EXAMPLES],
  }));

export const anyDocument: fc.Arbitrary<JsonObject> = fc.oneof(
  { weight: 1, arbitrary: madeUp },
  { weight: 1, arbitrary: goneWrong },
  { weight: 2, arbitrary: writtenPlainly },
);
