import { beforeEach, expect, test, vi } from 'vitest';
import { serveIpc } from '../../../src/main/shell/serve.ts';
import { CALL_CHANNEL, HANDED_CHANNEL } from '../../../src/shared/contract/channels.ts';

type Listener = (event: { readonly senderFrame: unknown }, ...input: unknown[]) => Promise<unknown>;

const handlers = vi.hoisted(() => new Map<string, unknown>());

vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, listener: unknown) => void handlers.set(channel, listener),
    removeHandler: (channel: string) => void handlers.delete(channel),
  },
}));

const ORIGIN = 'app://touchstone';
const dispatch = vi.fn<(call: string, input: unknown) => Promise<never>>();
const own = { url: `${ORIGIN}/index.html`, origin: ORIGIN, parent: null };

beforeEach(() => {
  dispatch.mockReset();
  onHanded.mockReset();
});

const onHanded = vi.fn<(paths: unknown) => void>();

const askFrom = (senderFrame: unknown, channel: string, ...input: readonly unknown[]) => {
  const end = serveIpc(dispatch, onHanded, ORIGIN);
  const listener = handlers.get(channel) as Listener;
  end();
  return listener({ senderFrame }, ...input);
};
const callFrom = (senderFrame: unknown) => askFrom(senderFrame, CALL_CHANNEL, 'workspace.get', {});

test('the app’s own top frame is answered, until the end', async () => {
  await callFrom(own);
  expect(dispatch).toHaveBeenCalledExactlyOnceWith('workspace.get', {});
  expect(handlers.size).toBe(0);
});

test('what is dropped on the window is handed on, and is no call', async () => {
  await askFrom(own, HANDED_CHANNEL, ['/a.json']);
  expect(onHanded).toHaveBeenCalledExactlyOnceWith(['/a.json']);
  expect(dispatch).not.toHaveBeenCalled();
});

test.each([
  ['another origin', { ...own, url: 'https://evil.example/', origin: 'https://evil.example' }],
  ['a frame in the app', { ...own, parent: own }],
  ['a host that starts the same', { ...own, origin: 'app://touchstone.evil' }],
  ['a document without an origin', { ...own, url: 'data:text/html,x', origin: 'null' }],
  ['a file', { ...own, url: 'file:///tmp/index.html', origin: 'file://' }],
  ['a frame that is closed', null],
])('%s is refused, and nothing is dispatched', async (_, frame) => {
  await expect(callFrom(frame)).rejects.toThrow('only app://touchstone may call');
  await expect(askFrom(frame, HANDED_CHANNEL, ['/a'])).rejects.toThrow('only app://touchstone');
  expect(onHanded).not.toHaveBeenCalled();
  expect(dispatch).not.toHaveBeenCalled();
});
