import type { Verification } from '../../../shared/model/credential.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import type { CredentialDocument } from '../../intake/index.ts';
import type { Cause, Opened } from './explained.ts';
import { findMangledWord, unmangle } from './mojibake.ts';
import type { MangledWord } from './mojibake.ts';
import { listTexts, mapMembers, shorten } from './walk.ts';

/**
 * The document as it probably was before its text was mangled; only ever to find out whether its
 * signature fits that, never to be shown or kept in its place.
 *
 * @returns `undefined` where nothing is mangled, and for tokens, whose text no reading can mangle.
 */
export function unmangleDocument(document: CredentialDocument): CredentialDocument | undefined {
  if (document.payload.kind !== 'json') return undefined;
  const { json } = document.payload;
  if (findMangled(json).length === 0) return undefined;
  const restored = mapMembers(json, (text) => unmangle(text)?.text ?? text);
  return { ...document, payload: { kind: 'json', json: restored } };
}

/** Text read in the wrong encoding on its way here, or before it was signed. */
export const explainMangledText: Cause = (opened) => {
  const mangled = findMangled(opened.json);
  const lost = listTexts(opened.json).find(({ text }) => text.includes('\uFFFD'));
  return [
    ...mangled.slice(0, 1).map((word) => describeMangled(word, mangled.length, opened)),
    ...(lost === undefined ? [] : [describeLost(lost.path, lost.text)]),
  ];
};

interface PlacedWord extends MangledWord {
  readonly path: string;
}

function findMangled(json: Opened['json']): readonly PlacedWord[] {
  return listTexts(json).flatMap(({ path, text }) => {
    const word = findMangledWord(text);
    return word === undefined ? [] : [{ ...word, path }];
  });
}

function describeMangled(word: PlacedWord, count: number, opened: Opened): Difference {
  const params = { shown: shorten(word.shown), probable: shorten(word.probable) };
  const how = `UTF-8 read as Latin-1 or Windows-1252${word.times > 1 ? `, ${word.times} times over` : ''}`;
  const others = count > 1 ? `, and ${count - 1} more texts` : '';
  const detail = `${word.path}: ${how}${others}; ${describeFit(opened)}`;
  return { code: codeFor(opened), params, detail };
}

function codeFor({ verification, unmangled }: Opened): Difference['code'] {
  if (unmangled !== undefined && signatureOf(unmangled) === 'fits') return 'text.mangled-on-way';
  return signatureOf(verification) === 'fits' ? 'text.mangled-by-issuer' : 'text.mangled';
}

function describeFit({ verification, unmangled }: Opened): string {
  const before = unmangled === undefined ? 'was not tried' : signatureOf(unmangled);
  return `the signature over it as it stands: ${signatureOf(verification)}; as it probably was: ${before}`;
}

function signatureOf({ checks }: Verification): 'fits' | 'does not fit' | 'not known' {
  const proofs = checks.filter(({ id }) => id === 'proof');
  if (proofs.some(({ outcome }) => outcome === 'fail')) return 'does not fit';
  const isKnown = proofs.every(({ outcome }) => outcome === 'pass' || outcome === 'warn');
  return proofs.length > 0 && isKnown ? 'fits' : 'not known';
}

function describeLost(path: string, text: string): Difference {
  const shown = text.split(/\s+/u).find((word) => word.includes('\uFFFD')) ?? text;
  const detail = `${path}: U+FFFD stands where a decoder met bytes that it could not read`;
  return { code: 'text.lost', params: { shown: shorten(shown) }, detail };
}
