import { asArray, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { isMailWord } from '../../../shared/lib/mail-address.ts';
import { BUNDLED_CONTEXTS } from '../contexts/bundled-contexts.ts';

/** Namespaces whose IRIs decide what a credential says, so that nobody may write them otherwise. */
const GUARDED = [
  'https://www.w3.org/2018/credentials#',
  'https://w3id.org/security#',
  'https://www.w3.org/ns/credentials/status#',
  'https://w3id.org/vc/status-list#',
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#',
  'https://purl.imsglobal.org/spec/vc/clr/vocab.html#',
  'https://purl.imsglobal.org/spec/vcrl/',
];

/** Of those, the ones whose words are reserved: Open Badges' words are common ones. */
const CORE = GUARDED.slice(0, 4);

/** What a credential, its issuer and its achievement are called and described by. */
const NAMING: readonly string[] = ['https://schema.org/name', 'https://schema.org/description'];

/** Words of those that proofs, keys and lists use, and anybody's own vocabulary too. */
const COMMON: ReadonlySet<string> = new Set([
  'authentication',
  'challenge',
  'controller',
  'domain',
  'expires',
  'issued',
  'message',
  'nonce',
  'revoked',
  'status',
]);

/** A credential's own dates: what a subject has by these words, a licence say, has dates of its own. */
const DATES: ReadonlySet<string> = new Set([
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
]);

/** RDF's own properties are types and lists, which JSON-LD writes in ways of its own. */
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** Words of Open Badges and CLR from which skills and recipients are read, and which are no others'. */
const READ: ReadonlySet<string> = new Set([
  'achievement',
  'achievementType',
  'alignment',
  'targetName',
  'targetUrl',
  'targetCode',
  'targetFramework',
  'targetType',
  'achievedLevel',
  'resultDescription',
  'identityHash',
  'identityType',
  'OpenBadgeCredential',
  'AchievementCredential',
  'EndorsementCredential',
  'ClrCredential',
  'AchievementSubject',
  'ClrSubject',
  'Achievement',
  'IdentityObject',
]);

/** Contexts that speak of other things than credentials, or give every word a meaning; Open Badges 2's means others by the same words. */
const OTHER =
  /^https:\/\/(?:w3id\.org\/openbadges\/|openbadgespec\.org\/|www\.w3\.org\/ns\/(?:did|credentials\/(?:examples|undefined))|w3id\.org\/(?:dcc|security\/(?:v\d|multikey)))/u;

interface Vocabulary {
  readonly irisByWord: ReadonlyMap<string, ReadonlySet<string>>;
  readonly wordsByIri: ReadonlyMap<string, ReadonlySet<string>>;
}

const VOCABULARY = collectVocabulary();

/** Whether `word` is a term of the standards' contexts, wherever in a document they define it. */
export function isStandardWord(word: string): boolean {
  return VOCABULARY.irisByWord.has(word);
}

/** Every such term. */
export function listStandardWords(): readonly string[] {
  return [...VOCABULARY.irisByWord.keys()];
}

/**
 * What is read where a word stands: all of a credential, a name and a description, or a word of ours
 * only; in a subject, where no other credential is, no date either; and of the subject itself its e-mail.
 */
export type ReadingPlace = 'root' | 'named' | 'inside' | 'subject' | 'recipient';

export type Meaning = 'sound' | 'disguised' | 'redefined';

/**
 * Judges whether `word`, a key or a type, may stand for `iri`. A signature covers the IRI and not the
 * word, so whoever holds a credential can rewrite its context: a word that we read must have its
 * standard meaning (else `redefined`), and a standard meaning must be written as its standard word,
 * or we would not see it (else `disguised`).
 *
 * @param place Inside a credential, another vocabulary may have an `issuer` or a `validUntil` of its
 *   own, a licence's say: those of the credential are read at its root.
 */
export function judgeMeaning(word: string, iri: string, place: ReadingPlace = 'root'): Meaning {
  if (iri.startsWith(RDF)) return 'disguised';
  if (place === 'recipient') {
    // Whichever vocabulary it is of: an address under another word would be overlooked.
    const [isRead, isMail] = [isMailWord(word), isMailWord(localName(iri))];
    if (isRead !== isMail) return isRead ? 'redefined' : 'disguised';
  }
  const words = VOCABULARY.wordsByIri.get(iri);
  if (words !== undefined && isGuarded(iri, place) && !words.has(word)) return 'disguised';
  const iris = VOCABULARY.irisByWord.get(word);
  if (iris === undefined || iris.has(iri)) return 'sound';
  if ((place === 'subject' || place === 'recipient') && DATES.has(word)) return 'sound';
  if (localName(iri) !== word.toLowerCase() || READ.has(word)) return 'redefined';
  return place === 'root' && isReserved(word, iris) ? 'redefined' : 'sound';
}

/** A word of ours that may have no meaning but its own. */
function isReserved(word: string, iris: ReadonlySet<string>): boolean {
  if (COMMON.has(word)) return false;
  return [...iris].some((iri) => CORE.some((space) => iri.startsWith(space)));
}

function isGuarded(iri: string, place: ReadingPlace): boolean {
  if ((place === 'root' || place === 'named') && NAMING.includes(iri)) return true;
  return GUARDED.some((space) => iri.startsWith(space));
}

/** Another vocabulary's `name` is still a name: what follows the last separator. */
function localName(iri: string): string {
  return iri
    .slice(Math.max(...['#', '/', ':'].map((mark) => iri.lastIndexOf(mark))) + 1)
    .toLowerCase();
}

function collectVocabulary(): Vocabulary {
  const irisByWord = new Map<string, Set<string>>();
  const wordsByIri = new Map<string, Set<string>>();
  const add = (word: string, iri: string): void => {
    irisByWord.set(word, (irisByWord.get(word) ?? new Set()).add(iri));
    wordsByIri.set(iri, (wordsByIri.get(iri) ?? new Set()).add(word));
  };
  for (const [url, contents] of BUNDLED_CONTEXTS) {
    if (OTHER.test(url)) continue;
    for (const content of contents) collectTerms(content['@context'], new Map(), add);
  }
  return { irisByWord, wordsByIri };
}

type Scope = ReadonlyMap<string, string>;

/** Gives `add` each term of a context and of the contexts scoped to its terms, with its absolute IRI. */
function collectTerms(
  context: JsonValue | undefined,
  outer: Scope,
  add: (word: string, iri: string) => void,
): void {
  for (const terms of asArray(context).filter(isJsonObject)) {
    const scope = new Map([...outer, ...definedIris(terms)]);
    for (const [word, definition] of Object.entries(terms)) {
      const iri = resolveIri(idOf(definition), scope);
      if (iri !== undefined && !word.startsWith('@')) add(word, iri);
      if (isJsonObject(definition)) collectTerms(definition['@context'], scope, add);
    }
  }
}

function definedIris(terms: JsonObject): readonly (readonly [string, string])[] {
  return Object.entries(terms).flatMap(([word, definition]) => {
    const id = idOf(definition);
    return id === undefined || word.startsWith('@') ? [] : [[word, id] as const];
  });
}

function idOf(definition: JsonValue | undefined): string | undefined {
  const id = isJsonObject(definition) ? definition['@id'] : definition;
  return typeof id === 'string' && !id.startsWith('@') ? id : undefined;
}

/** A term, a compact IRI or an absolute one, as an absolute IRI. */
function resolveIri(id: string | undefined, scope: Scope): string | undefined {
  if (id === undefined) return undefined;
  const term = scope.get(id);
  if (term !== undefined && term !== id) return resolveIri(term, scope);
  const [prefix = '', ...rest] = id.split(':');
  const expansion = scope.get(prefix);
  const suffix = rest.join(':');
  if (expansion === undefined || rest.length === 0 || suffix.startsWith('//')) return id;
  return `${resolveIri(expansion, scope) ?? expansion}${suffix}`;
}
