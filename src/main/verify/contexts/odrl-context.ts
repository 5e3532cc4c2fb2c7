import type { JsonObject } from '../../../shared/lib/json.ts';

/** Words that stand for themselves in ODRL's vocabulary. */
const BARE = namesOf(`
  Policy Rule ConflictTerm perm prohibit invalid Agreement Assertion Offer Privacy Request Set
  Ticket Asset AssetCollection Party PartyCollection PartyScope Action Permission Prohibition
  use grantUse aggregate annotate anonymize archive concurrentUse derive digitize display
  distribute execute extract give index install modify move play present print read reproduce
  sell stream textToSpeech transfer transform translate Duty acceptTracking attribute
  compensate delete ensureExclusivity include inform nextPolicy obtainConsent reviewPolicy
  uninstall watermark Constraint LogicalConstraint Operator RightOperand rightOperand
  LeftOperand unit status absolutePosition absoluteSpatialPosition absoluteTemporalPosition
  absoluteSize count dateTime delayPeriod deliveryChannel elapsedTime event fileFormat language
  media meteredTime payAmount percentage product purpose recipient relativePosition
  relativeSpatialPosition relativeTemporalPosition relativeSize resolution spatial
  spatialCoordinates systemDevice timeInterval unitOfCount version virtualLocation eq gt gteq
  lt lteq isA hasPart isPartOf isAllOf isAnyOf isNoneOf or xone and andSequence policyUsage
`);

/** Those whose value is an address. */
const OF_ADDRESSES = namesOf(`
  profile inheritFrom relation hasPolicy target output partOf source assignee assigner
  assigneeOf assignerOf attributedParty attributingParty compensatedParty compensatingParty
  consentingParty consentedParty informedParty informingParty trackingParty trackedParty
  contractingParty contractedParty includedIn implies permission prohibition obligation duty
  consequence remedy constraint refinement
`);

/** Those whose value is a word. */
const OF_WORDS = namesOf(`conflict function action operator leftOperand`);

/** Our own term table for the Open Digital Rights Language, which W3C's examples build on. @see https://www.w3.org/TR/odrl-model/ */
export const ODRL: JsonObject = {
  '@context': {
    odrl: 'http://www.w3.org/ns/odrl/2/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    owl: 'http://www.w3.org/2002/07/owl#',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    dct: 'http://purl.org/dc/terms/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    vcard: 'http://www.w3.org/2006/vcard/ns#',
    foaf: 'http://xmlns.com/foaf/0.1/',
    schema: 'http://schema.org/',
    cc: 'http://creativecommons.org/ns#',
    uid: '@id',
    type: '@type',
    rightOperandReference: { '@type': 'xsd:anyURI', '@id': 'odrl:rightOperandReference' },
    dataType: { '@type': 'xsd:anyType', '@id': 'odrl:datatype' },
    industry: 'odrl:industry:',
    neq: 'odrl:neg',
    ...termsOf(BARE, (name) => name),
    ...termsOf(OF_ADDRESSES, (name) => ({ '@id': name, '@type': '@id' })),
    ...termsOf(OF_WORDS, (name) => ({ '@id': name, '@type': '@vocab' })),
  },
};

function namesOf(text: string): readonly string[] {
  return text.trim().split(/\s+/u);
}

function termsOf(
  names: readonly string[],
  define: (name: string) => string | JsonObject,
): JsonObject {
  return Object.fromEntries(names.map((name) => [name, define(`odrl:${name}`)]));
}
