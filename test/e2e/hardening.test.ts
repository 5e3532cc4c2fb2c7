import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract, isCallName } from '../../src/shared/contract/contract.ts';
import { launchApp } from './app.ts';
import type { LaunchedApp } from './app.ts';

/** What a script would try that has got into the window: each test is that script. */

let app: LaunchedApp;
/** Asks of the window that came over the network, whatever they wanted. */
const reached: string[] = [];
const outside = createServer((request, response) => {
  reached.push(request.url ?? '');
  response.setHeader('access-control-allow-origin', '*').end('globalThis.isRemoteRun = true;');
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
  app = await launchApp();
});
afterAll(async () => {
  await app.close();
  outside.close();
});

interface Attempt {
  /** The directives of the policy that stopped something. */
  readonly violations: readonly string[];
  readonly value: unknown;
}

/** Runs a script in the window, a frame later: what a debugger evaluates itself is exempt from the policy. */
async function attempt(script: (origin: string) => unknown): Promise<Attempt> {
  const run = async (source: (given: string) => unknown, given: string) => {
    const violations: string[] = [];
    const note = (event: SecurityPolicyViolationEvent) =>
      void violations.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    await new Promise(requestAnimationFrame);
    let value: unknown;
    try {
      value = await source(given);
    } catch (cause) {
      value = String(cause);
    }
    await new Promise((resolve) => void setTimeout(resolve, 150));
    document.removeEventListener('securitypolicyviolation', note);
    return { violations: [...new Set(violations)], value };
  };
  const source = `(${run.toString()})(${script.toString()}, ${JSON.stringify(origin)})`;
  return (await app.page.evaluate(source)) as Attempt;
}

const SCRIPTS: readonly (readonly [string, string, (origin: string) => unknown])[] = [
  [
    'an inline script',
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.isInlineRun = true;';
      document.head.append(script);
    },
  ],
  [
    'a handler in an attribute',
    'script-src-attr',
    () => {
      document.body.insertAdjacentHTML('beforeend', '<b id="h" onclick="isInlineRun = true"></b>');
      document.getElementById('h')?.click();
    },
  ],
  [
    'text as code',
    'script-src',
    () => Reflect.construct(Function, ['globalThis.isInlineRun = true'])(),
  ],
  [
    'text as code in a timer',
    'script-src',
    () => setTimeout('globalThis.isInlineRun = true' as unknown as () => void),
  ],
  [
    'a script from elsewhere',
    'script-src-elem',
    (from) => {
      const script = document.createElement('script');
      script.src = `${from}/script.js`;
      document.head.append(script);
    },
  ],
  [
    'a script of its own making',
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.src = URL.createObjectURL(new Blob(['globalThis.isInlineRun = true;']));
      document.head.append(script);
    },
  ],
  [
    'a module from elsewhere',
    'script-src-elem',
    (from) => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = `${from}/module.js`;
      document.head.append(script);
    },
  ],
  [
    'compiled code',
    'script-src',
    () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  ],
  [
    'a worker',
    'worker-src',
    () => void new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))),
  ],
  [
    'an inline style',
    'style-src-elem',
    () => {
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
    },
  ],
  [
    'a style in an attribute',
    'style-src-attr',
    () => document.body.insertAdjacentHTML('beforeend', '<b style="color: red"></b>'),
  ],
  [
    'a style from elsewhere',
    'style-src-elem',
    (from) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = `${from}/style.css`;
      document.head.append(link);
    },
  ],
  [
    'a picture from elsewhere',
    'img-src',
    (from) => {
      const picture = new Image();
      picture.src = `${from}/picture.png`;
      document.body.append(picture);
    },
  ],
  [
    'a typeface from elsewhere',
    'font-src',
    (from) => new FontFace('Elsewhere', `url(${from}/font.woff2)`).load(),
  ],
  ['a fetch', 'connect-src', (from) => fetch(`${from}/fetch`)],
  [
    'an old request',
    'connect-src',
    (from) => {
      const request = new XMLHttpRequest();
      request.open('GET', `${from}/xhr`);
      request.send();
    },
  ],
  ['a socket', 'connect-src', (from) => void new WebSocket(`${from.replace('http', 'ws')}/socket`)],
  ['a stream of events', 'connect-src', (from) => void new EventSource(`${from}/events`)],
  ['a beacon', 'connect-src', (from) => navigator.sendBeacon(`${from}/beacon`, 'names')],
  [
    'a frame',
    'frame-src',
    (from) => {
      const frame = document.createElement('iframe');
      frame.src = `${from}/frame`;
      document.body.append(frame);
    },
  ],
  [
    'a plug-in',
    'object-src',
    (from) => {
      const plugin = document.createElement('object');
      plugin.data = `${from}/plugin`;
      document.body.append(plugin);
    },
  ],
  [
    'another base for its addresses',
    'base-uri',
    (from) => {
      const base = document.createElement('base');
      base.href = from;
      document.head.append(base);
    },
  ],
  [
    'a form that is sent away',
    'form-action',
    (from) => {
      const form = document.createElement('form');
      form.action = `${from}/form`;
      document.body.append(form);
      form.submit();
    },
  ],
];

