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
  const resume = { format, text: shown, listedSkills: [], looksLikeResume: looksLikeResume(shown) };
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
