/**
 * Chromium goes to no scheme that it does not know, so `app://touchstone/` is shown as
 * `https://touchstone.app.invalid/`, a name that no resolver answers. It is as secure a context,
 * with an origin of its own.
 */
export function toChromiumUrl(url: string): string {
  return url.replace(
    /^(?<scheme>[a-z]+):\/\/(?<host>[^/.]+)/u,
    'https://$<host>.$<scheme>.invalid',
  );
}

/** The app's own URL or origin behind one of Chromium's; `undefined` for any other. */
export function toAppUrl(url: string): string | undefined {
  const parts = /^https:\/\/(?<host>[a-z0-9-]+)\.(?<scheme>[a-z]+)\.invalid(?<path>\/.*)?$/u.exec(
    url,
  )?.groups;
  if (parts === undefined) return undefined;
  return `${parts['scheme'] ?? ''}://${parts['host'] ?? ''}${parts['path'] ?? ''}`;
}