describe('the policy stops', () => {
  test.each(SCRIPTS)('%s (%s)', async (_, directive, script) => {
    const { violations } = await attempt(script);
    expect(violations).toContain(directive);
    const isRun = await app.page.evaluate(
      () => 'isInlineRun' in globalThis || 'isRemoteRun' in globalThis,
    );
    expect(isRun).toBe(false);
    expect(reached).toEqual([]);
  });
});

describe('the window stays where it is', () => {
  test.each<readonly [string, (origin: string) => unknown]>([
    ['window.open', (from) => window.open(`${from}/open`)],
    ['window.open of a blank page', () => window.open('about:blank')],
    [
      'window.open of a page of its own making',
      () => window.open(URL.createObjectURL(new Blob(['<b>'], { type: 'text/html' }))),
    ],
    [
      'a link into another window',
      (from) => {
        const link = document.createElement('a');
        Object.assign(link, { href: `${from}/link`, target: '_blank' });
        document.body.append(link);
        link.click();
        return null;
      },
    ],
    [
      'a link',
      (from) => {
        const link = document.createElement('a');
        link.href = `${from}/link`;
        document.body.append(link);
        link.click();
        return null;
      },
    ],
    [
      'another address',
      (from) => {
        location.assign(`${from}/assign`);
        return null;
      },
    ],
    [
      'a file',
      () => {
        location.assign('file:///etc/passwd');
        return null;
      },
    ],
    [
      'a page of data',
      () => {
        location.assign('data:text/html,x');
        return null;
      },
    ],
    [
      'a refresh',
      (from) => {
        const meta = document.createElement('meta');
        meta.httpEquiv = 'refresh';
        meta.content = `0;url=${from}/refresh`;
        document.head.append(meta);
        return null;
      },
    ],
  ])('%s', async (_, script) => {
    const before = app.page.url();
    const { value } = await attempt(script);
    expect(value).toBeNull();
    expect(app.page.url()).toBe(before);
    // The stand-in closes again what Chromium opens; Electron opens nothing.
    await expect.poll(() => app.page.context().pages().length).toBe(1);
    expect(reached).toEqual([]);
  });
});

test('asked in earnest, each permission is refused', async () => {
  const { value } = await attempt(async () => {
    const refusalOf = (asked: Promise<unknown>) =>
      asked.then(
        () => 'granted',
        (cause: unknown) => (cause instanceof Error ? cause.name : String(cause)),
      );
    const position = new Promise((resolve, reject) =>
      navigator.geolocation.getCurrentPosition(resolve, () => reject(new Error('denied'))),
    );
    return {
      camera: await refusalOf(navigator.mediaDevices.getUserMedia({ video: true })),
      notifications: await Notification.requestPermission(),
      position: await refusalOf(position),
      clipboard: await refusalOf(navigator.clipboard.readText()),
    };
  });
  expect(value).toEqual({
    camera: expect.stringMatching(/^Not(?:Allowed|Found)Error$/u),
    notifications: 'denied',
    position: 'Error',
    clipboard: 'NotAllowedError',
  });
});

test('a frame within the app has no bridge', async () => {
  const { value } = await attempt(async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<b>inside</b>';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    return frame.contentWindow !== null && 'touchstone' in frame.contentWindow;
  });
  expect(value).toBe(false);
});

test.each([
  '..%2f..%2fpackage.json',
  '..%5c..%5cpackage.json',
  '%2e%2e/%2e%2e/out/main/index.js',
  'assets/..%2f..%2fmain/index.js',
  '/etc/passwd',
  'index.html%00.js',
])('the app’s scheme serves nothing outside its folder: %s', async (path) => {
  const isLoaded = await app.page.evaluate(
    (src) =>
      new Promise<boolean>((resolve) => {
        const script = document.createElement('script');
        script.type = 'module';
        script.addEventListener('load', () => resolve(true));
        script.addEventListener('error', () => resolve(false));
        script.src = `${location.origin}/${src}`;
        document.head.append(script);
      }),
    path,
  );
  expect(isLoaded).toBe(false);
});

describe('every call', () => {
  const calls = Object.keys(contract).filter(isCallName);
  const inputs = [
    'null',
    '7',
    '"text"',
    '[]',
    '{"":1}',
    '{"constructor":{"prototype":{}},"extra":true}',
  ];

  test('refuses input that its schema does not know, and does nothing', async () => {
    expect(calls.length).toBeGreaterThan(50);
    const answered = await app.page.evaluate(
      async ([names, given]) => {
        const taken: string[] = [];
        for (const name of names) {
          for (const input of given) {
            const read = JSON.parse(input) as never;
            const answer = await window.touchstone.call(name as 'workspace.get', read);
            const isRefused = !answer.ok && answer.error.code === 'invalid-request';
            if (!isRefused) taken.push(`${name} ${input}`);
          }
        }
        return taken;
      },
      [calls, inputs] as const,
    );
    expect(answered).toEqual([]);
    expect(existsSync(app.workspace)).toBe(true);
  });
});
