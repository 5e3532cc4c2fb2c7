import type { ScreeningSource, SkillEntry, Workspace } from '../../store/index.ts';
import type { SearchVeil } from '../../screening/index.ts';
import type { BlindView } from '../../../shared/model/blind.ts';
import { createDisguises } from './disguise.ts';
import type { Disguise, Disguises, TextChoices } from './disguise.ts';
import { createIssuerBook } from './issuer-book.ts';
import type { NamedIssuer } from './issuer-book.ts';
import type { Pseudonyms, PseudonymOf } from './pseudonym.ts';
import { createPeopleCodes } from './people-codes.ts';
import { findPeopleIn } from './people-in-texts.ts';
import { readBlindView } from './setting.ts';
import { searchVeilOf, veilScreening } from './veiled-screening.ts';

/** What is hidden, and what people are called instead. */
export interface Hidden extends BlindView {
  readonly pseudonymOf: PseudonymOf;
  readonly disguise: Disguise;
  /** Whether a skill of the vocabulary that comes with the app is called so. */
  readonly isSkill: (name: string) => boolean;
  /** The same for an answer: it also takes out people who are named in its texts. */
  disguiseOf(answer: unknown): Promise<Disguise>;
}

/** How the workspace is searched while the blind view is on. */
export interface BlindSearch {
  readonly source: ScreeningSource;
  readonly veil: SearchVeil;
}

/** What the blind view hides, for whoever answers a call. */
export interface BlindService {
  readonly disguises: Disguises;
  /** Nothing where everything is shown. */
  current(): Promise<Hidden | undefined>;
  /** Of a report, which may hide more than the window; absent where it hides neither gendered words nor schools. */
  disguiseFor(choices: TextChoices): Promise<Disguise | undefined>;
  /** Absent while everything is shown. */
  search(): Promise<BlindSearch | undefined>;
}

export function createBlindService(workspace: Workspace, pseudonyms: Pseudonyms): BlindService {
  const { settings, issuers, screening, candidates } = workspace;
  const { pseudonymOf, codeOf } = pseudonyms;
  const codes = createPeopleCodes(candidates, pseudonyms);
  const isSkill = (name: string) => screening.isSkillName(name);
  const book = createIssuerBook(codeOf, isSkill);
  const disguises = createDisguises(book, codeOf, isSkill);
  const kept = new WeakMap<
    readonly SkillEntry[],
    { edition: string; skills: readonly SkillEntry[] }
  >();
  let learned: readonly NamedIssuer[] | undefined;
  const disguiseFor = async (choices: TextChoices) => {
    if (choices.hidesSchools) {
      // Nothing is told before whoever came to be named is known.
      const named = await issuers.named();
      if (named !== learned) book.learn(named);
      learned = named;
    }
    return disguises.of(choices);
  };
  const current = async () => {
    const view = await readBlindView(settings);
    if (view === undefined) return undefined;
    const disguise = await disguiseFor(view);
    const disguiseOf = async (answer: unknown) =>
      disguise.striking(await findPeopleIn(answer, candidates, isSkill));
    return { ...view, pseudonymOf, disguise, isSkill, disguiseOf };
  };
  return {
    disguises,
    current,
    disguiseFor: async (choices) =>
      choices.hidesGender || choices.hidesSchools ? disguiseFor(choices) : undefined,
    async search() {
      const hidden = await current();
      if (hidden === undefined) return undefined;
      codes.prepare();
      return {
        source: veilScreening(screening, hidden, kept),
        veil: searchVeilOf(hidden.disguise, codes),
      };
    },
  };
}
