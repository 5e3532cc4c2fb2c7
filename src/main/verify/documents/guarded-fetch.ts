import { lookup as lookupName } from 'node:dns/promises';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import { NETWORK_LIMITS } from '../../../shared/limits.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { DocumentAnswer } from './answer.ts';
import { homeOf } from '../keys/shared-host.ts';
import { decodeText } from './decode-text.ts';
import { isPublicAddress } from './public-address.ts';

/** What tests put in the place of the real network. */
export interface FetchTools {
  /** All addresses of a host. */
  readonly lookup: (host: string) => Promise<readonly Address[]>;
  readonly isAllowedAddress: (address: string) => boolean;
  readonly open: (url: URL, options: RequestOptions) => ClientRequest;
}

export interface Address {
  readonly address: string;
  readonly family: number;
}

export interface FetchGuard {
  readonly accept: string;
  readonly limitBytes: number;
  readonly timeoutMs: number;
  /** What is sent; nothing is where not given. It goes to the address given, and to none that it leads to. */
  readonly post?: { readonly mediaType: string; readonly body: Uint8Array };
}

interface Fetched {
  readonly bytes: Buffer;
  readonly mediaType: string | undefined;
}

type Refusal = Omit<Extract<DocumentAnswer, { outcome: 'unavailable' }>, 'outcome'>;

const REAL_TOOLS: FetchTools = {
  lookup: (host) => lookupName(host, { all: true, verbatim: true }),
  isAllowedAddress: isPublicAddress,
  open: (url, options) => requestHttps(url, options),
};

/**
 * Fetches a text over HTTPS from a public host, and from nowhere else: the addresses that were looked
 * up are checked, and exactly these are connected to, so that a name cannot change its address in
 * between. Each redirect is checked like the first address, and must stay with the host that was asked:
 * keys, profiles and hosted badges prove what they say by the host that shows them, and an address of
 * that host which sends on to any other (a log-in page's, say) would lend its name. Never rejects.
 */
export async function fetchGuarded(
  url: string,
  guard: FetchGuard,
  tools: Partial<FetchTools>,
): Promise<Result<Omit<Fetched, 'bytes'> & { readonly text: string }, Refusal>> {
  const fetched = await fetchBytes(url, guard, tools);
  if (!fetched.ok) return fetched;
  const { bytes, mediaType } = fetched.value;
  return ok({ text: decodeText(bytes), mediaType });
}

/** The same for what need not be a text. */
export async function fetchBytes(
  url: string,
  guard: FetchGuard,
  tools: Partial<FetchTools>,
): Promise<Result<Fetched, Refusal>> {
  const signal = AbortSignal.timeout(guard.timeoutMs);
  try {
    return await follow(url, { ...guard, signal }, { ...REAL_TOOLS, ...tools });
  } catch (cause) {
    const why = signal.aborted ? `No answer within ${guard.timeoutMs} ms.` : describe(cause);
    return err({ reason: 'failed', detail: `${url}: ${why}` });
  }
}

interface ActiveGuard extends FetchGuard {
  readonly signal: AbortSignal;
}

async function follow(
  start: string,
  guard: ActiveGuard,
  tools: FetchTools,
): Promise<Result<Fetched, Refusal>> {
  let next = start;
  for (let redirects = 0; redirects <= NETWORK_LIMITS.redirects; redirects += 1) {
    const url = parseAddress(next);
    if (!url.ok) return url;
    if (!speaksFor(url.value, new URL(start))) {
      return refuse(`${start} leads to ${url.value.href}, which does not speak for it.`);
    }
    // oxlint-disable-next-line no-await-in-loop -- each redirect leads to the next
    const addresses = await findAddresses(url.value, tools);
    if (!addresses.ok) return addresses;
    // oxlint-disable-next-line no-await-in-loop -- as above
    const response = await send(url.value, addresses.value, guard, tools);
    const location = redirectOf(response);
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (location === undefined) return await readAnswer(url.value, response, guard);
    response.destroy();
    if (guard.post !== undefined) return refuse(`${start} sends on to another address.`);
    next = URL.canParse(location, url.value.href) ? new URL(location, url.value).href : location;
  }
  return refuse(`${start}: more than ${NETWORK_LIMITS.redirects} redirects.`);
}

