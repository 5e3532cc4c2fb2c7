import type { MappingHow, MappingState } from '../../model/mapping.ts';
import type { SkillSource } from '../../model/skill.ts';
import { live } from '../live.ts';

/** Accepting what is only inferred, and undoing that. */
export const MAPPINGS = live({
  accept: 'Accept as proof',
  acceptNamed: (from: string, name: string) => `Accept as proof of ${name}: “${from}”`,
  accepted: (from: string, skill: string) =>
    `“${from}” now proves ${skill}, for everybody. You can undo that in Settings.`,
  undo: 'Undo',
  undoNamed: (from: string, skill: string) => `Undo: “${from}” as proof of ${skill}`,
  undone: (from: string, skill: string) => `“${from}” no longer proves ${skill}.`,
  title: 'Accepted as proof',
  hint: 'What credentials call a skill by another name, or name only in a tag or a title, proves it once you accept that: for everybody, and for what comes in later.',
  none: 'You have accepted none. An inferred skill on a candidate’s page has a button for it.',
  inAlignments: 'where issuers state it as a skill',
  inTags: 'where it is a tag or a title',
});

interface Reach {
  readonly how: MappingHow;
  readonly state: MappingState;
  readonly from: string;
}

export const SOURCES = live({
  alignment: 'stated by the issuer',
  result: 'stated by the issuer, in a result',
  tag: 'named by a tag',
  'achievement-name': 'read from a title',
} satisfies Record<SkillSource, string>);

/** How what a credential says reached a skill. */
export const MAPPING_HOW = live({
  spelling: 'that is its name in another spelling',
  url: 'the address beside it is this skill’s',
  code: 'the code beside it is this skill’s',
  crosswalk: 'a published crosswalk calls that the same',
  approved: 'you accepted that',
  synonym: 'we take that for another name of it',
  translation: 'we take that for its name in another language',
  joined: (source: string, from: string, how: string) => `${source} as “${from}”; ${how}`,
} satisfies Record<Exclude<MappingHow, 'named'>, string> & { readonly joined: unknown });

/** Where a skill was read and how that reached it: `stated by the issuer as “JS”; we take that for another name of it`. */
export function describeReach(source: SkillSource, { how, from }: Reach): string {
  const said = SOURCES[source];
  return how === 'named' ? said : MAPPING_HOW.joined(said, from, MAPPING_HOW[how]);
}
