import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBookKeeper } from '../../../../src/main/engine/background/book-keeper.ts';
import type { AnyDocument, VerifyDocument } from '../../../../src/main/engine/importing/examine.ts';
import { runImport } from '../../../../src/main/engine/importing/run-import.ts';
import { createJudgeIssuers } from '../../../../src/main/engine/judging/judge-issuers.ts';
import { createResumeServices } from '../../../../src/main/engine/resumes.ts';
import { openWorkspace } from '../../../../src/main/store/index.ts';
import type { Workspace } from '../../../../src/main/store/index.ts';
import { createOfflineSource } from '../../../../src/main/verify/index.ts';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';
import { believe, credentialText, writeFiles, zipOf } from '../credentials.ts';
import { createInProcessVerifier } from '../in-process-verifier.ts';

const SEARCH = { terms: [], skills: [], issuers: [], verdicts: [], offset: 0, limit: 100 };

let root = '';
let workspace: Workspace;
let runs = 0;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'touchstone-unexamined-'));
  const opened = openWorkspace(':memory:', { clock });
  if (!opened.ok) throw new Error(opened.error.reason);
  workspace = opened.value;
});
afterEach(() => {
  workspace.close();
  rmSync(root, { recursive: true, force: true });
});

function clock() {
  return instantFrom(Date.parse('2026-01-01T00:00:00Z'));
}

function run(verify: VerifyDocument<AnyDocument> = believe) {
  runs += 1;
  const source = () => Promise.resolve(createOfflineSource());
  const services = {
    workspace,
    clock,
    verify,
    judgeIssuers: createJudgeIssuers({ book: createBookKeeper(workspace), source }),
    resumes: createResumeServices(createInProcessVerifier()),
    recordIncident: () => 'incident',
  };
  const order = { importId: `0198${String(runs).padStart(28, '0')}`, paths: [join(root, 'in')] };
  return runImport(order, services, { onProgress: () => undefined, isCancelled: () => false });
}

async function people(): Promise<Record<string, string[]>> {
  const { rows } = await workspace.screening.findCandidates(SEARCH);
  const views = await Promise.all(rows.map(({ id }) => workspace.candidates.get(id)));
  const held = views.map(
    (view) =>
      [view?.name ?? '', (view?.credentials ?? []).map(({ title }) => title).toSorted()] as const,
  );
  return Object.fromEntries(held);
}

describe('what was left unexamined of a file', () => {
  test('is gone on with when the file comes again, each with its person, and the file is held then', async () => {
    const name = 'in/all.zip';
    writeFiles(root, {
      [name]: await zipOf({
        'Amara Okafor/a.json': { title: 'A', takesMs: 20_000 },
        'Amara Okafor/b.json': { title: 'B', takesMs: 20_000 },
        'Jonas Weber/c.json': { title: 'C', takesMs: 20_000 },
        'Jonas Weber/d.json': { title: 'D', takesMs: 20_000 },
        'Jonas Weber/e.json': { title: 'E', takesMs: 20_000 },
        'f.json': { title: 'F', takesMs: 20_000 },
      }),
    });
    const first = await run();
    expect(first).toMatchObject({ state: 'finished', credentials: 4, alreadyHeld: 0 });
    expect(first.problems).toMatchObject([
      { file: name, path: '', code: 'took-too-long', params: { unexamined: '2' } },
    ]);
    const second = await run();
    expect(second).toMatchObject({ credentials: 2, alreadyHeld: 0, problems: [] });
    expect(await people()).toEqual({
      'Amara Okafor': ['A', 'B'],
      'Jonas Weber': ['C', 'D', 'E'],
    });
    expect(await workspace.credentials.listUnassignedIds()).toHaveLength(1);
    expect(await run()).toMatchObject({ credentials: 0, alreadyHeld: 1, problems: [] });
  });

  test('since the verifier broke down is tried when it comes again', async () => {
    writeFiles(root, { 'in/b.json': credentialText({ title: 'B', breaks: true }) });
    expect((await run()).problems).toMatchObject([{ code: 'verifier-failed' }]);
    const mended: VerifyDocument<AnyDocument> = (document) =>
      believe(document).catch(() => believe(document, { title: 'B' }));
    expect(await run(mended)).toMatchObject({ credentials: 1, problems: [] });
    expect(await run()).toMatchObject({ alreadyHeld: 1, problems: [] });
  });
});
