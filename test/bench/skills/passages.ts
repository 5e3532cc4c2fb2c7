import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PASSAGE_LANGUAGES = ['en', 'de', 'fr', 'es'] as const;
export type PassageLanguage = (typeof PASSAGE_LANGUAGES)[number];

/** A skill that a person found named in a passage. */
export interface Label {
  /** The skill's English name. */
  readonly skill: string;
  /** As it stands in the passage. */
  readonly written: string;
}

/** A piece of a job advertisement, a résumé or a course description, labelled by hand. */
export interface Passage {
  readonly language: PassageLanguage;
  readonly text: string;
  readonly labels: readonly Label[];
}

/** `held-out`: labelled before anything was recognised in them, and nothing was tried on them. */
export type PassageSet = 'passages' | 'held-out';

/**
 * All labelled passages of a set. In the files, `[written=Skill]` is a label, `[Skill]` one that is written as
 * it is called.
 */
export function readPassages(set: PassageSet = 'passages'): readonly Passage[] {
  return PASSAGE_LANGUAGES.flatMap((language) =>
    readFileSync(join(import.meta.dirname, set, `${language}.txt`), 'utf8')
      .split(/^---$/mu)
      .map((block) => readPassage(block.trim(), language)),
  );
}

const LABEL = /\[(?<written>[^\]=]+)(?:=(?<skill>[^\]]+))?\]/gu;

function readPassage(marked: string, language: PassageLanguage): Passage {
  const labels = [...marked.matchAll(LABEL)].map(({ groups }) => {
    const written = groups?.['written'] ?? '';
    return { written, skill: groups?.['skill'] ?? written };
  });
  return { language, text: marked.replaceAll(LABEL, '$<written>'), labels };
}
