import { ipcMain } from 'electron';
import type { BrowserWindow } from 'electron';
import type { EventName } from '../../shared/contract/contract.ts';
import { CALL_CHANNEL, EVENT_CHANNEL, HANDED_CHANNEL } from '../../shared/contract/channels.ts';
import type { Dispatch } from './dispatch.ts';

/**
 * Serves the app's own top frame and nothing else; answers with its end.
 *
 * @param onHanded Told of the files that were dropped on the window.
 */
export function serveIpc(
  dispatch: Dispatch,
  onHanded: (paths: unknown) => void,
  appOrigin: string,
): () => void {
  const serve = (channel: string, answer: (...input: readonly unknown[]) => unknown) =>
    ipcMain.handle(channel, async ({ senderFrame: frame }, ...input: readonly unknown[]) => {
      if (frame === null || frame.parent !== null || frame.origin !== appOrigin) {
        throw new Error(
          `Refused ${channel} from ${frame?.url ?? 'a closed frame'}: only ${appOrigin} may call.`,
        );
      }
      return answer(...input);
    });
  serve(CALL_CHANNEL, (call, input) => dispatch(String(call), input));
  serve(HANDED_CHANNEL, onHanded);
  return () => [CALL_CHANNEL, HANDED_CHANNEL].forEach((channel) => ipcMain.removeHandler(channel));
}

/** Tells the window of an event; one that is closed already has no use for it. */
export function sendEvent(
  window: BrowserWindow | undefined,
  event: EventName,
  payload: unknown,
): void {
  if (window === undefined || window.isDestroyed()) return;
  window.webContents.send(EVENT_CHANNEL, event, payload);
}
