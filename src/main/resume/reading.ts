import { foldAddress } from '../../shared/lib/mail-address.ts';
import type { ResumeFormat, ResumeProblemCode, ResumeReading } from '../../shared/model/resume.ts';
import { RESUME_LIMITS } from '../../shared/limits.ts';
import { looksLikeResume } from './looks-like-resume.ts';

export function refused(code: ResumeProblemCode): ResumeReading {
  return { ok: false, code };
}

/** A reading of running text; `no-text` where there is none. */
export function readingOf(format: ResumeFormat, text: string): ResumeReading {
  const shown = tidy(text);
  if (shown === '') return refused('no-text');
  const resume = {
    format,
    text: shown,
    listedSkills: [],
    emails: emailsIn(shown),
    looksLikeResume: looksLikeResume(shown),
  };
  return { ok: true, resume };
}

/** Single blank lines, no control characters, cut at the limit. */
export function tidy(text: string): string {
  return text
    .slice(0, 2 * RESUME_LIMITS.textLength)
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()
    .slice(0, RESUME_LIMITS.textLength);
}

// As people write them; a sentence's end is none of it.
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;

/** The e-mail addresses in a text, each once, in lower case. */
export function emailsIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [address] of text.matchAll(EMAIL)) {
    if (found.size >= RESUME_LIMITS.emails) break;
    found.add(foldAddress(address));
  }
  return [...found];
}
