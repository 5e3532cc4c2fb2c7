import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { AppError } from '../../shared/contract/errors.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { writeIncident } from '../../shared/messages/ui/incidents.ts';
import type { Language } from '../../shared/messages/language.ts';
import { checkNewWorkspace, checkWorkspace } from './choose-workspace.ts';
import type { SettingsFile } from './desktop-settings.ts';
import type { HandlersFor } from './answer-call.ts';
import type { OwnCallName } from './dispatch.ts';
import type { IncidentLog } from './incident-log.ts';
import type { WaitingFiles } from './opened-files.ts';
import { writeWhole } from './own-file.ts';

/** What the window's own process keeps and does beside dialogs. */
export interface OwnServices {
  readonly settings: SettingsFile;
  readonly openedFiles: WaitingFiles;
  /** Of the workspace in the window. */
  readonly file: () => string;
  /** Puts another workspace in the window. */
  readonly open: (file: string) => Promise<void>;
  readonly chooseWorkspace: () => Promise<string | undefined>;
  /** Asks where to make one. */
  readonly chooseNewWorkspace: () => Promise<string | undefined>;
  readonly setLanguage: (language: Language) => void;
  readonly incidents: IncidentLog;
  /** Asks where to save the text of an incident. */
  readonly saveIncident: () => Promise<string | undefined>;
  /** The list of recent workspaces is another. */
  readonly onRecent: () => void;
}

const DONE = { ok: true, value: { done: true } } as const;

/** Answers what concerns this computer and no workspace. */
export function createOwnHandlers(services: OwnServices): HandlersFor<OwnCallName> {
  const { settings, openedFiles, setLanguage, chooseWorkspace, open } = services;
  return {
    'shell.setLanguage': async ({ language }) => {
      setLanguage(language);
      return DONE;
    },
    'shell.get': async () => ok({ notifies: settings.get().notifies }),
    'shell.setNotifies': async ({ notifies }) => {
      settings.set({ notifies });
      return DONE;
    },
    'shell.takeOpened': async () => ok({ paths: [...openedFiles.take()] }),
    'shell.newWorkspace': async () =>
      openChosen(await services.chooseNewWorkspace(), checkNewWorkspace, open),
    'shell.openWorkspace': async () => openChosen(await chooseWorkspace(), checkWorkspace, open),
    ...createRecentHandlers(services),
    ...createIncidentHandlers(services),
  };
}

function createIncidentHandlers({
  incidents,
  saveIncident,
}: OwnServices): HandlersFor<Extract<OwnCallName, `incidents.${string}`>> {
  return {
    'incidents.list': async () => ok({ incidents: [...incidents.list()] }),
    'incidents.report': async ({ kind, fault }) => {
      incidents.add({ id: randomUUID(), kind, fault });
      return DONE;
    },
    'incidents.save': async ({ id }) => {
      const incident = incidents.list().find((one) => one.id === id);
      if (incident === undefined) return err({ code: 'not-found', what: 'incident' });
      const file = await saveIncident();
      if (file === undefined) return ok({});
      try {
        writeWhole(file, writeIncident(incident));
        return ok({ file });
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        return err({ code: 'file-not-written', file, reason });
      }
    },
    'incidents.remove': async ({ id }) => {
      incidents.remove(id);
      return DONE;
    },
    'incidents.clear': async () => {
      incidents.clear();
      return DONE;
    },
  };
}

/** What may not be opened leaves the workspace in the window as it is. */
async function openChosen(
  chosen: string | undefined,
  check: (file: string) => Result<string, AppError>,
  open: OwnServices['open'],
): Promise<Result<{ isDone: boolean }, AppError>> {
  if (chosen === undefined) return ok({ isDone: false });
  const checked = check(chosen);
  if (!checked.ok) return checked;
  await open(checked.value);
  return ok({ isDone: true });
}

function createRecentHandlers({
  settings,
  file: openFile,
  open,
  onRecent,
}: OwnServices): HandlersFor<Extract<OwnCallName, `recent.${string}`>> {
  return {
    'recent.list': async () =>
      ok({ recent: settings.get().recent.map((one) => view(one, openFile())) }),
    'recent.open': async ({ file }) => {
      // A window that was taken over can name no other file.
      const isListed = settings.get().recent.some((one) => one.file === file);
      if (!isListed || !existsSync(file)) return err({ code: 'not-found', what: 'workspace' });
      const checked = checkWorkspace(file);
      if (!checked.ok) return checked;
      await open(file);
      return DONE;
    },
    'recent.remove': async ({ file }) => {
      settings.forget(file);
      onRecent();
      return DONE;
    },
    'recent.clear': async () => {
      settings.set({ recent: [] });
      onRecent();
      return DONE;
    },
  };
}

function view(one: { readonly file: string; readonly openedAt: string }, openFile: string) {
  return { ...one, isThere: existsSync(one.file), isOpen: one.file === openFile };
}
