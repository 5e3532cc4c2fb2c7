import { expect, test } from 'vitest';
import { facts, file, fromFolder, memoryWorkspace, record } from '../samples.ts';

// Not the list of all, whose facets are counted elsewhere.
const VERIFIED = {
  terms: [],
  skills: [],
  issuers: [],
  verdicts: ['verified'],
  offset: 0,
  limit: 100,
} as const;

// By their names, the order of those would show where they are hidden.
test.each([
  ['everybody', { ...VERIFIED, verdicts: [] }],
  ['those found', VERIFIED],
])('of more issuers than are shown, those seen first are, of %s', async (_, filter) => {
  const { workspace, importId } = await memoryWorkspace();
  const names = Array.from({ length: 120 }, (__, index) => `School ${String(999 - index)}`);
  const credentials = names.map((name) =>
    record({
      path: name,
      placement: fromFolder('Ada'),
      facts: facts({
        issuer: {
          id: `did:web:${name.replace(' ', '-')}.example`,
          claimedName: name,
          url: undefined,
        },
      }),
    }),
  );
  await workspace.files.record(file(importId, 'all', { container: 'Ada', credentials }));
  const { issuers } = (await workspace.screening.findCandidates(filter)).facets;
  expect(issuers.map(({ label }) => label)).toEqual(names.slice(0, 100).toSorted());
});

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
