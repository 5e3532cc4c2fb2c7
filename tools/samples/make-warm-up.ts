/**
 * Makes `resources/warm-up.json` of some of the samples: what a verify thread verifies while nobody asks it for
 * anything yet. To be run after the samples were made anew.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCredentials } from '../../src/main/intake/index.ts';
import {
  openDirectorySource,
  verifyCredential,
  verifyWithDocuments,
} from '../../src/main/verify/index.ts';
import { instantFrom } from '../../src/shared/lib/instant.ts';

const RESOURCES = join(import.meta.dirname, '../../resources');
const SAMPLES = join(RESOURCES, 'samples');
/** One of each way of signing that is met most. */
const CHOSEN = [
  'Amara Okafor (amara.okafor@example.org)/Python for Data Analysis.json',
  'Yuki Tanaka (yuki.tanaka@example.org)/Machine Learning Foundations.json',
  'Łukasz Zieliński (lukasz.zielinski@example.org)/Scrum Practitioner.json',
  'Łukasz Zieliński (lukasz.zielinski@example.org)/Cloud Operations Associate.json',
  'Amara Okafor (amara.okafor@example.org)/German B2.jwt',
  'Grace Mbeki (grace.mbeki@example.org)/Advanced Wound Care.jwt',
];

const source = await openDirectorySource(join(SAMPLES, 'documents'));
if (!source.ok) throw new Error(source.error.message);
const now = instantFrom(Date.now());
const at = { instant: now, checkedAt: new Date(now).toISOString() };
const documents: Record<string, string> = {};
const credentials: string[] = [];
for (const file of CHOSEN) {
  const bytes = await readFile(join(SAMPLES, 'candidates', file));
  const read = await readCredentials(file, bytes);
  for (const document of read.documents) {
    const outcome = await verifyWithDocuments({ ...at, document }, source.value, (request) => {
      for (const [id, answer] of Object.entries(request.documents)) {
        if (answer.outcome === 'found') documents[id] = answer.text;
      }
      return verifyCredential(request);
    });
    const { verdict } = outcome.verification;
    if (verdict !== 'verified') throw new Error(`${file} is ${verdict}.`);
  }
  credentials.push(bytes.toString('utf8').trim());
}
await writeFile(
  join(RESOURCES, 'warm-up.json'),
  `${JSON.stringify({ credentials, documents }, undefined, 2)}\n`,
);
