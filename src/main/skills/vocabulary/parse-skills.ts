import { z } from 'zod';
import {
  CODED_FRAMEWORKS,
  SKILL_KINDS,
  VOCABULARY_LANGUAGES,
} from '../../../shared/model/vocabulary.ts';
import type { VocabularySkill } from '../../../shared/model/vocabulary.ts';

const names = z.array(z.string().min(1)).min(1);

const lineSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  name: z.string().min(1),
  kind: z.enum(SKILL_KINDS),
  synonyms: names.default([]),
  translations: z.partialRecord(z.enum(VOCABULARY_LANGUAGES), names).default({}),
  ambiguous: names.default([]),
  codes: z.partialRecord(z.enum(CODED_FRAMEWORKS), names).default({}),
});

/**
 * Reads the skills of one trade: one JSON object a line.
 *
 * @throws What stands in the file is ours: a line that is no skill is a bug, and named.
 */
export function parseSkills(trade: string, text: string): readonly VocabularySkill[] {
  return text
    .split('\n')
    .map((line, index) => ({ line, place: `${trade}, line ${index + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, place }) => {
      const parsed = lineSchema.safeParse(JSON.parse(line));
      if (parsed.success) return { ...parsed.data, trade };
      throw new Error(`The vocabulary is damaged at ${place}: ${z.prettifyError(parsed.error)}`);
    });
}
