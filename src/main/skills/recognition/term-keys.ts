import type { Word } from './words.ts';

/** What a run of words is looked up by. */
export interface RunKeys {
  /** The words as they stand, hyphens as spaces. */
  readonly exact: string;
  /** The same without plural endings, and in one spelling. */
  readonly stem: string;
  /** Everything in one, so that "front-end", "front end" and "frontend" are one. */
  readonly compact: string;
}

const AND_WORDS: ReadonlySet<string> = new Set(['and', 'und', 'et', 'y', 'e']);

/** The keys of a run; `undefined` where its words do not hang together. */
export function keysOf(run: readonly Word[]): RunKeys | undefined {
  const first = run[0];
  if (first === undefined) return undefined;
  let exact: string = first.lead;
  let stem: string = first.lead;
  let compact: string = first.lead;
  for (const [index, word] of run.entries()) {
    const isLast = index === run.length - 1;
    const joint = isLast ? '' : word.joint;
    if (joint === undefined) return undefined;
    const written = word.tail + joint.replace('-', ' ');
    const isAnd = isConjunction(run, index);
    const folded = isAnd ? '&' : word.folded;
    exact += folded + written;
    stem += (isAnd ? '&' : word.stem) + written;
    compact += folded + word.tail + joint.replaceAll(/[- ]/gu, '');
  }
  return { exact, stem, compact };
}

function isConjunction(run: readonly Word[], index: number): boolean {
  const word = run[index];
  return index > 0 && index < run.length - 1 && word !== undefined && AND_WORDS.has(word.folded);
}
