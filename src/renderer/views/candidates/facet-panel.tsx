import { memo, useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { CandidatePage, Facet } from '../../../shared/contract/views.ts';
import { compareShown } from '../../../shared/messages/compare-shown.ts';
import { AGE_WORDS, FILTERS } from '../../../shared/messages/ui/candidates.ts';
import { number } from '../../../shared/messages/ui/number.ts';
import { STAGE_WORDS } from '../../../shared/messages/ui/desk.ts';
import { TRUST_WORDS, VERDICT_WORDS } from '../../../shared/messages/words.ts';
import { AGES } from '../../../shared/model/age.ts';
import { STAGES } from '../../../shared/model/stage.ts';
import { ISSUER_TRUSTS, VERDICTS } from '../../../shared/model/verdict.ts';
import type { IssuerTrust, Verdict } from '../../../shared/model/verdict.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { Tip } from '../../components/tip.tsx';
import { VerdictIcon } from '../../components/verdict.tsx';
import { toggledIn, useScreeningState } from '../../lib/screening-state.tsx';
import type { Chosen } from '../../lib/screening-state.tsx';
import { useShownSkill } from '../../lib/skill-names.ts';
import styles from './facet-panel.module.css';

const SHORT_LIST = 5;

interface Option<Value extends string> extends Chosen<Value> {
  readonly count: number;
}

export interface FacetPanelProps {
  readonly facets: CandidatePage['facets'];
}

/** Narrows the list by verdict, skill and issuer; each choice says how many it leaves. */
export const FacetPanel = memo(function FacetPanel({ facets }: FacetPanelProps) {
  const { filter, setFilter } = useScreeningState();
  const nameOf = useShownSkill();
  const showSkill = ({ value, label }: Facet) => nameOf(value, label);
  return (
    <section className={styles.panel} aria-label={FILTERS.filters}>
      <Group
        name={FILTERS.verdict}
        options={optionsOf(VERDICTS, labelOfVerdict, facets.verdicts)}
        chosen={filter.verdicts}
        onChange={(verdicts) => setFilter({ ...filter, verdicts })}
        iconOf={verdictIcon}
        explain={(verdict) => VERDICT_WORDS[verdict].meaning}
      />
      {facets.toLookAt === undefined && !filter.isToLookAt ? undefined : (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{FILTERS.findings}</legend>
          <Line
            option={{ value: 'to-look-at', label: FILTERS.toLookAt, count: facets.toLookAt ?? 0 }}
            checked={filter.isToLookAt}
            onToggle={() => setFilter({ ...filter, isToLookAt: !filter.isToLookAt })}
            icon={undefined}
            explanation={FILTERS.toLookAtMeaning}
          />
        </fieldset>
      )}
      <Group
        name={FILTERS.skill}
        options={ranked(facets.skills, showSkill)}
        chosen={filter.skills}
        onChange={(skills) => setFilter({ ...filter, skills })}
        show={showSkill}
      />
      <Group
        name={FILTERS.issuer}
        options={ranked(facets.issuers)}
        chosen={filter.issuers}
        onChange={(issuers) => setFilter({ ...filter, issuers })}
      />
      <Group
        name={FILTERS.trust}
        options={optionsOf(ISSUER_TRUSTS, labelOfTrust, facets.trusts)}
        chosen={filter.trusts}
        onChange={(trusts) => setFilter({ ...filter, trusts })}
        explain={(trust) => TRUST_WORDS[trust].meaning}
      />
      <Group
        name={FILTERS.age}
        options={optionsOf(AGES, (age) => AGE_WORDS[age], facets.ages)}
        chosen={filter.ages}
        onChange={(ages) => setFilter({ ...filter, ages })}
      />
      <DeskGroups facets={facets} />
    </section>
  );
});

/** What the recruiter has written down of people; nothing where that is nothing. */
function DeskGroups({ facets }: FacetPanelProps) {
  const { filter, setFilter } = useScreeningState();
  const stages = optionsOf(STAGES, (stage) => STAGE_WORDS[stage], facets.stages);
  return (
    <>
      {(facets.openings ?? []).length + filter.openings.length === 0 ? undefined : (
        <Group
          name={FILTERS.opening}
          options={facets.openings ?? []}
          chosen={filter.openings}
          onChange={(openings) => setFilter({ ...filter, openings })}
        />
      )}
      {(facets.stages ?? []).length + filter.stages.length === 0 ? undefined : (
        <Group
          name={FILTERS.stage}
          options={stages}
          chosen={filter.stages}
          onChange={(chosen) => setFilter({ ...filter, stages: chosen })}
        />
      )}
      {(facets.tags ?? []).length + filter.tags.length === 0 ? undefined : (
        <Group
          name={FILTERS.tag}
          options={ranked(facets.tags)}
          chosen={filter.tags}
          onChange={(tags) => setFilter({ ...filter, tags })}
        />
      )}
    </>
  );
}

function labelOfVerdict(verdict: Verdict): string {
  return VERDICT_WORDS[verdict].label;
}

function labelOfTrust(trust: IssuerTrust): string {
  return TRUST_WORDS[trust].label;
}

/** Every value of a fixed few, with how many there are. */
function optionsOf<Value extends string>(
  values: readonly Value[],
  labelOf: (value: Value) => string,
  facets: readonly Facet[] = [],
): readonly Option<Value>[] {
  return values.map((value) => ({
    value,
    label: labelOf(value),
    count: facets.find((facet) => facet.value === value)?.count ?? 0,
  }));
}

/** Those that most people have come first, then by the name that is shown, which only the window knows. */
function ranked(
  facets: readonly Facet[] = [],
  show: (facet: Facet) => string = ({ label }) => label,
): readonly Facet[] {
  return facets.toSorted(
    (left, right) => right.count - left.count || compareShown(show(left), show(right)),
  );
}

function verdictIcon(verdict: Verdict) {
  return <VerdictIcon verdict={verdict} />;
}

interface GroupProps<Value extends string> {
  readonly name: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: readonly Chosen<Value>[];
  readonly onChange: (chosen: readonly Chosen<Value>[]) => void;
  readonly iconOf?: (value: Value) => ReactNode;
  readonly explain?: (value: Value) => string;
  /** What an option is called where that is not its own name, by which it is chosen and kept. */
  readonly show?: (option: Option<Value>) => string;
}

function Group<Value extends string>(props: GroupProps<Value>) {
  const { name, chosen, onChange } = props;
  const [all, setAll] = useState(false);
  const isChosen = (value: Value) => chosen.some((one) => one.value === value);
  const options = withChosen(props.options, chosen);
  // What is chosen stays in sight, however long the list.
  const shown = options.filter(({ value }, place) => all || place < SHORT_LIST || isChosen(value));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{name}</legend>
      {options.length === 0 ? <p className={styles.none}>{FILTERS.none}</p> : undefined}
      {shown.map((option) => (
        <Line
          key={option.value}
          option={props.show === undefined ? option : { ...option, label: props.show(option) }}
          checked={isChosen(option.value)}
          onToggle={() => onChange(toggledIn(chosen, option))}
          icon={props.iconOf?.(option.value)}
          explanation={props.explain?.(option.value)}
        />
      ))}
      {options.length > SHORT_LIST ? (
        <button type="button" className={styles.more} onClick={() => setAll(!all)}>
          {all ? FILTERS.showFewer : FILTERS.showAll(options.length)}
        </button>
      ) : undefined}
    </fieldset>
  );
}

/** What is chosen stays a choice when nobody is left who has it. */
function withChosen<Value extends string>(
  options: readonly Option<Value>[],
  chosen: readonly Chosen<Value>[],
): readonly Option<Value>[] {
  const missing = chosen.filter(({ value }) => !options.some((option) => option.value === value));
  return [...options, ...missing.map((one) => ({ ...one, count: 0 }))];
}

interface LineProps {
  readonly option: Option<string>;
  readonly checked: boolean;
  readonly onToggle: () => void;
  readonly icon: ReactNode;
  readonly explanation: string | undefined;
}

function Line({ option, checked, onToggle, icon, explanation }: LineProps) {
  const id = useId();
  const line = (
    <label className={styles.line}>
      <Checkbox
        checked={checked}
        onToggle={onToggle}
        aria-label={option.label}
        aria-describedby={`${id}-count ${id}-meaning`}
      />
      {icon}
      <span className={styles.label}>{option.label}</span>
      <span id={`${id}-count`} className={styles.count}>
        {number(option.count)}
      </span>
    </label>
  );
  if (explanation === undefined) return line;
  return (
    <>
      <Tip text={explanation}>{line}</Tip>
      <span id={`${id}-meaning`} hidden>
        {explanation}
      </span>
    </>
  );
}
