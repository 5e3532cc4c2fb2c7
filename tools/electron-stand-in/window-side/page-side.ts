import type { Accelerator } from '../messages.ts';

/** The name of Chromium's binding, which a page can see for no longer than its first script runs. */
export const BINDING = '__electronStandIn';

/** What a page tells the process that drives it. */
export type PageMessage =
  | {
      readonly type: 'invoke';
      readonly id: number;
      readonly channel: string;
      readonly args: readonly unknown[];
    }
  | { readonly type: 'path'; readonly id: number; readonly file: number }
  | { readonly type: 'size'; readonly width: number; readonly height: number }
  | { readonly type: 'focus'; readonly hasFocus: boolean }
  | { readonly type: 'menu'; readonly label: string };

/** What that process calls in the page, by way of the binding's name. */
interface PageReceiver {
  settle(id: number, isOk: boolean, value: unknown): void;
  deliver(channel: string, args: readonly unknown[]): void;
  file(index: number): File | undefined;
}

interface PageConfig {
  readonly binding: string;
  readonly accelerators: readonly Accelerator[];
}

type Tell = (message: object) => void;
type Ask = (message: object) => Promise<unknown>;
type Listener = (event: object, ...args: readonly unknown[]) => void;
type Preload = (require: (name: string) => unknown, module: object, exports: object) => void;

/** The script that runs before any other in every document. */
export function createPageScript(
  preloadSource: string,
  accelerators: readonly Accelerator[],
): string {
  const preload = `function (require, module, exports) {\n${preloadSource}\n}`;
  const config: PageConfig = { binding: BINDING, accelerators };
  const parts = [
    createAsk,
    createElectron,
    coveredInPage,
    followSize,
    followFocus,
    followKeys,
    startPage,
  ];
  return `(() => {
    'use strict';
    ${parts.join('\n')}
    startPage(${preload}, ${JSON.stringify(config)});
  })();`;
}

// The functions below go into the page as text: they use nothing from outside themselves but each
// other and the types. Electron runs a preload script in a world of its own; here it shares the
// page's, where only what it exposes can be reached.

function startPage(preload: Preload, { binding, accelerators }: PageConfig): void {
  const page: Record<string, unknown> = Object(globalThis);
  const post = Object(page[binding]);
  delete page[binding];
  // Electron answers so when a window may not be opened; the app's is asked for in its process.
  page['open'] = () => null;
  if (window.top !== window || typeof post !== 'function') return;
  const tell: Tell = (message) => post(JSON.stringify(message));
  const { ask, settle } = createAsk(tell);
  const { electron, deliver, file } = createElectron(ask);
  const receiver: PageReceiver = { settle, deliver, file };
  Object.defineProperty(page, binding, { value: receiver });
  followSize(tell);
  followFocus(tell);
  followKeys(tell, accelerators);
  preload(
    (name) => {
      if (name === 'electron') return electron;
      throw new Error(`A preload script cannot require "${name}".`);
    },
    {},
    {},
  );
}

function createAsk(tell: Tell) {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  const ask: Ask = (message) => {
    const deferred = Promise.withResolvers<unknown>();
    lastId += 1;
    waiting.set(lastId, deferred);
    tell({ ...message, id: lastId });
    return deferred.promise;
  };
  const settle = (id: number, isOk: boolean, value: unknown) => {
    if (isOk) waiting.get(id)?.resolve(value);
    else waiting.get(id)?.reject(new Error(String(value)));
    waiting.delete(id);
  };
  return { ask, settle };
}

function createElectron(ask: Ask) {
  const listeners = new Map<string, Set<Listener>>();
  const files: File[] = [];
  const electron = coveredInPage('electron', {
    contextBridge: coveredInPage('contextBridge', {
      exposeInMainWorld: (name: string, api: object) =>
        Object.defineProperty(globalThis, name, { value: Object.freeze(api), enumerable: true }),
    }),
    ipcRenderer: coveredInPage('ipcRenderer', {
      invoke: (channel: string, ...args: readonly unknown[]) =>
        ask({ type: 'invoke', channel, args }),
      on: (channel: string, listener: Listener) =>
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
      removeListener: (channel: string, listener: Listener) =>
        listeners.get(channel)?.delete(listener),
    }),
    // Electron answers at once, which no page can here: a promise stands for the path.
    webUtils: coveredInPage('webUtils', {
      getPathForFile: (file: File) => ask({ type: 'path', file: files.push(file) - 1 }),
    }),
  });
  const deliver = (channel: string, args: readonly unknown[]) =>
    listeners.get(channel)?.forEach((listen) => listen({}, ...args));
  return { electron, deliver, file: (index: number) => files[index] };
}

function coveredInPage<Part extends object>(name: string, part: Part): Part {
  return new Proxy(part, {
    get(target, key, receiver) {
      if (key in target) return Reflect.get(target, key, receiver);
      throw new Error(`The stand-in for Electron does not cover ${name}.${String(key)}.`);
    },
  });
}

function followSize(tell: Tell): void {
  const tellSize = () => tell({ type: 'size', width: outerWidth, height: outerHeight });
  addEventListener('resize', tellSize);
  tellSize();
}

function followFocus(tell: Tell): void {
  addEventListener('focus', () => tell({ type: 'focus', hasFocus: true }));
  addEventListener('blur', () => tell({ type: 'focus', hasFocus: false }));
}

function followKeys(tell: Tell, accelerators: readonly Accelerator[]): void {
  addEventListener('keydown', (event) => {
    const chosen = accelerators.find(({ key }) => key === event.key.toLowerCase());
    if (chosen === undefined || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    tell({ type: 'menu', label: chosen.label });
  });
}
