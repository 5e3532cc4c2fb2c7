import { allowKinds } from '../../verify/index.ts';
import type { DocumentAnswer, DocumentSource } from '../../verify/index.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { NetworkKind } from '../../../shared/model/network.ts';
import type { FetchProblem, PasteProblem } from '../../../shared/model/paste.ts';

/** What a text that was pasted is: a credential to be read, or a link to one. */
export type Pasted =
  | { readonly kind: 'credential'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly host: string };

// A compact JWS, and the disclosures of an SD-JWT after it. RFC 7515 section 3.1, RFC 9901 section 4.
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]*(?:~[\w.~-]*)?$/u;
const LINK = /^[a-z][a-z0-9+.-]*:\/\/\S+$/iu;

/** Says what a text is by its form alone; whether it is a credential, reading it tells. */
export function recognisePasted(pasted: string): Result<Pasted, PasteProblem> {
  const text = pasted.trim();
  if (text === '') return err('empty');
  if (/^[[{]/u.test(text)) return isJson(text) ? ok({ kind: 'credential', text }) : err('cut-off');
  // As mail and chat programs break it.
  const token = text.replaceAll(/\s+/gu, '');
  if (TOKEN.test(token)) return ok({ kind: 'credential', text: token });
  if (!LINK.test(text) || !URL.canParse(text)) return err('neither');
  const { protocol, host, href } = new URL(text);
  return protocol === 'https:' ? ok({ kind: 'link', url: href, host }) : err('not-https');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

// Their text is not what they are: as such they would be read as damaged.
const NOT_TEXT =
  /^(?:image\/(?!svg)|audio\/|video\/|font\/|application\/(?:pdf|zip|octet-stream))/iu;

/**
 * Fetches what a link leads to, as a badge on its own page is fetched: over HTTPS, within limits, from the
 * public internet alone, and only where hosted badges are allowed on the network.
 */
export async function fetchPasted(
  url: string,
  network: DocumentSource,
  allowed: readonly NetworkKind[],
): Promise<Result<string, FetchProblem>> {
  const source = allowKinds(network, allowed);
  const answer = await source.resolve({ id: url, purpose: 'hosted-assertion' });
  if (answer.outcome === 'unavailable') {
    return err(problemOf(answer.reason));
  }
  return NOT_TEXT.test(answer.mediaType ?? '') ? err('not-text') : ok(answer.text);
}

type Unavailable = Extract<DocumentAnswer, { outcome: 'unavailable' }>['reason'];

function problemOf(reason: Unavailable): FetchProblem {
  if (reason === 'offline') return 'not-allowed';
  return reason === 'busy' ? 'failed' : reason;
}
