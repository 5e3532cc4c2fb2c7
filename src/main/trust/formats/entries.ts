import type { RegistryEntry, RegistryFlaw } from '../../../shared/model/registry.ts';
import { isHostOfMany } from '../shared-hosts.ts';
import { parseSubject } from '../subject.ts';

/** What one line or object of a list says, before it is known to be about anybody. */
export interface RawEntry {
  readonly line: number;
  readonly subject: string | undefined;
  readonly name?: string | undefined;
  readonly note?: string | undefined;
  /** All that is said of whether it is blocked, each as one word. */
  readonly states?: readonly (string | undefined)[];
}

export interface CollectedEntries {
  readonly entries: readonly RegistryEntry[];
  readonly flaws: readonly RegistryFlaw[];
}

const VALUE_LIMIT = 200;
const TEXT_LIMIT = 1000;
const YES = /^(?:x|y|yes|true|1|ja|oui|sí|si|sim)$/iu;
const NO = /^(?:n|no|false|0|nein|non|não|nao)$/iu;
/** What lists of five languages write beside an issuer whom one is not to go by. */
const REFUSAL = new RegExp(
  `^(?:${[
    'block(?:ed)?|blacklisted|banned|deny|denied|refused|rejected|revoked|suspended|withdrawn',
    'untrusted|(?:not|no longer)[ _-](?:trusted|accepted|approved)',
    'gesperrt|blockiert|abgelehnt|widerrufen|entzogen',
    'bloquée?|refusée?|rejetée?|révoquée?|retirée?|suspendue?',
    'bloquead[oa]|rechazad[oa]|revocad[oa]|retirad[oa]|suspendid[oa]',
    'recusad[oa]|rejeitad[oa]|revogad[oa]|suspens[oa]',
  ].join('|')})$`,
  'iu',
);

const APPROVAL = new RegExp(
  `^(?:${[
    'unblocked|allowed|trusted|accepted|approved|active|valid|accredited|recogni[sz]ed|known|listed|ok(?:ay)?',
    'vertraut|vertrauenswürdig|anerkannt|akkreditiert|zugelassen|aktiv|gültig|frei(?:gegeben)?|bekannt',
    'approuvée?|acceptée?|reconnue?|accréditée?|active?|autorisée?|actif|valide|connue?',
    'de (?:confiance|confianza|confiança)|fiables?|confiable|fiável|confiável',
    'aprobad[oa]|aceptad[oa]|reconocid[oa]|acreditad[oa]|activ[oa]|autorizad[oa]|válid[oa]|conocid[oa]',
    'aprovad[oa]|aceit[eoa]|reconhecid[oa]|ativ[oa]|conhecid[oa]',
  ].join('|')})$`,
  'iu',
);

/** Puts those in that are about somebody, once each, and names the line of every other one. */
export function collectEntries(raw: readonly RawEntry[]): CollectedEntries {
  const entries = new Map<string, RegistryEntry>();
  const flaws: RegistryFlaw[] = [];
  const unknown = new Set<string>();
  for (const one of raw) {
    const { line, subject: value = '' } = one;
    const subject = parseSubject(value);
    if (subject === undefined) {
      flaws.push(flawOf(value === '' ? 'no-subject' : 'not-a-subject', line, value));
      continue;
    }
    if (isHostOfMany(subject)) flaws.push(flawOf('host-of-many', line, value));
    const blocked = (one.states ?? []).some((word) => isRefusal(word) || matches(YES, word));
    const strange = blocked ? undefined : one.states?.find(isUnknown);
    if (strange !== undefined && !unknown.has(strange)) {
      unknown.add(strange);
      flaws.push(flawOf('state-unknown', line, strange));
    }
    const twin = entries.get(subject);
    if (twin !== undefined) flaws.push(flawOf('duplicate', line, value));
    // Of two lines about one the first counts, save that blocking is never lost.
    if (twin === undefined || (blocked && !twin.blocked)) {
      entries.set(subject, {
        subject,
        name: cut(one.name),
        note: cut(one.note),
        blocked,
        until: undefined,
      });
    }
  }
  return { entries: [...entries.values()], flaws };
}

export function flawOf(
  code: RegistryFlaw['code'],
  line: number | undefined,
  value?: string,
): RegistryFlaw {
  const shown = value === undefined || value === '' ? undefined : value.slice(0, VALUE_LIMIT);
  return { code, line, value: shown };
}

function cut(text: string | undefined): string | undefined {
  const trimmed = text?.trim().slice(0, TEXT_LIMIT);
  return trimmed === '' ? undefined : trimmed;
}

/** In a column of the trusted, "yes" says the contrary of what it says in one of the blocked. */
export function stateOfTrust(trust: string | undefined): string | undefined {
  if (matches(NO, trust)) return 'untrusted';
  return matches(YES, trust) ? 'trusted' : trust;
}

/** Whether a word says by itself that the issuer is not to be gone by. */
export function isRefusal(word: string | undefined): boolean {
  return matches(REFUSAL, word);
}

function isUnknown(word: string | undefined): boolean {
  if (word === undefined || word.trim() === '') return false;
  return [YES, NO, APPROVAL].every((pattern) => !matches(pattern, word));
}

function matches(pattern: RegExp, word: string | undefined): boolean {
  return word !== undefined && pattern.test(word.trim().normalize('NFC'));
}
