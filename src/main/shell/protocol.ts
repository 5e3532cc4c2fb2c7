import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';
import { protocol } from 'electron';

export const APP_SCHEME = 'app';
/** The origin of the window's document, as Electron writes it. */
export const APP_ORIGIN = 'app://touchstone';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

// What the build of the window writes; anything else is not part of the app.
const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
]);

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the files in `directory`, and nothing outside it, at `app://touchstone/`. */
export function serveAppFiles(directory: string): void {
  protocol.handle(APP_SCHEME, (request) => answerRequest(directory, request));
}

/** The file of `directory` that `request` names, with the policy that every document gets. */
export async function answerRequest(
  directory: string,
  request: Pick<Request, 'method' | 'url'>,
): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  const file = findFile(directory, request.url);
  const contentType = file === undefined ? undefined : CONTENT_TYPES.get(extname(file));
  if (file === undefined || contentType === undefined) return refusal(404);
  try {
    const body = await readFile(file);
    return new Response(body, { headers: { ...SECURITY_HEADERS, 'content-type': contentType } });
  } catch {
    return refusal(404);
  }
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}

function findFile(directory: string, url: string): string | undefined {
  if (!url.startsWith(`${APP_ORIGIN}/`)) return undefined;
  const path = decodePath(new URL(url).pathname);
  if (path === undefined || path.includes('\0')) return undefined;
  const file = join(directory, path === '/' ? 'index.html' : path);
  // An encoded slash or backslash survives the parsing of the URL and could climb out here.
  const inside = relative(directory, file);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? undefined : file;
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
