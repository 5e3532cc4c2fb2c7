import { z } from 'zod';
import { openingDraft } from '../../../shared/contract/openings.ts';
import type { OpeningDraft } from '../../../shared/contract/openings.ts';
import { INTAKE_LIMITS, parseJson } from '../../intake/index.ts';
import type { Opening } from '../../../shared/model/opening.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';

const openingFile = openingDraft.extend({
  format: z.literal('touchstone-opening'),
  formatVersion: z.literal(1),
});

/** An opening as a file, see docs/openings.md. */
export function writeOpeningFile({ title, note, requirements }: Opening): string {
  const file = { format: 'touchstone-opening', formatVersion: 1, title, note, requirements };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** @returns What is wrong with it, for a sentence, where it is none. */
export function readOpeningFile(text: string): Result<OpeningDraft, string> {
  const json = parseJson(text, INTAKE_LIMITS);
  if (json.outcome === 'named-twice') return err('it says something twice in one place');
  if (json.outcome === 'malformed') return err('it is not JSON');
  if (json.outcome !== 'parsed') return err('it is more than any opening is');
  const parsed = openingFile.safeParse(json.value);
  if (!parsed.success) return err(describeIssue(parsed.error.issues[0]));
  const { title, note, requirements } = parsed.data;
  return ok({ title, note, requirements });
}

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  const path = issue?.path.map(String).join('.') ?? '';
  const what = issue?.message.replace(/\.$/u, '') ?? '';
  return path === '' ? what : `${path}: ${what}`;
}
