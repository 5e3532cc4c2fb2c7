import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { BridgeFile, TouchstoneBridge } from '../../../shared/contract/bridge.ts';
import type { EventName, EventPayload } from '../../../shared/contract/contract.ts';
import { CALL_CHANNEL, EVENT_CHANNEL, HANDED_CHANNEL } from '../../../shared/contract/channels.ts';

// No check here: a script in the window could step round it, so names and input are checked where
// they arrive.
const bridge: TouchstoneBridge = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void) {
    const receive = (_event: unknown, event: string, payload: EventPayload<Name>) => {
      if (event === name) listener(payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, receive);
    return () => ipcRenderer.removeListener(EVENT_CHANNEL, receive);
  },
  async pathsOf(files) {
    const paths = await Promise.all(files.map(pathOf));
    // These and no others may be read: what stands here is the person's own choice.
    await ipcRenderer.invoke(
      HANDED_CHANNEL,
      paths.filter((path) => path !== ''),
    );
    return paths;
  },
};

async function pathOf(file: BridgeFile): Promise<string> {
  return file instanceof File ? webUtils.getPathForFile(file) : '';
}

contextBridge.exposeInMainWorld('touchstone', bridge);
