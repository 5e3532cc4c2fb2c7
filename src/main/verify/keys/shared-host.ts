import { parseHttpsUrl } from './key-document.ts';

/**
 * Hosts on which anybody keeps files beside everybody else's: that a key is on the issuer's host says
 * nothing there.
 */
const SHARED_HOSTS: ReadonlySet<string> = new Set([
  'archive.org',
  'bitbucket.org',
  'cdn.jsdelivr.net',
  'codeberg.org',
  'dl.dropboxusercontent.com',
  'docs.google.com',
  'drive.google.com',
  'firebasestorage.googleapis.com',
  'gist.githubusercontent.com',
  'github.com',
  'gitlab.com',
  'ipfs.io',
  'pastebin.com',
  'raw.githubusercontent.com',
  's3.amazonaws.com',
  'sites.google.com',
  'storage.googleapis.com',
  'unpkg.com',
  'web.archive.org',
  'www.dropbox.com',
]);

const REGIONAL_S3 = /^s3[.-][a-z0-9-]+\.amazonaws\.com$/u;

/** @param host Without a port. */
export function isSharedHost(host: string): boolean {
  return SHARED_HOSTS.has(host) || REGIONAL_S3.test(host);
}

const HOME = /^\/~[^/]+/u;

/** Whether both are HTTPS URLs on one host that belongs to one owner. */
export function isOwnHost(one: string, other: string): boolean {
  const [url, otherUrl] = [parseHttpsUrl(one), parseHttpsUrl(other)];
  if (url === undefined || otherUrl === undefined || url.origin !== otherUrl.origin) return false;
  if (isSharedHost(url.hostname)) return false;
  return HOME.exec(url.pathname)?.[0] === HOME.exec(otherUrl.pathname)?.[0];
}
