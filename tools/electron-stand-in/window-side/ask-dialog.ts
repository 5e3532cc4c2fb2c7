import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import type { DialogRequest } from '../messages.ts';
import { readPath } from './files.ts';

const WORLD = 'electron-stand-in';

/** Asks the person in front of the window, as far as Chromium can. */
export async function askPerson(
  session: CDPSession,
  request: DialogRequest,
): Promise<readonly string[]> {
  if (request.kind === 'open') return pickPaths(session, request.of);
  const file = findFreeName(request.suggestedFile, findSaveDirectory());
  process.stderr.write(`Chromium has no dialog that asks where to save: it goes to ${file}\n`);
  return [file];
}

/** `suggestedFile`'s name in `directory`, with a number after it where that is taken. */
export function findFreeName(suggestedFile: string, directory: string): string {
  const extension = extname(suggestedFile);
  const name = basename(suggestedFile, extension);
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${String(number)})`;
    const file = join(directory, `${name}${suffix}${extension}`);
    if (!existsSync(file)) return file;
  }
}

function findSaveDirectory(): string {
  const downloads = join(homedir(), 'Downloads');
  return existsSync(downloads) ? downloads : homedir();
}

/** Chromium's own file chooser, opened from a world that the page's scripts cannot reach. */
async function pickPaths(
  session: CDPSession,
  kind: 'files' | 'folder',
): Promise<readonly string[]> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: WORLD,
  });
  const { result } = await session.send('Runtime.evaluate', {
    contextId,
    // A chooser opens only where a person has asked for it; the app's button or menu was it.
    userGesture: true,
    awaitPromise: true,
    returnByValue: true,
    expression: `(${pickInPage.toString()})(${JSON.stringify(kind)})`,
  });
  const relativePaths: readonly unknown[] = Array.isArray(result.value) ? result.value : [];
  const paths = await Promise.all(
    relativePaths.map(async (relative, index) => {
      const path = await readPath(session, contextId, `picked[${String(index)}]`);
      return kind === 'files' ? path : findRoot(path, String(relative));
    }),
  );
  return [...new Set(paths)].filter((path) => path !== '');
}

/** The folder that was picked: `path` without what lies below it. */
function findRoot(path: string, relative: string): string {
  return relative
    .split('/')
    .slice(1)
    .reduce((folder) => dirname(folder), path);
}

/** Goes into the page as text; leaves the files at `picked` and answers with their relative paths. */
function pickInPage(kind: 'files' | 'folder'): Promise<readonly string[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = kind === 'folder';
  return new Promise((resolve) => {
    const finish = () => {
      const picked = [...(input.files ?? [])];
      Object.assign(globalThis, { picked });
      resolve(picked.map((file) => file.webkitRelativePath));
    };
    input.addEventListener('change', finish);
    input.addEventListener('cancel', finish);
    input.click();
  });
}
