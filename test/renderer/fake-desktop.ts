import type { IncidentView } from '../../src/shared/contract/incident-calls.ts';
import type { Handlers } from './fake-bridge.ts';
import { incidentHandlers } from './fake-incidents.ts';

const FILE = '/home/recruiter/report.pdf';

export interface DesktopState {
  /** What went wrong in Touchstone itself. */
  readonly incidents?: readonly IncidentView[];
}

/** What the window's own process keeps, and its dialogs. */
export function desktopHandlers({ incidents }: DesktopState) {
  let notifies = true;
  let recent = [{ file: '/home/recruiter/team.touchstone', isThere: true, isOpen: true }];
  const done = { done: true } as const;
  return {
    'shell.setLanguage': () => done,
    'shell.get': () => ({ notifies }),
    'shell.setNotifies': (input) => {
      ({ notifies } = input);
      return done;
    },
    'shell.takeOpened': () => ({ paths: [] }),
    'shell.newWorkspace': () => ({ isDone: false }),
    'shell.openWorkspace': () => ({ isDone: false }),
    'recent.list': () => ({
      recent: recent.map((one) => ({ ...one, openedAt: '2026-03-02T09:30:00Z' })),
    }),
    'recent.open': () => done,
    'recent.remove': ({ file }) => {
      recent = recent.filter((one) => one.file !== file);
      return done;
    },
    'recent.clear': () => {
      recent = [];
      return done;
    },
    'dialogs.openReport': () => ({ file: FILE }),
    'dialogs.saveSubjectCopy': () => ({ file: '/home/recruiter/copy.zip' }),
    'candidates.writeCopy': ({ file }) => ({ file }),
    'files.startDrag': () => done,
    ...incidentHandlers(incidents),
  } satisfies Partial<Handlers>;
}
