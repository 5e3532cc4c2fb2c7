import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../../src/main/intake/index.ts';
import { describeProblem } from '../../../src/shared/messages/problem.ts';

/** Credentials of kinds that are known and not read: whoever hands one in has handed in the right file. */

const OPEN_ATTESTATION = {
  version: 'https://schema.openattestation.com/2.0/schema.json',
  data: {
    recipient: { name: '9f4aa0a0-7a08-4a66-9d9e-5d8a2b5c0d3e:string:Ann Lee' },
    issuers: [{ name: '11fcbdbc-1937-4899-a9cc-2bfc6bdafa31:string:Harbour College' }],
  },
  signature: {
    type: 'SHA3MerkleProof',
    targetHash: '26293946d01299ca359ae40bbc3f6a9aef9654bb666331c604c8c1563faa655b',
    proof: [],
    merkleRoot: '26293946d01299ca359ae40bbc3f6a9aef9654bb666331c604c8c1563faa655b',
  },
};
const CLR_1 = {
  '@context': 'https://purl.imsglobal.org/spec/clr/v1p0/context/clr_v1p0.jsonld',
  type: 'Clr',
  id: 'https://harbour.example/clr/1',
  learner: { id: 'urn:uuid:1', type: 'Profile' },
  assertions: [{ id: 'urn:uuid:2', type: 'Assertion' }],
};
const EUROPEAN_XML =
  '<?xml version="1.0"?>\n<europassCredential xmlns="http://data.europa.eu/snb"></europassCredential>';

async function sentenceOf(name: string, content: unknown): Promise<string> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const { documents, problems } = await readCredentials(name, Buffer.from(text));
  expect(documents).toEqual([]);
  expect(problems).toHaveLength(1);
  return describeProblem(name, problems[0]!);
}

describe.each<[string, string, unknown, string]>([
  ['an OpenAttestation certificate', 'diploma.opencert', OPEN_ATTESTATION, 'OpenAttestation'],
  ['a learner record of version 1', 'record.json', CLR_1, 'version 1'],
  ['a European credential as XML', 'diploma.xml', EUROPEAN_XML, 'XML'],
])('%s', (_, name, content, kind) => {
  test('is called what it is, and nobody is asked for it again', async () => {
    const sentence = await sentenceOf(name, content);
    expect(sentence).toContain(kind);
    expect(sentence).toContain('That says nothing against the candidate.');
    expect(sentence).toContain('check it with the issuer');
    expect(sentence).not.toMatch(/no Open Badge|web page|as a \.json/u);
  });
});

test('of several in a list each is called what it is', async () => {
  const list = JSON.stringify([OPEN_ATTESTATION, CLR_1]);
  const { problems } = await readCredentials('all.json', Buffer.from(list));
  expect(problems.map(({ params }) => params?.['found'])).toEqual(['open-attestation', 'clr-1']);
});

test('a web page that only names the word is one', async () => {
  expect(await sentenceOf('a.html', '<p>europassCredential</p>')).toContain('web page');
});
