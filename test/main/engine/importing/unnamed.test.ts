import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { speakIn } from '../../../../src/main/engine/workspaces/speak-in.ts';
import { LANGUAGES } from '../../../../src/shared/messages/language.ts';
import { startEngine } from '../running-engine.ts';

// Of an issuer whose key cannot be had: unconfirmed, and so somebody's, of whom there is no name.
const ofNobodyNamed = (subject: string) => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  id: `urn:uuid:1c3bd2a0-0000-4000-8000-0000000000${subject}`,
  issuer: { id: 'did:web:uni.example', type: ['Profile'], name: 'Uni' },
  validFrom: '2024-01-01T00:00:00Z',
  name: 'Welding',
  credentialSubject: {
    id: `did:key:z6Mk${subject}abcdefghijkmnopqrstuvwxyz123456789`,
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:1c3bd2a0-0000-4000-8000-000000000001',
      type: ['Achievement'],
      name: 'Welding',
      description: 'Welds.',
      criteria: { narrative: 'Has welded.' },
    },
  },
  proof: {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created: '2024-01-01T00:00:00Z',
    verificationMethod: 'did:web:uni.example#1',
    proofPurpose: 'assertionMethod',
    proofValue: `z${'1'.repeat(64)}`,
  },
});

test('whoever has no name is said to have none in the language of the window that takes them in', async () => {
  const engine = await startEngine();
  onTestFinished(() => engine.close());
  const people: string[] = [];
  for (const [place, language] of LANGUAGES.entries()) {
    const file = join(engine.folder, `${language}.json`);
    writeFileSync(file, JSON.stringify(ofNobodyNamed(`${String(place)}x`)));
    await speakIn(language, () => engine.takeIn(file));
    const { rows } = await engine.call('candidates.search', { filter: { text: '' } });
    people.push(...rows.map(({ name }) => name).filter((name) => !people.includes(name)));
  }
  expect(people).toEqual([
    'Unnamed (z6Mk…6789)',
    'Ohne Namen (z6Mk…6789)',
    'Sans nom (z6Mk…6789)',
    'Sin nombre (z6Mk…6789)',
    'Sem nome (z6Mk…6789)',
  ]);
});
