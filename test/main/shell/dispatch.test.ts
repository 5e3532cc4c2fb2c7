import { describe, expect, test } from 'vitest';
import { createShellDispatch } from '../../../src/main/shell/dispatch.ts';
import type { Desktop } from '../../../src/main/shell/dispatch.ts';
import { err, ok } from '../../../src/shared/lib/result.ts';

const FILE = '/home/recruiter/report.pdf';

function makeDispatch(answers: { readonly file?: string; readonly isWritten?: boolean } = {}) {
  const revealed: string[] = [];
  const dragged: string[] = [];
  const passedOn: string[] = [];
  const desktop: Desktop = {
    saveReport: async () => answers.file,
    openCredentials: async ({ kind }) => [`/${kind}`],
    openCertificates: async () => ['/ca.pem'],
    openResumes: async () => ['/cv.pdf'],
    openRegistry: async () => answers.file,
    openFramework: async () => answers.file,
    openGroups: async () => answers.file,
    reveal: (file) => void revealed.push(file),
    openReport: async () => answers.file,
    saveSubjectCopy: async () => answers.file,
    startDrag: (file) => void dragged.push(file),
  };
  const dispatch = createShellDispatch(desktop, makeOwn(), async (call) => {
    passedOn.push(call);
    return answers.isWritten === false
      ? err({ code: 'file-not-written', file: FILE, reason: 'the disk is full' })
      : ok({ file: FILE, sha256: '', candidates: 1 });
  });
  return { dispatch, revealed, dragged, passedOn };
}

function makeOwn() {
  const done = async () => ok({ done: true } as const);
  return {
    'shell.setLanguage': done,
    'shell.get': async () => ok({ notifies: true }),
    'shell.setNotifies': done,
    'shell.takeOpened': async () => ok({ paths: ['/a.json'] }),
    'shell.newWorkspace': async () => ok({ isDone: false }),
    'shell.openWorkspace': async () => ok({ isDone: false }),
    'recent.list': async () => ok({ recent: [] }),
    'recent.open': done,
    'recent.remove': done,
    'recent.clear': done,
    'incidents.list': async () => ok({ incidents: [] }),
    'incidents.report': done,
    'incidents.save': async () => ok({}),
    'incidents.remove': done,
    'incidents.clear': done,
  };
}

const report = {
  scope: { kind: 'filter', filter: {} },
  format: 'pdf',
  file: FILE,
};

