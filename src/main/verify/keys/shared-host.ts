import { parseHttpsUrl } from './key-document.ts';

/**
 * Hosts on which anybody keeps files beside everybody else's: that a key is on the issuer's host says
 * nothing there.
 */
const SHARED_HOSTS: ReadonlySet<string> = new Set([
  'api.jsonbin.io',
  'api.npoint.io',
  'archive.org',
  'arweave.net',
  'bitbucket.org',
  'cdn.discordapp.com',
  'cdn.jsdelivr.net',
  'cdn.statically.io',
  'cloudflare-ipfs.com',
  'codeberg.org',
  'dl.dropboxusercontent.com',
  'docs.google.com',
  'drive.google.com',
  'drive.usercontent.google.com',
  'esm.sh',
  'firebasestorage.googleapis.com',
  'gateway.pinata.cloud',
  'gist.github.com',
  'gist.githubusercontent.com',
  'gitee.com',
  'github.com',
  'gitlab.com',
  'huggingface.co',
  'ipfs.io',
  'jsonkeeper.com',
  'media.githubusercontent.com',
  'mocki.io',
  'onedrive.live.com',
  'paste.ee',
  'pastebin.com',
  'raw.githack.com',
  'raw.githubusercontent.com',
  'rawcdn.githack.com',
  'rentry.co',
  'run.mocky.io',
  's3.amazonaws.com',
  'sites.google.com',
  'sourceforge.net',
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
