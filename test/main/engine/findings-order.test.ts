import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../../src/shared/lib/json.ts';
import { makeBadge, makeSigner, sign } from '../verify/signed-credentials.ts';
import { writeFiles } from './credentials.ts';
import { startEngine } from './running-engine.ts';

const FILTER = { text: '', skills: [], issuers: [], verdicts: [] };

async function files(): Promise<Readonly<Record<string, string>>> {
  const signer = await makeSigner();
  const make = (id: string, more: JsonObject = {}, subject: JsonObject = {}) => {
    const badge = makeBadge(signer.id, { id: `urn:uuid:${id}`, ...more });
    const credentialSubject = { ...(badge['credentialSubject'] as JsonObject), ...subject };
    return sign({ ...badge, credentialSubject }, signer);
  };
  const named = (name: string) => ({ issuer: { id: signer.id, type: ['Profile'], name } });
  const hash = createHash('sha256').update('bo@example.orgsalt').digest('hex');
  const identifier = [
    {
      type: 'IdentityObject',
      hashed: true,
      identityHash: `sha256$${hash}`,
      identityType: 'emailAddress',
      salt: 'salt',
    },
  ];
  const plain = [
    {
      type: 'IdentityObject',
      hashed: false,
      identityHash: 'bo@example.org',
      identityType: 'emailAddress',
    },
  ];
  const shared = await make('1');
  const written = {
    'Ana Lima/shared.json': shared,
    'Cy Cole/shared.json': { ...shared, name: 'Changed' },
    'Ana Lima/stolen.json': await make('2', named('College of A'), { identifier }),
    'Ana Lima/stolen-too.json': await make('6', named('College of A'), {
      identifier: plain,
    }),
    'Bo Berg (bo@example.org)/own.json': await make('3', named('Institute of B')),
    'Dee Dunn/Bo Berg.json': await make('4', named('University of C')),
    'Eve Eng/alone.json': await make('5'),
  };
  return Object.fromEntries(
    Object.entries(written).map(([path, badge]) => [path, JSON.stringify(badge)]),
  );
}

/** What was found, by the file's own name, once all have come in one after the other. */
async function findAll(all: Readonly<Record<string, string>>, order: readonly string[]) {
  const engine = await startEngine();
  try {
    for (const [place, path] of order.entries()) {
      writeFiles(engine.folder, { [`${place}/${path}`]: all[path] ?? '' });
      await engine.takeIn(join(engine.folder, String(place)));
    }
    const { rows, facets } = await engine.call('candidates.search', { filter: FILTER });
    const views = await Promise.all(
      rows.map(({ id }) => engine.call('candidates.get', { candidateId: id })),
    );
    const found = views.flatMap(({ name, credentials }) =>
      credentials.flatMap(({ checks }) =>
        checks.flatMap(({ code, judged, id }) =>
          judged === undefined && id !== 'shared-key' ? [] : `${name}: ${code} ${judged}`,
        ),
      ),
    );
    return { found: found.toSorted(), toLookAt: facets.toLookAt };
  } finally {
    await engine.close();
  }
}

test('what is found does not depend on the order in which files come in', async () => {
  const all = await files();
  const paths = Object.keys(all);
  const first = await findAll(all, paths);
  expect(first.toLookAt).toBe(3);
  expect(first.found).toEqual(
    [
      'Ana Lima: other-person.address open',
      'Ana Lima: other-person.address open',
      'Ana Lima: reuse.same open',
      'Cy Cole: reuse.same open',
      'Dee Dunn: other-person.file-name open',
      // Six badges by one key under four names; the changed one is by nobody's.
      'Ana Lima: shared-key.several-issuers open',
      'Ana Lima: shared-key.several-issuers open',
      'Ana Lima: shared-key.several-issuers open',
      'Bo Berg: shared-key.several-issuers open',
      'Dee Dunn: shared-key.several-issuers open',
      'Eve Eng: shared-key.several-issuers open',
    ].toSorted(),
  );
  const orders = fc.shuffledSubarray(paths, { minLength: paths.length });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      expect(await findAll(all, order)).toEqual(first);
    }),
    { numRuns: 12 },
  );
});
