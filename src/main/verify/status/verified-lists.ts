import { parseInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { isJsonObject } from '../../../shared/lib/json.ts';
import type { Pending } from '../../../shared/lib/pending.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { decideVerdict } from '../../../shared/model/verdict.ts';
import type { CredentialPayload } from '../../intake/index.ts';
import type { SecuredCredential } from '../credential/secured-credential.ts';
import type { DocumentAnswer, DocumentRequest } from '../documents/answer.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { parseJsonObject } from '../keys/json-object.ts';
import { expandBitstring } from './bitstring.ts';
import { parseListText } from './list-text.ts';
import type { StatusTools } from './status-tools.ts';

/** A list as the credential that it is, and its bits. */
export interface ReadList {
  readonly list: SecuredCredential;
  /** What was found of it comes to that it holds. */
  readonly isVerified: boolean;
  expand(encodedList: string): Result<Uint8Array, string>;
}

/** A list that was verified, and all that this depended on. */
interface Kept extends ReadList {
  readonly text: string;
  readonly reads: readonly Read[];
  /** Between these nothing that it depends on begins or ends: the second is past it. */
  readonly from: Instant;
  readonly until: number;
}

type Read = readonly [request: DocumentRequest, answer: DocumentAnswer | undefined];

/** A list of a million entries is 125 KB. */
const LIMIT_LISTS = 32;
const LIMIT_CHARACTERS = 2 * 1024 * 1024;

/** By how lists are verified, and their URL. */
const KEPT = new WeakMap<StatusTools['verifyList'], Map<string, Kept>>();

/**
 * Verifies a list, once for all the credentials that stand in it: a list that was verified is so again
 * where its text is the same, each document that this took is too, and none of the times that are
 * written in any of them has passed since. Any other is verified anew.
 *
 * @returns `undefined` when the text is no credential.
 */
export function readListOnce(
  text: string,
  listUrl: string,
  { reader, verifyList }: Pick<StatusTools, 'reader' | 'verifyList'>,
): Pending<ReadList | undefined> {
  const lists = KEPT.get(verifyList) ?? new Map<string, Kept>();
  KEPT.set(verifyList, lists);
  const kept = lists.get(listUrl);
  if (kept !== undefined && isStillSo(kept, text, reader)) return kept;
  const payload = parseListText(text);
  return payload && readAnew({ text, listUrl, payload }, lists, { reader, verifyList });
}

interface UnreadList {
  readonly text: string;
  readonly listUrl: string;
  readonly payload: CredentialPayload;
}

async function readAnew(
  { text, listUrl, payload }: UnreadList,
  lists: Map<string, Kept>,
  { reader, verifyList }: Pick<StatusTools, 'reader' | 'verifyList'>,
): Promise<ReadList> {
  const reads: Read[] = [];
  const list = await verifyList(payload, recordReads(reader, reads));
  const isVerified = list.credential !== undefined && decideVerdict(list.findings) === 'verified';
  const read = { list, isVerified, expand: expandOnce() };
  // Whether a seal counts depends on certificates, and on their times, which no text here says.
  const isSealed = list.sealOwner !== undefined;
  if (isVerified && !isSealed) {
    const until = nextTime(payload, reads, reader.instant);
    keep(lists, listUrl, { ...read, text, reads, from: reader.instant, until });
  }
  return read;
}

/** Each document is asked for again, so that one that is wanted is known to be. */
function isStillSo(kept: Kept, text: string, reader: DocumentReader): boolean {
  const { instant } = reader;
  if (kept.text !== text || instant < kept.from || instant >= kept.until) return false;
  return kept.reads
    .map(([request, answer]) => isSameAnswer(reader.read(request), answer))
    .every(Boolean);
}

function isSameAnswer(one: DocumentAnswer | undefined, other: DocumentAnswer | undefined): boolean {
  if (one === other) return true;
  if (one?.outcome !== 'found' || other?.outcome !== 'found') return false;
  return one.text === other.text && one.source === other.source;
}

function recordReads(reader: DocumentReader, reads: Read[]): DocumentReader {
  return {
    ...reader,
    read(request) {
      const answer = reader.read(request);
      reads.push([request, answer]);
      return answer;
    },
  };
}

function keep(lists: Map<string, Kept>, listUrl: string, kept: Kept): void {
  if (kept.text.length > LIMIT_CHARACTERS) return;
  lists.delete(listUrl);
  const [oldest] = lists.size < LIMIT_LISTS ? [] : lists.keys();
  if (oldest !== undefined) lists.delete(oldest);
  lists.set(listUrl, kept);
}

/** The bits of the one list that is in it. */
function expandOnce(): ReadList['expand'] {
  let known: Expanded | undefined;
  return (encodedList) => {
    if (known?.encodedList !== encodedList) {
      known = { encodedList, bits: expandBitstring(encodedList) };
    }
    return known.bits;
  };
}

interface Expanded {
  readonly encodedList: string;
  readonly bits: Result<Uint8Array, string>;
}

/** The earliest time after `instant` that is written anywhere in what was read, however it is meant. */
function nextTime(payload: CredentialPayload, reads: readonly Read[], instant: Instant): number {
  const contents = [
    payload.kind === 'json' ? payload.json : payload.compact.split('.').map(decodePart),
    ...reads.map(([, answer]) =>
      answer?.outcome === 'found' ? parseJsonObject(answer.text) : undefined,
    ),
  ];
  const times = contents.flatMap(timesIn).filter((time) => time > instant);
  return Math.min(...times);
}

function decodePart(part: string): unknown {
  return parseJsonObject(Buffer.from(part, 'base64url'));
}

/** Dates and times, and numbers as the seconds that they may be. */
function timesIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value * 1000];
  if (typeof value === 'string') return [parseInstant(value) ?? 0];
  if (Array.isArray(value)) return value.flatMap(timesIn);
  return isJsonObject(value) ? Object.values(value).flatMap(timesIn) : [];
}
