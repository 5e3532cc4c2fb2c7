/**
 * Opens the built app for an end-to-end test: in Electron where its runtime is there, else in the
 * installed Chromium through the stand-in. `TOUCHSTONE_E2E_DRIVER` (`electron` or `stand-in`) decides
 * where both could. Every app has a folder of its own for its data and is closed by the test.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { findElectron } from '../../tools/start/electron.ts';
import { launchInElectron } from './drivers/electron.ts';
import { launchInStandIn } from './drivers/stand-in.ts';

export const ROOT = join(import.meta.dirname, '..', '..');

export interface LaunchOptions {
  /** Default: one that is not there yet. */
  readonly workspace?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Files that the app is opened with. */
  readonly files?: readonly string[];
  /** A folder in which another app's data was kept, with which it begins. */
  readonly data?: string;
}

/** What the next dialogs answer, in this order; one that nothing was said of is cancelled. */
export interface Dialogs {
  answerSave(path: string): void;
  answerOpen(paths: readonly string[]): void;
}

export interface LaunchedApp {
  readonly page: Page;
  readonly dialogs: Dialogs;
  /** Holds the app's data; gone after `close`. */
  readonly userData: string;
  readonly workspace: string;
  /** The app's own process, which owns the engine. */
  readonly processId: number;
  /** Drops files and folders on `target`, as from the system's file manager. */
  dropFiles(target: Locator, paths: readonly string[]): Promise<void>;
  /** What the app has written so far, standard output and errors. */
  readOutput(): string;
  /**
   * Ends the app, if it has not ended itself, and answers with its exit status.
   *
   * @param keepIn A folder for the workspace and its key, with which another app can begin.
   */
  close(keepIn?: string): Promise<number>;
}

/** What a driver gets and gives; the rest is the same for both. */
export interface DriverOptions {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Driven extends Pick<LaunchedApp, 'page' | 'dialogs' | 'processId' | 'readOutput'> {
  close(): Promise<number>;
}

/** Starts the app and waits until its window is loaded. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const userData = mkdtempSync(join(tmpdir(), 'touchstone-e2e-'));
  if (options.data !== undefined) copyData(options.data, userData);
  const workspace = options.workspace ?? join(userData, 'workspace.touchstone');
  const launch = chooseDriver() === 'electron' ? launchInElectron : launchInStandIn;
  const driven = await launch({
    args: [`--user-data-dir=${userData}`, '--workspace', workspace, ...(options.files ?? [])],
    env: { ...process.env, ...options.env },
  });
  return {
    ...driven,
    userData,
    workspace,
    dropFiles: (target, paths) => dropFiles(driven.page, target, paths),
    async close(keepIn) {
      const status = await driven.close();
      if (keepIn !== undefined) copyData(userData, keepIn);
      rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
      return status;
    },
  };
}

// Not the window's own, nor what says where the workspace was.
const KEPT = /^(?:workspace\.touchstone|stand-in\.keychain$|Local State$)/u;

function copyData(from: string, to: string): void {
  for (const name of readdirSync(from).filter((one) => KEPT.test(one))) {
    cpSync(join(from, name), join(to, name), { recursive: true });
  }
}

/** The app with the sample candidates taken in just now, and what was said of that dismissed. */
export async function launchWithSamples(): Promise<LaunchedApp> {
  const app = await launchApp();
  await app.page.getByRole('button', { name: 'Try it with sample candidates' }).click();
  await app.page.getByRole('heading', { name: 'Import finished' }).waitFor();
  await app.page.getByRole('button', { name: 'Dismiss' }).click();
  return app;
}

/** Which driver `launchApp` takes. */
export function chooseDriver(): 'electron' | 'stand-in' {
  const named = process.env['TOUCHSTONE_E2E_DRIVER'];
  if (named === 'electron' || named === 'stand-in') return named;
  const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined;
  return hasDisplay && findElectron() !== undefined ? 'electron' : 'stand-in';
}

// Playwright's own way hands over the files' bytes without their paths.
async function dropFiles(page: Page, target: Locator, paths: readonly string[]): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('There is nothing visible to drop the files on.');
  const session = await page.context().newCDPSession(page);
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
  }
  await session.detach();
}
