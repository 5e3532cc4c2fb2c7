import type { RegistryEntry, RegistryFlaw } from '../../../shared/model/registry.ts';
import { isHostOfMany } from '../shared-hosts.ts';
import { parseSubject } from '../subject.ts';

/** What one line or object of a list says, before it is known to be about anybody. */
export interface RawEntry {
  readonly line: number;
  readonly subject: string | undefined;
  readonly name?: string | undefined;
  readonly note?: string | undefined;
  readonly state?: string | undefined;
}

export interface CollectedEntries {
  readonly entries: readonly RegistryEntry[];
  readonly flaws: readonly RegistryFlaw[];
}

const VALUE_LIMIT = 200;
const TEXT_LIMIT = 1000;
const BLOCKED = /^(?:blocked|block|deny|denied|refused|untrusted|x|yes|true|1)$/iu;

/** Puts those in that are about somebody, once each, and names the line of every other one. */
export function collectEntries(raw: readonly RawEntry[]): CollectedEntries {
  const entries = new Map<string, RegistryEntry>();
  const flaws: RegistryFlaw[] = [];
  for (const one of raw) {
    const { line, subject: value = '' } = one;
    const subject = parseSubject(value);
    if (subject === undefined) {
      flaws.push(flawOf(value === '' ? 'no-subject' : 'not-a-subject', line, value));
      continue;
    }
    if (isHostOfMany(subject)) flaws.push(flawOf('host-of-many', line, value));
    const blocked = BLOCKED.test(one.state ?? '');
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
  if (/^(?:no|n|false|0)$/iu.test(trust ?? '')) return 'untrusted';
  return /^(?:yes|y|true|1|x)$/iu.test(trust ?? '') ? 'trusted' : trust;
}
