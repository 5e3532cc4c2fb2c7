import { useState } from 'react';
import type { ReportChoices, ReportFormat } from '../../../shared/contract/report-calls.ts';
import { LANGUAGES, LANGUAGE_NAMES } from '../../../shared/messages/language.ts';
import type { Language } from '../../../shared/messages/language.ts';
import { HIDINGS } from '../../../shared/model/hiding.ts';
import type { Hiding } from '../../../shared/model/hiding.ts';
import { REPORT } from '../../../shared/messages/ui/report.ts';
import { Checks } from '../../components/checks.tsx';
import { Choices } from '../../components/choices.tsx';
import { useIsBlind } from '../../lib/use-is-blind.ts';
import { useCall } from '../../lib/client.ts';
import { useLanguage } from '../../lib/language.ts';
import { EmployerFields, employerOf, isColourWrong } from './employer-fields.tsx';
import type { EmployerWish } from './employer-fields.tsx';
import styles from './report-check.module.css';

const PEOPLE = ['named', 'without-contact', 'blind'] as const;
const CONTENTS = ['full', 'brief', 'comparison'] as const;
const FILES = ['one', 'apart'] as const;
const EVIDENCE = ['without', 'with'] as const;

interface Wish {
  readonly people: (typeof PEOPLE)[number];
  readonly hides: readonly Hiding[];
  readonly content: (typeof CONTENTS)[number];
  readonly evidence: (typeof EVIDENCE)[number];
  readonly files: (typeof FILES)[number];
  readonly employer: EmployerWish;
  readonly language: Language;
}

const USUAL: Omit<Wish, 'language'> = {
  people: 'named',
  hides: [],
  content: 'full',
  evidence: 'without',
  files: 'one',
  employer: { name: '', colour: '' },
};

/** What a person chose, and how it goes into the call. */
export function useReportChoices(format: ReportFormat) {
  const shown = useLanguage();
  // While people are hidden, nothing else can be had.
  const people = useIsBlind() ? 'blind' : USUAL.people;
  const [wish, setWish] = useState<Wish>({ ...USUAL, people, language: shown });
  const noEvidence = whyNoEvidence(wish, format);
  const choices: ReportChoices = {
    language: wish.language,
    ...(wish.people === 'named' ? {} : { people: wish.people }),
    ...(wish.people === 'blind' && wish.hides.length > 0 ? { hides: [...wish.hides] } : {}),
    ...(wish.content === 'full' ? {} : { content: wish.content }),
    ...(wish.evidence === 'with' && noEvidence === undefined ? { evidence: true } : {}),
    ...(wish.files === 'apart' ? { apart: true } : {}),
    ...employerOf(wish.employer),
  };
  const change = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }));
  const problem = isColourWrong(wish.employer) ? REPORT.badColour : undefined;
  return { wish, noEvidence, problem, choices, change };
}

/** Why evidence cannot go with it; nothing where it can. */
function whyNoEvidence({ people, files }: Wish, format: ReportFormat): string | undefined {
  if (people !== 'named') return REPORT.noEvidence;
  if (files === 'apart') return REPORT.noEvidenceApart;
  return format === 'csv' ? REPORT.noEvidenceInTable : undefined;
}

type ReportChoicesFormProps = Pick<
  ReturnType<typeof useReportChoices>,
  'wish' | 'noEvidence' | 'change'
>;

/** Who may be recognised in a report, how much stands in it, what goes with it, and for whom it is. */
export function ReportChoicesForm({ wish, noEvidence, change }: ReportChoicesFormProps) {
  return (
    <>
      <Choices
        label={REPORT.people}
        choices={PEOPLE.map((value) => ({ value, ...REPORT.peopleChoices[value] }))}
        value={wish.people}
        onChoose={(people) => change({ people })}
        across
      />
      {wish.people === 'blind' ? (
        <HidingChoices hides={wish.hides} onChange={(hides) => change({ hides })} />
      ) : undefined}
      <Choices
        label={REPORT.content}
        choices={CONTENTS.map((value) => ({ value, ...REPORT.contents[value] }))}
        value={wish.content}
        onChoose={(content) => change({ content })}
        across
      />
      {noEvidence === undefined ? (
        <Choices
          label={REPORT.evidence}
          choices={EVIDENCE.map((value) => ({ value, ...REPORT.evidenceChoices[value] }))}
          value={wish.evidence}
          onChoose={(evidence) => change({ evidence })}
          across
        />
      ) : (
        <p className={styles.hint}>{noEvidence}</p>
      )}
      <Choices
        label={REPORT.language}
        choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        value={wish.language}
        onChoose={(language) => change({ language })}
        across
      />
      <Choices
        label={REPORT.files}
        choices={FILES.map((value) => ({ value, ...REPORT.filesChoices[value] }))}
        value={wish.files}
        onChoose={(files) => change({ files })}
        across
      />
      <EmployerFields wish={wish.employer} onChange={(employer) => change({ employer })} />
    </>
  );
}

interface HidingChoicesProps {
  readonly hides: readonly Hiding[];
  readonly onChange: (hides: readonly Hiding[]) => void;
}

/** What a blind report hides beside names; what the window hides is hidden in any case. */
function HidingChoices({ hides, onChange }: HidingChoicesProps) {
  const blind = useCall('workspace.get', {}).data?.blind;
  const hidden: Readonly<Record<Hiding, boolean>> = {
    dates: blind?.hidesDates === true,
    gender: blind?.hidesGender === true,
    schools: blind?.hidesSchools === true,
  };
  const values = HIDINGS.filter((one) => hidden[one] || hides.includes(one));
  return (
    <div className={styles.group}>
      <p className={styles.hint}>{REPORT.hides}</p>
      <Checks
        label={REPORT.hides}
        choices={HIDINGS.map((value) => ({
          value,
          ...REPORT.hidings[value],
          settled: hidden[value] ? REPORT.hiddenByWindow : undefined,
        }))}
        values={values}
        onToggle={(one) =>
          onChange(HIDINGS.filter((each) => values.includes(each) !== (each === one)))
        }
      />
    </div>
  );
}
