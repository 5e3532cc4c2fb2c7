import { expect, test } from 'vitest';
import { createImporter } from '../../../../src/main/engine/importing/importer.ts';
import type { ImportServices } from '../../../../src/main/engine/importing/context.ts';
import type { ImportView } from '../../../../src/shared/contract/views.ts';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';

test.each([
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY', 'read-only'],
  ['EOTHER', undefined],
])('an import that %s ended says why: %s', async (code, refusal) => {
  const refuse = () => Promise.reject(Object.assign(new Error('no'), { code }));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of it as is asked for
  const services = {
    workspace: { takeTurn: refuse, imports: { save: refuse } },
    clock: () => instantFrom(0),
    recordIncident: () => '',
  } as unknown as ImportServices;
  const ended = await new Promise<ImportView>((resolve) => {
    const importer = createImporter(
      () => '01912d68-783e-7a03-8001-000000000001',
      (view) => (view.state === 'running' ? undefined : resolve(view)),
    );
    importer.start({ paths: [] }, services);
  });
  expect(ended.state).toBe('failed');
  expect(ended.refusal).toBe(refusal);
});
