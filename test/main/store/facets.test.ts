import { expect, test } from 'vitest';
import { facts, file, fromFolder, memoryWorkspace, record } from './samples.ts';

// Not the list of all, whose facets are counted elsewhere.
const VERIFIED = {
  terms: [],
  skills: [],
  issuers: [],
  verdicts: ['verified'],
  offset: 0,
  limit: 100,
} as const;

test('the name of an issuer that was erased is not that of the next one', async () => {
  const { workspace, importId } = await memoryWorkspace();
  const takeIn = (person: string, issuer: string) =>
    workspace.files.record(
      file(importId, person, {
        container: person,
        credentials: [
          record({
            placement: fromFolder(person),
            facts: facts({
              issuer: { id: `did:web:${issuer}.example`, claimedName: issuer, url: undefined },
            }),
          }),
        ],
      }),
    );
  const search = () => workspace.screening.findCandidates(VERIFIED);
  const issuers = async () => (await search()).facets.issuers.map(({ label }) => label);
  await takeIn('Bea', 'Bea');
  expect(await issuers()).toEqual(['Bea']);
  const { rows } = await search();
  await workspace.erasures.erase(
    rows.map(({ id }) => id),
    'by-hand',
  );
  await takeIn('Cem', 'Cem');
  expect(await issuers()).toEqual(['Cem']);
});
