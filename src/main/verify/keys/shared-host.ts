import { hostedDidUrl } from './did.ts';
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
  const name = host.replace(/\.$/u, '');
  return SHARED_HOSTS.has(name) || REGIONAL_S3.test(name);
}

/**
 * The folder of a person on a host that is another's, `staff/~bob`, as hosts read it: they take an encoded
 * stroke for one, and several slashes for one. `undefined` where a path leads into none.
 */
function homeOf({ pathname }: URL): string | undefined {
  const segments = decode(pathname)
    .split('/')
    .filter((segment) => segment !== '');
  const place = segments.findIndex((segment) => /^~./u.test(segment));
  return place < 0 ? undefined : segments.slice(0, place + 1).join('/');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether an issuer's id stands in a person's folder, so that its host does not speak for it. */
export function isInHome(id: string): boolean {
  // A DID has no stroke in it, unless it is encoded.
  const url = parseHttpsUrl(hostedDidUrl(id.replaceAll('~', '%7E')) ?? id);
  return url !== undefined && homeOf(url) !== undefined;
}

/** Whether both are HTTPS URLs on one host that belongs to one owner. */
export function isOwnHost(one: string, other: string): boolean {
  const [url, otherUrl] = [parseHttpsUrl(one), parseHttpsUrl(other)];
  if (url === undefined || otherUrl === undefined || url.origin !== otherUrl.origin) return false;
  if (isSharedHost(url.hostname)) return false;
  return homeOf(url) === homeOf(otherUrl);
}
