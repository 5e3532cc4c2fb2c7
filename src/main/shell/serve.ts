import { ipcMain } from 'electron';
import type { BrowserWindow } from 'electron';
import type { EventName } from '../../shared/contract/contract.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../shared/contract/channels.ts';
import type { Dispatch } from './dispatch.ts';

/** Serves `dispatch` to the app's own top frame and to nothing else; answers with its end. */
export function serveIpc(dispatch: Dispatch, appOrigin: string): () => void {
  ipcMain.handle(CALL_CHANNEL, async (event, call: unknown, input: unknown) => {
    const frame = event.senderFrame;
    if (frame === null || frame.parent !== null || frame.origin !== appOrigin) {
      throw new Error(
        `Refused ${CALL_CHANNEL} from ${frame?.url ?? 'a closed frame'}: only ${appOrigin} may call.`,
      );
    }
    return dispatch(String(call), input);
  });
  return () => ipcMain.removeHandler(CALL_CHANNEL);
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
