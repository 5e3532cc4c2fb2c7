import { ClipboardCopy, FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { OpeningView } from '../../../shared/contract/openings.ts';
import type { Comparison } from '../../../shared/contract/views.ts';
import { shownSkill } from '../../../shared/messages/skill-names.ts';
import { COMPARE } from '../../../shared/messages/ui/compare.ts';
import { TABLES } from '../../../shared/messages/ui/tables.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Select } from '../../components/select.tsx';
import { useCall } from '../../lib/client.ts';
import { useShownSkill } from '../../lib/skill-names.ts';
import { peopleShownAt, showPeople } from '../../lib/people-walk.ts';
import type { ComparisonLook } from '../../lib/people-walk.ts';
import { navigate } from '../../lib/router.ts';
import type { Route } from '../../lib/router.ts';
import { useComingBack } from '../../lib/use-coming-back.ts';
import { ExportReport } from '../report/export-report.tsx';
import { copyTable, saveTable } from '../report/table-menu.tsx';
import type { TakenTable } from '../report/table-menu.tsx';
import { Crumbs } from './crumbs.tsx';
import { CompareTable } from './compare-table.tsx';
import { describeProof, describeStanding } from './describe-cell.ts';
import { findDifferences } from './differences.ts';
import type { ComparisonRow } from './differences.ts';
import { inShownOrder, rowsAskedFor } from './rows.ts';
import styles from './compare.module.css';

interface ComparingProps {
  /** As they are in the address. */
  readonly ids: readonly string[];
  /** Of those of them who are there: the report is about them, in this order. */
  readonly comparison: Comparison;
  /** How many were chosen who are not there any more. */
  readonly gone: number;
}

/** The people chosen, with what can be done with the comparison. */
export function Comparing({ ids, comparison, gone }: ComparingProps) {
  const { candidates } = comparison;
  const present = candidates.map(({ id }) => id);
  const all = inShownOrder(comparison.rows, useShownSkill());
  const [nowMs] = useState(() => Date.now());
  const [look, setLook] = useLook(ids, present);
  const { differencesOnly, openingId } = look;
  const openings = useCall('openings.list', {}).data?.openings ?? [];
  const opening = openings.find(({ id }) => id === openingId);
  const asked = opening === undefined ? all : rowsAskedFor(all, opening, candidates.length);
  const rows = differencesOnly ? findDifferences(asked) : asked;
  const taken = (): TakenTable => ({
    table: 'comparison',
    name: COMPARE.title,
    rows: cellsOf(comparison, rows, nowMs),
  });
  return (
    <>
      <Head present={present} openings={openings} look={look} onLook={setLook} taken={taken} />
      {gone === 0 ? undefined : (
        <p className={styles.gone} role="status">
          {COMPARE.gone(gone)}
        </p>
      )}
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={COMPARE.table}>
        <CompareTable
          candidates={candidates}
          rows={rows}
          nowMs={nowMs}
          onChoose={(candidateIds) => navigate({ screen: 'compare', candidateIds })}
        />
        {rows.length > 0 ? (
          <p className={styles.keys}>{COMPARE.keys}</p>
        ) : (
          <p className={styles.nothing}>
            {asked.length === 0 ? COMPARE.noSkills : COMPARE.noDifferences}
          </p>
        )}
      </div>
    </>
  );
}

interface HeadProps {
  readonly present: readonly string[];
  readonly openings: readonly OpeningView[];
  readonly look: ComparisonLook;
  readonly onLook: (look: ComparisonLook) => void;
  readonly taken: () => TakenTable;
}

function Head({ present, openings, look, onLook, taken }: HeadProps) {
  return (
    <header className={styles.header}>
      <Crumbs shortlistOf={look.shortlistOf} />
      <div className={styles.actions}>
        <RowsChoice
          openings={openings}
          openingId={look.openingId}
          onChoose={(id) => onLook({ ...look, openingId: id })}
        />
        <label className={styles.toggle}>
          <Checkbox
            checked={look.differencesOnly}
            onToggle={() => onLook({ ...look, differencesOnly: !look.differencesOnly })}
          />
          {COMPARE.differencesOnly}
        </label>
        <Button icon={ClipboardCopy} onClick={() => copyTable(taken())}>
          {TABLES.copy}
        </Button>
        <Button icon={FileDown} onClick={() => saveTable(taken())}>
          {TABLES.save}
        </Button>
        <ExportReport
          selected={[]}
          all={{ scope: { kind: 'candidates', candidateIds: [...present] }, count: present.length }}
        />
      </div>
    </header>
  );
}

/** What is shown of it, as it was before for whoever comes back from somebody's page. */
function useLook(ids: readonly string[], present: readonly string[]) {
  const origin: Route = { screen: 'compare', candidateIds: ids };
  const look = useState<ComparisonLook>(
    () => peopleShownAt(origin)?.comparison ?? { differencesOnly: false, openingId: '' },
  );
  useEffect(() => showPeople({ origin, ids: present, comparison: look[0] }));
  useComingBack(true);
  return look;
}

interface RowsChoiceProps {
  readonly openings: readonly OpeningView[];
  /** Empty for all skills. */
  readonly openingId: string;
  readonly onChoose: (openingId: string) => void;
}

/** Whether all skills are the rows, or what an opening asks for. */
function RowsChoice({ openings, openingId, onChoose }: RowsChoiceProps) {
  if (openings.length === 0) return undefined;
  const asked = openings.map(({ id, title }) => ({
    value: id,
    label: COMPARE.requirementsOf(title),
  }));
  return (
    <span className={styles.choice}>
      <Select
        label={COMPARE.rows}
        value={openingId}
        options={[{ value: '', label: COMPARE.allSkills }, ...asked]}
        onChoose={onChoose}
      />
    </span>
  );
}

/** Headings, then a line a skill, each cell as it is read out. */
function cellsOf(
  { candidates }: Comparison,
  rows: readonly ComparisonRow[],
  nowMs: number,
): readonly (readonly string[])[] {
  return [
    [COMPARE.skill, ...candidates.map(({ name }) => name)],
    ...rows.map(({ key, name, cells }) => [
      shownSkill(key, name),
      ...cells.map((cell) =>
        [describeStanding(cell), describeProof(cell, nowMs)]
          .filter((text) => text !== '')
          .join(': '),
      ),
    ]),
  ];
}