function parseAddress(text: string): Result<URL, Refusal> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:') return refuse(`${text} is no HTTPS address.`);
  if (url.username !== '' || url.password !== '') {
    return refuse(`${url.host}: an address with a user name.`);
  }
  url.hash = '';
  return ok(url);
}

/** On the same site, and not in the folder of somebody whose the first address was not. */
function speaksFor(answering: URL, asked: URL): boolean {
  const home = homeOf(answering);
  return isSameSite(asked, answering) && (home === undefined || home === homeOf(asked));
}

/** The same host and port, or one that is a part of the other: `uni.example` and `www.uni.example`. */
function isSameSite(one: URL, other: URL): boolean {
  const [host, otherHost] = [one, other].map(
    ({ hostname }) => `.${hostname.replace(/^www\./u, '')}`,
  );
  if (one.port !== other.port || host === undefined || otherHost === undefined) return false;
  return host.endsWith(otherHost) || otherHost.endsWith(host);
}

async function findAddresses(
  url: URL,
  tools: FetchTools,
): Promise<Result<readonly Address[], Refusal>> {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const family = isIP(host);
  const addresses = family === 0 ? await tools.lookup(host) : [{ address: host, family }];
  if (addresses.length === 0) return err({ reason: 'failed', detail: `${host} has no address.` });
  const bad = addresses.find(({ address }) => !tools.isAllowedAddress(address));
  if (bad === undefined) return ok(addresses);
  return refuse(`${host} is at ${bad.address}, which is not on the public internet.`);
}

function send(
  url: URL,
  addresses: readonly Address[],
  guard: ActiveGuard,
  tools: FetchTools,
): Promise<IncomingMessage> {
  const { post } = guard;
  const sent = post === undefined ? {} : { 'content-type': post.mediaType };
  const options: RequestOptions = {
    method: post === undefined ? 'GET' : 'POST',
    // No connection is kept: one that was checked is used once.
    agent: false,
    signal: guard.signal,
    headers: {
      accept: guard.accept,
      'accept-encoding': 'identity',
      'user-agent': 'Touchstone',
      ...sent,
    },
    lookup: (_host, wanted, answer) => {
      const [first] = addresses;
      if (wanted.all === true) answer(null, [...addresses]);
      else answer(null, first?.address ?? '', first?.family);
    },
  };
  return new Promise((resolve, reject) => {
    tools.open(url, options).on('response', resolve).on('error', reject).end(post?.body);
  });
}

function refuse(detail: string): { readonly ok: false; readonly error: Refusal } {
  return err({ reason: 'refused', detail });
}

function redirectOf(response: IncomingMessage): string | undefined {
  const isRedirect = [301, 302, 303, 307, 308].includes(response.statusCode ?? 0);
  return isRedirect ? response.headers.location : undefined;
}

async function readAnswer(
  url: URL,
  response: IncomingMessage,
  guard: ActiveGuard,
): Promise<Result<Fetched, Refusal>> {
  const status = response.statusCode ?? 0;
  if (status !== 200) {
    response.destroy();
    return err({ reason: reasonOf(status), detail: `${url.href}: HTTP ${status}` });
  }
  const bytes = await readBytes(response, guard.limitBytes);
  if (bytes !== undefined) {
    return ok({ bytes, mediaType: response.headers['content-type'] });
  }
  response.destroy();
  return err({ reason: 'too-large', detail: `${url.href}: over ${guard.limitBytes} bytes.` });
}

function reasonOf(status: number): Refusal['reason'] {
  if (status === 404) return 'not-found';
  return status === 410 ? 'gone' : 'failed';
}

async function readBytes(
  response: IncomingMessage,
  limitBytes: number,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limitBytes) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function describe(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
