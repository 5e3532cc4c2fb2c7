import { isFailure, verifyWithDocuments } from '../../verify/index.ts';
import type {
  DocumentRequest,
  DocumentSource,
  Verifier,
  VerifyAnswer,
} from '../../verify/index.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { Check } from '../../../shared/model/check.ts';
import { NO_FACTS } from '../../../shared/model/credential.ts';
import { THREAD_LIMITS } from '../../../shared/limits.ts';
import { decideVerdict } from '../../../shared/model/verdict.ts';
import type { AnyDocument, VerifyDocument } from '../importing/examine.ts';
import { createForesight } from '../importing/foresight.ts';

type Examined = Awaited<ReturnType<VerifyDocument>>;

export interface Verifying {
  readonly verifier: Verifier;
  /** Asked anew for each credential, since a person may allow the network meanwhile. */
  readonly source: () => Promise<DocumentSource>;
  /** The certificates under which seals are accepted, as the base64 of their DER; asked anew, too. */
  readonly certificates?: (() => Promise<readonly string[]>) | undefined;
  /** Whether a credential shown in part proves nothing; asked anew, too. */
  readonly wholeOnly?: (() => Promise<boolean>) | undefined;
  readonly clock: () => Instant;
  /** Judges validity as of this instant; as of now where not given. */
  readonly at?: Instant | undefined;
}

/** Puts together what verifies one credential with all the documents that it asks for. */
export function createVerify({
  verifier,
  source,
  certificates,
  wholeOnly,
  clock,
  at,
}: Verifying): VerifyDocument<AnyDocument> {
  const foresight = createForesight();
  return async (document) => {
    const now = clock();
    const accepted = await certificates?.();
    const request = {
      document: withoutAddresses(document),
      instant: at ?? now,
      checkedAt: formatInstant(now),
      ...(accepted === undefined ? {} : { acceptedCertificates: accepted }),
      wholeOnly: (await wholeOnly?.()) === true,
    };
    const asked: DocumentRequest[] = [];
    const noted = noteRequests(await source(), asked);
    const foreseen = foresight.foresee(document);
    let tookMs = 0;
    const verifyOnce = async (round: Parameters<Verifier['verify']>[0]) => {
      const answer = await verifier.verify(round);
      tookMs += timeOf(answer);
      return answer;
    };
    const answer = await verifyWithDocuments(request, noted, verifyOnce, foreseen);
    // As a rule all was foreseen, and there is nothing to learn.
    const isNews = asked.some(({ id }) => foreseen.every((one) => one.id !== id));
    if (isNews) foresight.learn(document, asked);
    const told = isFailure(answer) ? describeFailure(answer.failure, request) : answer;
    return { ...told, tookMs };
  };
}

// One that was the end of its thread cost all that a thread is given, and a new one.
function timeOf(answer: VerifyAnswer): number {
  return isFailure(answer) ? THREAD_LIMITS.documentMs : (answer.tookMs ?? 0);
}

// They are for foresight, and of no use where it is verified.
function withoutAddresses(document: AnyDocument) {
  if (!('packed' in document)) return document;
  const { format, path, packed } = document;
  return { format, path, packed };
}

function noteRequests(source: DocumentSource, asked: DocumentRequest[]): DocumentSource {
  return {
    resolve(request) {
      asked.push(request);
      return source.resolve(request);
    },
  };
}

/** What is known of a credential whose check never came to its end: nothing, so it is `unconfirmed`. */
function describeFailure(
  failure: 'time-limit' | 'crashed',
  { instant, checkedAt }: { readonly instant: Instant; readonly checkedAt: string },
): Examined {
  const check: Check = {
    id: 'proof',
    outcome: 'unknown',
    code: failure === 'time-limit' ? 'proof.took-too-long' : 'proof.checker-ended',
    checkedAt,
  };
  return {
    facts: NO_FACTS,
    verification: {
      verdict: decideVerdict([check]),
      checks: [check],
      issuerAssurance: 'none',
      judgedAt: formatInstant(instant),
    },
  };
}
