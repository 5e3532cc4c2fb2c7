import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBookKeeper } from '../../../../src/main/engine/background/book-keeper.ts';
import type { ImportServices } from '../../../../src/main/engine/importing/context.ts';
import { createImporter } from '../../../../src/main/engine/importing/importer.ts';
import type { Importer } from '../../../../src/main/engine/importing/importer.ts';
import { READ_HERE } from '../../../../src/main/engine/importing/read-aside.ts';
import { createJudgeIssuers } from '../../../../src/main/engine/judging/judge-issuers.ts';
import { createResumeServices } from '../../../../src/main/engine/resumes.ts';
import { openWorkspace } from '../../../../src/main/store/index.ts';
import type { Workspace } from '../../../../src/main/store/index.ts';
import { createOfflineSource } from '../../../../src/main/verify/index.ts';
import type { ImportView } from '../../../../src/shared/contract/views.ts';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';
import { createUuidSource } from '../../../../src/shared/lib/uuid.ts';
import { describeOutcome } from '../../../../src/shared/messages/ui/imports.ts';
import { believe, credentialText, writeFiles } from '../credentials.ts';
import { createInProcessVerifier } from '../in-process-verifier.ts';

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

describe('an import that a full disk ends', () => {
  const PEOPLE = ['Ana Lima', 'Bo Berg', 'Cy Cole', 'Di Dorn'];
  let root: string;
  let workspace: Workspace;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'touchstone-full-'));
    const opened = openWorkspace(':memory:', { clock: Date.now });
    if (!opened.ok) throw new Error(opened.error.reason);
    workspace = opened.value;
    const files = PEOPLE.map((name) => [
      `in/${name}/a.json`,
      credentialText({ title: name, subjectId: `did:key:${name.slice(0, 2)}` }),
    ]);
    writeFiles(root, Object.fromEntries(files));
  });
  afterEach(() => {
    workspace.close();
    rmSync(root, { recursive: true, force: true });
  });

  /** No file but these is taken by the disk, nor how it ended where `save` is false. */
  async function importOnto(room: number, canSave = true) {
    const { files, imports } = workspace;
    const full = () => Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }));
    const taken = new Set<string>();
    const services: ImportServices = {
      workspace: {
        ...workspace,
        files: {
          ...files,
          record: (file) => {
            taken.add(file.sha256);
            return taken.size <= room ? files.record(file) : full();
          },
        },
        imports: canSave ? imports : { ...imports, save: full },
      },
      clock: () => instantFrom(Date.now()),
      verify: believe,
      judgeIssuers: createJudgeIssuers({
        book: createBookKeeper(workspace),
        source: () => Promise.resolve(createOfflineSource()),
      }),
      resumes: createResumeServices(createInProcessVerifier()),
      openReader: () => READ_HERE,
      recordIncident: () => 'incident',
    };
    const ids = createUuidSource(Date.now, randomBytes);
    let importer: Importer | undefined;
    const view = await new Promise<ImportView>((resolve) => {
      importer = createImporter(ids, (now) => (now.state === 'running' ? undefined : resolve(now)));
      importer.start({ paths: [join(root, 'in')] }, services);
    });
    return { view, importer };
  }

  const KEPT = { state: 'failed', refusal: 'full', credentials: 1, verdicts: { verified: 1 } };

  test('counts what was kept before, blames no file, and takes in the rest when it is done again', async () => {
    const { view } = await importOnto(1);
    expect(view).toMatchObject({ ...KEPT, done: 1, total: 4, problems: [] });
    expect(await workspace.imports.ended(5)).toEqual([view]);
    expect(describeOutcome(view)).toBe(
      'The disk is full. 1 credential from 1 of 4 files is kept. Make room, then import the same files again: only the rest is taken in.',
    );
    const { view: again } = await importOnto(PEOPLE.length);
    expect(again).toMatchObject({ state: 'finished', alreadyHeld: 1, credentials: 3 });
  });

  test('is shown as it ended also where that could not be written, and counted when one is begun again', async () => {
    const { view, importer } = await importOnto(1, false);
    expect(view).toMatchObject(KEPT);
    expect(importer?.current()).toEqual(view);
    expect(await workspace.imports.ended(5)).toEqual([]);
    await importOnto(PEOPLE.length);
    const [, ended] = await workspace.imports.ended(5);
    expect(ended).toMatchObject({ state: 'failed', credentials: 1, verdicts: { verified: 1 } });
  });
});
