import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { answerRequest } from '../../../src/main/shell/protocol.ts';

vi.mock('electron', () => ({ protocol: {} }));

const root = mkdtempSync(join(tmpdir(), 'touchstone-protocol-'));
const directory = join(root, 'renderer');

beforeAll(() => {
  mkdirSync(join(directory, 'assets'), { recursive: true });
  writeFileSync(join(directory, 'index.html'), '<!doctype html>');
  writeFileSync(join(directory, 'assets', 'index.js'), 'export {};');
  writeFileSync(join(directory, 'notes.txt'), 'no part of the app');
  writeFileSync(join(root, 'secret.js'), 'outside');
});
afterAll(() => rmSync(root, { recursive: true }));

function get(url: string, method = 'GET') {
  return answerRequest(directory, { url, method });
}

describe('answerRequest', () => {
  test.each([
    ['the document', 'app://touchstone/index.html', 'text/html; charset=utf-8'],
    ['the document at the root', 'app://touchstone/', 'text/html; charset=utf-8'],
    ['a script', 'app://touchstone/assets/index.js?v=1', 'text/javascript; charset=utf-8'],
  ])('serves %s', async (_, url, contentType) => {
    const response = await get(url);

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(contentType);
    expect((await response.text()).length).toBeGreaterThan(0);
  });

  test.each([
    ['a path above the folder', 'app://touchstone/../secret.js'],
    ['encoded dots', 'app://touchstone/%2e%2e/secret.js'],
    ['an encoded slash', 'app://touchstone/assets/..%2f..%2f..%2fsecret.js'],
    ['an encoded backslash', 'app://touchstone/..%5c..%5csecret.js'],
    ['a path that starts anew', `app://touchstone/%2f${join(root, 'secret.js')}`],
    ['a null byte', 'app://touchstone/index.html%00.js'],
    ['a broken escape', 'app://touchstone/%zz'],
    ['the folder itself', 'app://touchstone/assets/..'],
    ['a folder', 'app://touchstone/assets'],
    ['a kind of file that is no part of the app', 'app://touchstone/notes.txt'],
    ['a file that is not there', 'app://touchstone/absent.js'],
    ['another host', 'app://elsewhere/index.html'],
    ['a host that starts the same', 'app://touchstone.example/index.html'],
  ])('refuses %s', async (_, url) => {
    const response = await get(url);

    // A parent that the URL's own parser takes away names the document at the root.
    const isRoot = new URL(url).pathname === '/';
    expect(await response.text()).toBe(isRoot ? '<!doctype html>' : '');
    expect(response.status).toBe(isRoot ? 200 : 404);
  });

  test('refuses a method other than GET', async () => {
    expect((await get('app://touchstone/index.html', 'POST')).status).toBe(405);
  });

  test('sends a policy that allows only the app itself, with refusals too', async () => {
    for (const url of ['app://touchstone/index.html', 'app://touchstone/absent.js']) {
      const { headers } = await get(url);
      const policy = headers.get('content-security-policy');

      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});
