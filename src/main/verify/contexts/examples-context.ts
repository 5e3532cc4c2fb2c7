import type { JsonObject } from '../../../shared/lib/json.ts';

const NAMES =
  `3rdPartyCorrelation AllVerifiers Archival BachelorDegree Child CLCredentialDefinition2019
  CLSignature2019 IssuerPolicy HolderPolicy Mother RelationshipCredential
  UniversityDegreeCredential AlumniCredential DisputeCredential PrescriptionCredential
  ZkpExampleSchema2018 issuerData attributes signature signatureCorrectnessProof primaryProof
  nonRevocationProof degree degreeType degreeSchool college referenceId documentPresence
  evidenceDocument subjectPresence currentStatus statusReason prescription`.split(/\s+/u);

/**
 * Our own term table for the examples of VC 1.1, under which libraries and pilots signed what they show.
 *
 * @see https://www.w3.org/TR/vc-data-model-1.1/
 */
export const EXAMPLES_V1: JsonObject = {
  '@context': [
    { '@version': 1.1 },
    'https://www.w3.org/ns/odrl.jsonld',
    {
      ex: 'https://example.org/examples#',
      schema: 'http://schema.org/',
      rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      alumniOf: { '@id': 'schema:alumniOf', '@type': 'rdf:HTML' },
      child: { '@id': 'ex:child', '@type': '@id' },
      name: { '@id': 'schema:name', '@type': 'rdf:HTML' },
      givenName: 'schema:givenName',
      familyName: 'schema:familyName',
      parent: { '@id': 'ex:parent', '@type': '@id' },
      spouse: 'schema:spouse',
      verifier: { '@id': 'ex:verifier', '@type': '@id' },
      ...Object.fromEntries(NAMES.map((name) => [name, `ex:${name}`])),
    },
  ],
};
