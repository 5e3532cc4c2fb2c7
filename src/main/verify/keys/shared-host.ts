import { percentDecoded } from '../../../shared/lib/percent-decoded.ts';
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
  'commondatastorage.googleapis.com',
  'dl.dropboxusercontent.com',
  'dpaste.com',
  'dweb.link',
  'docs.google.com',
  'drive.google.com',
  'drive.usercontent.google.com',
  'esm.sh',
  'files.catbox.moe',
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
  'nftstorage.link',
  'objects.githubusercontent.com',
  'onedrive.live.com',
  'paste.ee',
  'pastebin.com',
  'raw.githack.com',
  'raw.githubusercontent.com',
  'rawcdn.githack.com',
  'rentry.co',
  'run.mocky.io',
  'sites.google.com',
  'sourceforge.net',
  'storage.cloud.google.com',
  'storage.googleapis.com',
  'transfer.sh',
  'unpkg.com',
  'w3s.link',
  'web.archive.org',
  'www.dropbox.com',
]);

/** Stores of files that name a customer's in the path; where the customer's name is before the host's, it is the customer's own. */
const STORES: readonly RegExp[] = [
  /^s3(?:[.-][a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/u,
  /^s3(?:[.-][a-z0-9-]+)*\.(?:backblazeb2|wasabisys)\.com$/u,
  /^f\d+\.backblazeb2\.com$/u,
  /^[a-z0-9-]+\.(?:digitaloceanspaces|linodeobjects)\.com$/u,
  /^objectstorage\.[a-z0-9-]+\.oraclecloud\.com$/u,
  /^[a-z]+\.jsdelivr\.net$/u,
];

/** @param host Without a port. */
export function isSharedHost(host: string): boolean {
  const name = host.replace(/\.$/u, '');
  return SHARED_HOSTS.has(name) || STORES.some((store) => store.test(name));
}

/**
 * The folder of a person on a host that is another's, `staff/~bob`, or their repository on a forge of code; as
 * hosts read a path: they take an encoded stroke for one, and several slashes for one. `undefined` where it leads
 * into none.
 */
export function homeOf({ pathname }: URL): string | undefined {
  const segments = percentDecoded(pathname)
    .split('/')
    .filter((segment) => segment !== '');
  const place = segments.findIndex((segment) => /^~./u.test(segment));
  if (place >= 0) return segments.slice(0, place + 1).join('/');
  return REPOSITORY.exec(segments.join('/'))?.groups?.['repository'];
}

/** As GitLab, and as Gitea and Forgejo, show a file of a repository; anybody at a university has some there. */
const REPOSITORY =
  /^(?<repository>.+?)\/(?:-\/(?:blob|jobs|raw|snippets|uploads|wikis)|(?:raw|media)\/(?:branch|commit|tag))\//u;

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