describe('createShellDispatch', () => {
  test('passes on what it does not host, unknown names too', async () => {
    const { dispatch, passedOn } = makeDispatch();

    await dispatch('workspace.get', {});
    await dispatch('no.such.call', {});

    expect(passedOn).toEqual(['workspace.get', 'no.such.call']);
  });

  test('answers its own calls without the engine', async () => {
    const { dispatch, passedOn } = makeDispatch();

    expect(await dispatch('dialogs.openCredentials', { kind: 'folder' })).toEqual(
      ok({ paths: ['/folder'] }),
    );
    expect(passedOn).toEqual([]);
  });

  test('refuses input that does not fit the contract', async () => {
    const { dispatch } = makeDispatch();

    expect(await dispatch('dialogs.saveReport', { format: 'exe' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-request', call: 'dialogs.saveReport' },
    });
  });

  test('gives no file when the person thought better of it', async () => {
    const { dispatch } = makeDispatch();

    expect(await dispatch('dialogs.saveReport', { format: 'pdf' })).toEqual(ok({}));
  });

  test('writes a report only where a save dialog said', async () => {
    const { dispatch, passedOn } = makeDispatch({ file: FILE });

    expect(await dispatch('report.export', report)).toMatchObject({
      error: { code: 'file-not-written' },
    });
    expect(passedOn).toEqual([]);

    await dispatch('dialogs.saveReport', { format: 'pdf' });
    expect((await dispatch('report.export', report)).ok).toBe(true);
  });

  test('writes a table only where a save dialog said, and shows it then', async () => {
    const { dispatch, passedOn } = makeDispatch({ file: FILE });
    const table = { table: 'insights', rows: [['Verdict']], file: FILE };

    expect(await dispatch('report.saveTable', table)).toMatchObject({
      error: { code: 'file-not-written' },
    });
    expect(passedOn).toEqual([]);

    await dispatch('dialogs.saveReport', { format: 'csv', table: 'Verdicts' });
    expect((await dispatch('report.saveTable', table)).ok).toBe(true);
    expect((await dispatch('files.reveal', { file: FILE })).ok).toBe(true);
  });

  test('accepts a certificate only from a file that was chosen for it', async () => {
    const { dispatch, passedOn } = makeDispatch();

    expect(await dispatch('certificates.accept', { paths: ['/ca.pem'] })).toMatchObject({
      error: { code: 'invalid-request' },
    });
    expect(passedOn).toEqual([]);

    await dispatch('dialogs.openCertificates', {});
    await dispatch('certificates.accept', { paths: ['/ca.pem', '/other.pem'] });
    expect(passedOn).toEqual([]);

    await dispatch('certificates.accept', { paths: ['/ca.pem'] });
    expect(passedOn).toEqual(['certificates.accept']);
  });

  test('adds a résumé only from a file that was chosen for it', async () => {
    const { dispatch, passedOn } = makeDispatch();
    const candidateId = '01890000-0000-7000-8000-000000000001';
    const from = (path: string) => dispatch('resumes.add', { candidateId, paths: [path] });
    expect(await from('/cv.pdf')).toMatchObject({ error: { code: 'invalid-request' } });
    await dispatch('dialogs.openResumes', {});
    expect((await from('/etc/passwd')).ok).toBe(false);
    expect(passedOn).toEqual([]);
    await from('/cv.pdf');
    expect(passedOn).toEqual(['resumes.add']);
  });

  test('adds a registry only from a file that was chosen for it', async () => {
    const { dispatch, passedOn } = makeDispatch({ file: '/issuers.csv' });
    const from = (file: string) => dispatch('registries.import', { file, level: 'accepted' });
    expect(await from('/issuers.csv')).toMatchObject({ error: { code: 'invalid-request' } });
    await dispatch('dialogs.openRegistry', {});
    expect((await from('/other.csv')).ok).toBe(false);
    expect(passedOn).toEqual([]);
    await from('/issuers.csv');
    expect(passedOn).toEqual(['registries.import']);
  });

  test('imports a framework only from a file that was chosen for it, and not as a registry', async () => {
    const { dispatch, passedOn } = makeDispatch({ file: '/skills_en.csv' });
    const from = (file: string) => dispatch('frameworks.import', { file });
    expect((await from('/skills_en.csv')).ok).toBe(false);
    await dispatch('dialogs.openRegistry', {});
    expect((await from('/skills_en.csv')).ok).toBe(false);
    await dispatch('dialogs.openFramework', {});
    expect((await from('/other.csv')).ok).toBe(false);
    expect(passedOn).toEqual([]);
    await from('/skills_en.csv');
    expect(passedOn).toEqual(['frameworks.import']);
  });

  test('takes in a table of groups only from the file that was chosen for it', async () => {
    const { dispatch, passedOn } = makeDispatch({ file: '/groups.csv' });
    const from = (file: string) => dispatch('impact.import', { file });
    expect((await from('/groups.csv')).ok).toBe(false);
    await dispatch('dialogs.openFramework', {});
    expect((await from('/groups.csv')).ok).toBe(false);
    await dispatch('dialogs.openGroups', {});
    expect((await from('/etc/passwd')).ok).toBe(false);
    expect(passedOn).toEqual([]);
    await from('/groups.csv');
    expect(passedOn).toEqual(['impact.import']);
  });

  test('shows only a report that was written since the start', async () => {
    const { dispatch, revealed } = makeDispatch({ file: FILE });

    expect((await dispatch('files.reveal', { file: FILE })).ok).toBe(false);
    await dispatch('dialogs.saveReport', { format: 'pdf' });
    expect((await dispatch('files.reveal', { file: FILE })).ok).toBe(false);
    await dispatch('report.export', report);
    expect((await dispatch('files.reveal', { file: FILE })).ok).toBe(true);
    expect(revealed).toEqual([FILE]);
  });

  test('does not show a report that could not be written', async () => {
    const { dispatch, revealed } = makeDispatch({ file: FILE, isWritten: false });

    await dispatch('dialogs.saveReport', { format: 'pdf' });
    await dispatch('report.export', report);
    await dispatch('files.reveal', { file: FILE });

    expect(revealed).toEqual([]);
  });

  test('writes what is kept about somebody only where a dialog said, and shows and drags only that', async () => {
    const { dispatch, passedOn, dragged, revealed } = makeDispatch({ file: FILE });
    const candidateId = '01890000-0000-7000-8000-000000000001';
    const write = (file: string) => dispatch('candidates.writeCopy', { candidateId, file });
    expect((await write(FILE)).ok).toBe(false);
    expect((await dispatch('files.startDrag', { file: FILE })).ok).toBe(false);
    await dispatch('dialogs.saveSubjectCopy', {});
    expect((await write('/home/recruiter/.profile')).ok).toBe(false);
    expect(passedOn).toEqual([]);
    expect((await write(FILE)).ok).toBe(true);
    await dispatch('files.startDrag', { file: FILE });
    await dispatch('files.startDrag', { file: '/etc/passwd' });
    await dispatch('files.reveal', { file: FILE });
    expect([dragged, revealed]).toEqual([[FILE], [FILE]]);
  });

  test('answers calls about this computer without the engine', async () => {
    const { dispatch, passedOn } = makeDispatch();
    expect(await dispatch('shell.takeOpened', {})).toEqual(ok({ paths: ['/a.json'] }));
    expect((await dispatch('shell.setLanguage', { language: 'xx' })).ok).toBe(false);
    expect(passedOn).toEqual([]);
  });
});
