import type { AgeingKind } from '../../model/freshness.ts';
import { HALF_LIFE_LIMIT_MONTHS } from '../../model/freshness.ts';
import { live } from '../live.ts';

/** Settings, How skills age. */
export const FRESHNESS_SETTINGS = live({
  title: 'How skills age',
  hint: 'Half of what a credential showed is to be expected still to hold after so many months: its half-life. Until then a skill is called fresh, from then on ageing, and after twice as long old. That is a remark beside a skill and no verdict: it stays proven.',
  kind: 'Kind of skill',
  months: 'Months',
  monthsOf: (kind: string) => `Months: ${kind}`,
  ageless: 'Does not age',
  agelessOf: (kind: string) => `Does not age: ${kind}`,
  save: 'Save',
  saved: 'Skills age as you have set it now',
  unchanged: 'Nothing is changed.',
  saving: 'It is being saved. Wait until that is done.',
  invalid: `Give each kind a whole number of months from 1 to ${HALF_LIFE_LIMIT_MONTHS}, or say that it does not age.`,
  reset: 'Back to what comes with Touchstone',
  resetDone: 'Skills age as they come with Touchstone now',
  isDefault: 'This is what comes with Touchstone.',
});

/** The kinds of skill that age at a pace of their own. */
export const AGEING_KIND_WORDS = live({
  general: 'Whatever Touchstone does not know',
  'programming-language': 'Programming languages',
  framework: 'Frameworks and libraries',
  tool: 'Tools and programs',
  method: 'Methods',
  knowledge: 'Fields of knowledge',
  practical: 'Practical skills',
  soft: 'Working with people',
  licence: 'Licences and permits',
  'natural-language': 'Languages that people speak',
} satisfies Record<AgeingKind, string>);
