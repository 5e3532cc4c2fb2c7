import type { InvokeInput, SenderFrame, ServedResponse } from '../messages.ts';
import { covered, refuse } from './covered.ts';

interface Sender {
  readonly url: string;
  readonly origin: string;
  /** `null` at the top; only that is asked of it. */
  readonly parent: object | null;
}

type InvokeHandler = (
  event: { readonly senderFrame: Sender | null },
  ...args: readonly unknown[]
) => unknown;

interface CustomScheme {
  readonly scheme: string;
  readonly privileges?: { readonly standard?: boolean; readonly secure?: boolean };
}

const invokeHandlers = new Map<string, InvokeHandler>();
const schemes = new Set<string>();
const schemeHandlers = new Map<string, (request: Request) => Response | Promise<Response>>();

export const ipcMain = covered('ipcMain', {
  handle(channel: string, handler: InvokeHandler): void {
    invokeHandlers.set(channel, handler);
  },
  removeHandler(channel: string): void {
    invokeHandlers.delete(channel);
  },
});

export const protocol = covered('protocol', {
  registerSchemesAsPrivileged(customSchemes: readonly CustomScheme[]): void {
    for (const { scheme, privileges } of customSchemes) {
      if (privileges?.standard !== true || privileges.secure !== true) {
        refuse(`the scheme ${scheme}, which is not both standard and secure`);
      }
      schemes.add(scheme);
    }
  },
  handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void {
    if (!schemes.has(scheme)) refuse(`the scheme ${scheme}, which was not registered in time`);
    schemeHandlers.set(scheme, handler);
  },
});

/** Calls the handler of `ipcMain.handle`; its failure is told in Electron's words. */
export async function invoke({ channel, args, frame }: InvokeInput): Promise<unknown> {
  const handler = invokeHandlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return handler({ senderFrame: describeFrame(frame) }, ...args);
}

function describeFrame({ url, origin, isTop }: SenderFrame): Sender {
  return { url, origin, parent: isTop ? null : {} };
}

/** Calls the handler of `protocol.handle`. */
export async function serve(request: {
  readonly url: string;
  readonly method: string;
}): Promise<ServedResponse> {
  const handler = schemeHandlers.get(request.url.slice(0, request.url.indexOf(':')));
  if (handler === undefined) throw new Error(`No handler for ${request.url}`);
  const response = await handler(new Request(request.url, { method: request.method }));
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}
