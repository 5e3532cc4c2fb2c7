import { describe, expect, test, vi } from 'vitest';
import { createDispatch } from '../../../src/main/engine/dispatch.ts';
import type { Handlers } from '../../../src/main/engine/dispatch.ts';
import {
  hearIncidents,
  recordIncident,
  recordVerifierFailure,
} from '../../../src/main/engine/incident.ts';
import type { NewIncident } from '../../../src/shared/model/incident.ts';
import { ok } from '../../../src/shared/lib/result.ts';
import { describeAppError } from '../../../src/shared/messages/ui/app-error.ts';

const CANDIDATE = '01890a5d-ac96-774b-bcce-b302099a8057';

function dispatchWith(handlers: Partial<Handlers>) {
  return createDispatch(handlers as Handlers, () => 'incident-1');
}

const failing = () => Promise.reject(new Error('no such column'));

describe('createDispatch', () => {
  test('hands the parsed input, defaults filled in, to the call’s handler', async () => {
    const suggest = vi.fn<Handlers['skills.suggest']>(() => Promise.resolve(ok({ skills: [] })));
    const result = await dispatchWith({ 'skills.suggest': suggest })('skills.suggest', {
      text: 'py',
    });
    expect(result).toEqual({ ok: true, value: { skills: [] } });
    expect(suggest).toHaveBeenCalledWith({ text: 'py', limit: 8 });
  });

  test.each([
    ['a call that there is not', 'candidates.burn', {}],
    ['a call that the window answers itself', 'dialogs.saveReport', { format: 'pdf' }],
    ['a name of every object', 'toString', {}],
    ['input that does not fit', 'candidates.rename', { candidateId: CANDIDATE, name: ' ' }],
    ['a key too many', 'candidates.rename', { candidateId: CANDIDATE, name: 'A', admin: true }],
    ['no input at all', 'candidates.rename', undefined],
  ])('refuses %s', async (_, call, input) => {
    const rename = vi.fn<Handlers['candidates.rename']>();
    const result = await dispatchWith({ 'candidates.rename': rename })(call, input);
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-request', call } });
    expect(rename).not.toHaveBeenCalled();
  });

  test('names the field that does not fit', async () => {
    const rename = vi.fn<Handlers['candidates.rename']>();
    const result = await dispatchWith({ 'candidates.rename': rename })('candidates.rename', {
      candidateId: 'x',
      name: 'A',
    });
    expect(JSON.stringify(result)).toContain('candidateId: ');
  });

  test('turns a bug into an incident', async () => {
    const result = await dispatchWith({ 'candidates.rename': failing })('candidates.rename', {
      candidateId: CANDIDATE,
      name: 'A',
    });
    expect(result).toEqual({ ok: false, error: { code: 'internal', incidentId: 'incident-1' } });
  });
});

describe('a disk that does not take what is written', () => {
  test.each([
    ['SQLITE_FULL', 'full'],
    ['ENOSPC', 'full'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['EROFS', 'read-only'],
    ['SQLITE_BUSY_SNAPSHOT', 'busy'],
    ['SQLITE_IOERR_WRITE', 'failing'],
  ] as const)('by %s is no bug: %s', async (code, reason) => {
    const rename = () => Promise.reject(Object.assign(new Error('no'), { code }));
    const result = await dispatchWith({ 'candidates.rename': rename })('candidates.rename', {
      candidateId: CANDIDATE,
      name: 'A',
    });
    expect(result).toEqual({ ok: false, error: { code: 'write-refused', reason } });
    expect(describeAppError({ code: 'write-refused', reason })).toMatch(/\. .*\.$/u);
  });
});

describe('recordIncident', () => {
  test('writes the kind and the place of a bug, never its message', () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const heard: NewIncident[] = [];
    hearIncidents((incident) => void heard.push(incident));
    const message = 'Amara Okafor is not a function\n    at Amara (/home/Amara/cv.pdf:1:1)';
    const id = recordIncident('candidates.rename', new TypeError(message));
    recordVerifierFailure({ failure: 'time-limit' }, 'resume');
    hearIncidents(() => undefined);
    const written = String(write.mock.calls[0]?.[0]);
    write.mockRestore();
    expect(written).toContain(`Incident ${id} in candidates.rename: TypeError`);
    expect(written).toContain('dispatch.test.ts');
    expect(heard).toMatchObject([
      { id, kind: 'engine-fault', work: 'candidates.rename', fault: { error: 'TypeError' } },
      { kind: 'verifier-time', work: 'resume' },
    ]);
    expect(written + JSON.stringify(heard)).not.toContain('Amara');
  });
});
