import { asString, isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import { andThen } from '../../../../shared/lib/pending.ts';
import type { Pending } from '../../../../shared/lib/pending.ts';
import type { Finding } from '../../../../shared/model/check.ts';
import type { ContextSet } from '../../contexts/context-set.ts';
import { BINDING_NOT_CHECKED, asBoundKey, asOfFormerKey } from '../../keys/bind-issuer.ts';
import { fitsEcdsa } from '../../keys/ecdsa-signature.ts';
import { fitsEd25519 } from '../../keys/ed25519-signature.ts';
import type { ResolvedKey } from '../../keys/resolution.ts';
import { fitsDetachedJws, isUnencoded, parseDetachedJws } from './detached-jws.ts';
import { findCryptosuite } from './cryptosuites.ts';
import { noteFittedContexts } from './fitted-contexts.ts';
import type { Cryptosuite, SignatureScheme } from './cryptosuites.ts';
import type { DataIntegrityOptions } from './options.ts';
import { findPreviousProofs } from './proof-chain.ts';
import { judgeKey } from '../jose/algorithms.ts';
import { findShapeFault } from './proof-shape.ts';
import { malformed, readProofStatements } from './proof-statements.ts';
import type { ProofStatements } from './proof-statements.ts';
import { parseBbsDisclosure } from './selective/bbs-disclosure-value.ts';
import { checkBbsDisclosure } from './selective/check-bbs-disclosure.ts';
import { checkEcdsaDisclosure } from './selective/check-disclosure.ts';
import { parseEcdsaDisclosure } from './selective/disclosure-value.ts';
import { hashSigned, unsecured } from './signed-bytes.ts';
import type { HashingOptions, Unsecured } from './signed-bytes.ts';

/** What checking one proof came to. */
export interface ProofCheck {
  readonly findings: readonly Finding[];
  /** Set when the signature fits and the key is the expected controller's. */
  readonly provenKey: ResolvedKey | undefined;
  /** The contexts under which the signature fits. */
  readonly fittedContexts: ContextSet | undefined;
}

/** What a proof is checked against. */
export interface ProofSubject {
  readonly unsecured: Unsecured;
  /** All that the document has. */
  readonly proofs: readonly JsonValue[];
  /** The sets under which it may have been signed, newest first. */
  readonly contextSets: readonly [ContextSet, ...ContextSet[]];
  /** Contexts that it names and nobody here knows: what its graph is cannot be said then. */
  readonly unknownContexts: readonly string[];
}

const KEY_NOT_CHECKED: readonly Finding[] = [
  { id: 'key-resolution', outcome: 'unknown', code: 'key.not-checked' },
  BINDING_NOT_CHECKED,
];
const STRENGTH_NOT_CHECKED: Finding = {
  id: 'algorithm-strength',
  outcome: 'unknown',
  code: 'algorithm.not-checked',
};

/**
 * Checks one embedded proof against the document without any of its proofs, or, in a chain, with those
 * that it was added to.
 */
export function checkProof(
  proof: JsonValue,
  subject: ProofSubject,
  options: DataIntegrityOptions,
): Pending<ProofCheck> {
  if (!isJsonObject(proof)) return unchecked([malformed('proof')]);
  const choice = findCryptosuite(proof);
  if (choice.kind === 'none') return unchecked([malformed(choice.field)]);
  if (choice.kind === 'unsupported') return unchecked([judgeUnsupported(proof, choice.name)]);
  const previous = findPreviousProofs(proof, subject.proofs);
  if (!previous.ok) return unchecked([brokenChain(previous.error)]);
  if (previous.value.length === 0) return checkSupported(proof, choice.suite, subject, options);
  const { document } = subject.unsecured;
  const chained = { ...subject, unsecured: unsecured({ ...document, proof: previous.value }) };
  return checkSupported(proof, choice.suite, chained, options);
}

function brokenChain(detail: string): Finding {
  return { id: 'proof', outcome: 'fail', code: 'proof.chain-broken', detail };
}

function unchecked(proof: readonly Finding[]): ProofCheck {
  return {
    findings: [...proof, ...KEY_NOT_CHECKED, STRENGTH_NOT_CHECKED],
    provenKey: undefined,
    fittedContexts: undefined,
  };
}

function judgeUnsupported(proof: JsonObject, name: string): Finding {
  const fault = findShapeFault(proof, name);
  return fault === undefined ? unsupported(name) : malformed(fault, `not a signature of ${name}`);
}

function unsupported(type: string): Finding {
  return { id: 'proof', outcome: 'unknown', code: 'proof.unsupported', params: { type } };
}

function checkSupported(
  proof: JsonObject,
  suite: Cryptosuite,
  subject: ProofSubject,
  options: DataIntegrityOptions,
): Pending<ProofCheck> {
  const { instant, challenge, expectedController } = options;
  const expected = { purpose: options.purpose, instant, challenge, form: formOf(suite) };
  const statements = readProofStatements(proof, subject.unsecured.document, expected);
  const { verificationMethod, signature, over } = statements;
  const faults = [...over, ...statements.faults];
  const undisclosed = judgeStage(suite, signature);
  if (undisclosed !== undefined) return unchecked([...faults, undisclosed]);
  if (verificationMethod === undefined) return unchecked(faults);
  const { keys, purpose, reader } = options;
  const resolved = keys.resolveKey(verificationMethod, purpose, reader);
  const key = resolved.key ?? resolved.former;
  const { finding: resolution } = resolved;
  if (key === undefined) return withoutKey(faults, resolution);
  const bound = keys.bindIssuer(expectedController, key, reader, purpose);
  const binding = resolved.key === undefined ? asOfFormerKey(bound) : bound;
  const signed = { proof, suite, scheme: suite.signatures[key.type], key, statements };
  return andThen(findFit(signed, subject), (fit) =>
    judgeProof(fit, signed, { resolution, binding, expectedController }),
  );
}

function judgeProof(
  fit: Fit,
  signed: Signed,
  {
    resolution,
    binding,
    expectedController,
  }: Pick<DataIntegrityOptions, 'expectedController'> & {
    readonly resolution: Finding;
    readonly binding: Finding;
  },
): ProofCheck {
  const { key, suite, statements } = signed;
  const { faults, over } = statements;
  const strength = judgeStrength(signed);
  const isSound = faults.length + over.length === 0 && strength.outcome === 'pass';
  const isProven = fit.outcome === 'fits' && isSound && binding.outcome === 'pass';
  return {
    findings: [...over, ...judgeFit(fit, statements, suite), resolution, binding, strength],
    provenKey:
      isProven && expectedController !== undefined
        ? asBoundKey(key, expectedController)
        : undefined,
    fittedContexts: fit.outcome === 'fits' ? fit.contexts : undefined,
  };
}

function formOf({ isJws, disclosure }: Cryptosuite): 'z' | 'u' | 'jws' {
  if (isJws === true) return 'jws';
  return disclosure === undefined ? 'z' : 'u';
}

/** A proof that its holder has not derived yet is for the holder only; other parts do not count then. */
function judgeStage(suite: Cryptosuite, value: Uint8Array | undefined): Finding | undefined {
  if (suite.disclosure === undefined || value === undefined) return undefined;
  const stage =
    suite.disclosure === 'bbs' ? parseBbsDisclosure(value) : parseEcdsaDisclosure(value);
  if (stage.kind === 'derived') return undefined;
  if (stage.kind === 'malformed') return malformed('proofValue', `not a value of ${suite.name}`);
  if (stage.kind === 'feature') return unsupported(stage.name);
  return { id: 'proof', outcome: 'unknown', code: 'proof.not-disclosed', detail: suite.name };
}

function withoutKey(faults: readonly Finding[], resolution: Finding): ProofCheck {
  const notChecked: Finding = { id: 'proof', outcome: 'unknown', code: 'proof.not-checked' };
  return {
    findings: [...faults, notChecked, resolution, BINDING_NOT_CHECKED, STRENGTH_NOT_CHECKED],
    provenKey: undefined,
    fittedContexts: undefined,
  };
}

function algorithmOf({ proof, suite }: Pick<Signed, 'proof' | 'suite'>): string | undefined {
  return suite.isJws === true ? asString(parseDetachedJws(proof['jws'])?.header['alg']) : undefined;
}

function judgeStrength({ proof, suite, key, scheme }: Signed): Finding {
  const algorithm = algorithmOf({ proof, suite });
  if (algorithm !== undefined && scheme !== undefined) return judgeKey(algorithm, key);
  const params = { algorithm: suite.name };
  const detail = `${key.type} key`;
  const id = 'algorithm-strength';
  return scheme === undefined
    ? { id, outcome: 'fail', code: 'algorithm.key-misfit', params, detail }
    : { id, outcome: 'pass', code: 'algorithm.strong', params, detail };
}

type Fit =
  | { readonly outcome: 'fits'; readonly contexts: ContextSet | undefined }
  | { readonly outcome: 'misfits'; readonly detail: string }
  | { readonly outcome: 'uncovered'; readonly detail: string }
  /** It fits, by an algorithm that the suite does not have. */
  | { readonly outcome: 'unsupported'; readonly name: string };

interface Signed {
  readonly proof: JsonObject;
  readonly suite: Cryptosuite;
  readonly scheme: SignatureScheme | undefined;
  readonly key: ResolvedKey;
  readonly statements: ProofStatements;
}

/** Looks for contexts under which the signature fits: newest first, since a URL may have had several contents. */
function findFit(signed: Signed, subject: ProofSubject): Pending<Fit> {
  const { suite, key, scheme, statements } = signed;
  if (scheme === undefined) {
    return { outcome: 'misfits', detail: `a ${key.type} key cannot sign with ${suite.name}` };
  }
  const bytes = statements.signature?.length ?? 0;
  if (suite.disclosure === undefined && bytes !== (scheme.signatureBytes ?? bytes)) {
    const detail = `the signature has ${bytes} bytes, not ${scheme.signatureBytes}`;
    return { outcome: 'misfits', detail };
  }
  if (suite.canonicalisation === 'jcs') {
    return tryContexts(signed, scheme, subject.contextSets[0], subject.unsecured);
  }
  const [unknown] = subject.unknownContexts;
  if (unknown !== undefined) return { outcome: 'uncovered', detail: `no context for ${unknown}` };
  return tryEach(signed, scheme, subject);
}

function tryEach(signed: Signed, scheme: SignatureScheme, subject: ProofSubject): Pending<Fit> {
  const [newest] = subject.contextSets;
  return andThen(tryContexts(signed, scheme, newest, subject.unsecured), (first) =>
    first.outcome === 'fits' ? first : tryOlder(first, signed, scheme, subject),
  );
}

/** @param first What came of the newest. */
async function tryOlder(
  first: Fit,
  signed: Signed,
  scheme: SignatureScheme,
  subject: ProofSubject,
): Promise<Fit> {
  const [, ...older] = subject.contextSets;
  for (const contexts of older) {
    // oxlint-disable-next-line no-await-in-loop -- older contexts are only tried where newer ones fail
    const fit = await tryContexts(signed, scheme, contexts, subject.unsecured);
    if (fit.outcome === 'fits') return fit;
  }
  return first;
}

function tryContexts(
  signed: Signed,
  scheme: SignatureScheme,
  contexts: ContextSet,
  subject: Unsecured,
): Pending<Fit> {
  const { proof, suite } = signed;
  if (suite.disclosure !== undefined) return tryDisclosure(signed, contexts, subject);
  const hashing = { suite, scheme, contexts };
  return andThen(hashSigned(subject, proof, hashing), (hashed): Pending<Fit> => {
    if (!hashed.ok) return { outcome: 'uncovered', detail: hashed.error };
    if (isFitting(hashed.value, signed, scheme)) return fitUnder(signed, contexts);
    return tryAgain(hashed.value, signed, subject, hashing);
  });
}

/**
 * Before a proof is said not to fit, the bytes are made anew: by the JSON-LD processor, and with the
 * statements by code point where that is another order.
 */
async function tryAgain(
  ours: Buffer,
  signed: Signed,
  subject: Unsecured,
  hashing: HashingOptions,
): Promise<Fit> {
  const { proof, suite, key } = signed;
  for (const way of waysOf(subject, hashing.scheme)) {
    // oxlint-disable-next-line no-await-in-loop -- each only where those before it fail
    const again = await hashSigned(subject, proof, { ...hashing, ...way });
    if (!again.ok) return { outcome: 'uncovered', detail: again.error };
    const isOther = !again.value.equals(ours);
    if (isOther && isFitting(again.value, signed, hashing.scheme)) {
      return fitUnder(signed, hashing.contexts);
    }
  }
  return { outcome: 'misfits', detail: `${suite.name} with ${key.id}` };
}

/** Code points are in another order than code units only where both kinds of these characters occur. */
function waysOf(
  { document }: Unsecured,
  scheme: SignatureScheme,
): readonly Partial<HashingOptions>[] {
  const text = JSON.stringify(document);
  const isOther = /[\u{10000}-\u{10FFFF}]/u.test(text) && /[\uE000-\uFFFF]/u.test(text);
  const { formerDigest: digest } = scheme;
  return [
    { by: 'processor' },
    ...(isOther ? [{ by: 'code-points' } as const] : []),
    ...(digest === undefined ? [] : [{ scheme: { ...scheme, digest } }]),
  ];
}

function fitUnder(signed: Signed, contexts: ContextSet): Fit {
  const { suite } = signed;
  const algorithm = algorithmOf(signed) ?? '';
  if (suite.algorithms?.includes(algorithm) === false) {
    return { outcome: 'unsupported', name: `${suite.name} with ${algorithm}` };
  }
  return { outcome: 'fits', contexts: suite.canonicalisation === 'rdfc' ? contexts : undefined };
}

function isFitting(
  data: Buffer,
  { proof, suite, key, statements }: Signed,
  scheme: SignatureScheme,
): boolean {
  if (suite.isJws === true) return verifyJws(data, key, proof);
  return verifySignature(data, key, scheme, statements.signature ?? new Uint8Array());
}

async function tryDisclosure(
  { proof, suite, key, statements }: Signed,
  contexts: ContextSet,
  subject: Unsecured,
): Promise<Fit> {
  const selective = { proof, key, value: statements.signature ?? new Uint8Array() };
  const check = suite.disclosure === 'bbs' ? checkBbsDisclosure : checkEcdsaDisclosure;
  const fit = await check(selective, subject, contexts);
  return fit.outcome === 'fits' ? { ...fit, contexts } : fit;
}

function verifyJws(data: Buffer, key: ResolvedKey, proof: JsonObject): boolean {
  const jws = parseDetachedJws(proof['jws']);
  return jws !== undefined && isUnencoded(jws) && fitsDetachedJws(jws, data, key);
}

function verifySignature(
  data: Buffer,
  key: ResolvedKey,
  scheme: SignatureScheme,
  signature: Uint8Array,
): boolean {
  if (key.type === 'Ed25519') return fitsEd25519(data, key.publicKey, signature);
  return fitsEcdsa(scheme.digest, data, key.publicKey, signature);
}

function judgeFit(
  fit: Fit,
  { faults, remark }: ProofStatements,
  suite: Cryptosuite,
): readonly Finding[] {
  if (fit.outcome === 'misfits') {
    const { detail } = fit;
    return [...faults, { id: 'proof', outcome: 'fail', code: 'proof.mismatch', detail }];
  }
  if (fit.outcome === 'uncovered') {
    const { detail } = fit;
    return [...faults, { id: 'proof', outcome: 'unknown', code: 'proof.uncovered', detail }];
  }
  if (fit.outcome === 'unsupported') return [...faults, unsupported(fit.name)];
  if (faults.length > 0) return faults;
  // What is not there may have been left out by the holder, with the issuer's leave.
  const partly = suite.disclosure === undefined ? '' : ', disclosed in part';
  const detail = `${suite.name}${partly}${noteFittedContexts(fit.contexts)}`;
  if (remark === undefined) return [{ id: 'proof', outcome: 'pass', code: 'proof.valid', detail }];
  return [{ ...remark, detail: [remark.detail ?? '', detail].join('; ') }];
}
