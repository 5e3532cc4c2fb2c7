import type { IncidentView } from '../../src/shared/contract/incident-calls.ts';
import type { Handlers } from './fake-bridge.ts';

export const FAKE_INCIDENT: IncidentView = {
  id: '8c9f1b2e-6d52-4f0e-9a0e-2f3a1d8c7b60',
  kind: 'verifier-crashed',
  work: 'resume',
  fault: { error: 'RangeError', frames: ['out/main/verify-thread.js:10:20'] },
  firstAt: '2026-03-01T09:30:00Z',
  lastAt: '2026-03-02T09:30:00Z',
  times: 3,
  version: '0.1.0',
  system: 'linux x64 Electron 43.0.0 Chromium 144.0 Node 24.0.0',
};

/** What went wrong in Touchstone itself. */
export function incidentHandlers(first: readonly IncidentView[] = []) {
  let incidents = [...first];
  const done = { done: true } as const;
  return {
    'incidents.list': () => ({ incidents }),
    'incidents.report': () => done,
    'incidents.save': () => ({ file: '/home/recruiter/Touchstone problem.txt' }),
    'incidents.remove': ({ id }) => {
      incidents = incidents.filter((one) => one.id !== id);
      return done;
    },
    'incidents.clear': () => {
      incidents = [];
      return done;
    },
  } satisfies Partial<Handlers>;
}
