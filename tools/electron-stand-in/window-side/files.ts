import type { CDPSession } from 'playwright-core';

/**
 * The path on disk of the `File` that `expression` names in a page, dropped or picked.
 *
 * @returns An empty text for a file that is not on disk, as Electron answers.
 */
export async function readPath(
  session: CDPSession,
  contextId: number,
  expression: string,
): Promise<string> {
  const { result } = await session.send('Runtime.evaluate', { contextId, expression });
  if (result.objectId === undefined) return '';
  const { objectId } = result;
  const { path } = await session.send('DOM.getFileInfo', { objectId });
  await session.send('Runtime.releaseObject', { objectId });
  return path;
}
