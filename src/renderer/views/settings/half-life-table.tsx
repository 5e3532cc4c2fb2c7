import {
  AGEING_KIND_WORDS,
  FRESHNESS_SETTINGS,
} from '../../../shared/messages/ui/settings-freshness.ts';
import { AGEING_KINDS, HALF_LIFE_LIMIT_MONTHS } from '../../../shared/model/freshness.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { NumberBox } from '../../components/number-box.tsx';
import { isValid } from './half-life-draft.ts';
import type { HalfLifeDraft, HalfLifeEntry } from './half-life-draft.ts';
import styles from './half-life-table.module.css';

export interface HalfLifeTableProps {
  readonly draft: HalfLifeDraft;
  readonly onChange: (draft: HalfLifeDraft) => void;
}

/** A line for each kind of skill: its months, or that it does not age. */
export function HalfLifeTable({ draft, onChange }: HalfLifeTableProps) {
  return (
    <table className={styles.table} aria-label={FRESHNESS_SETTINGS.title}>
      <thead>
        <tr>
          <th scope="col">{FRESHNESS_SETTINGS.kind}</th>
          <th scope="col">{FRESHNESS_SETTINGS.months}</th>
          <th scope="col">{FRESHNESS_SETTINGS.ageless}</th>
        </tr>
      </thead>
      <tbody>
        {AGEING_KINDS.map((kind) => (
          <Line
            key={kind}
            name={AGEING_KIND_WORDS[kind]}
            entry={draft[kind]}
            onChange={(entry) => onChange({ ...draft, [kind]: entry })}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly name: string;
  readonly entry: HalfLifeEntry;
  readonly onChange: (entry: HalfLifeEntry) => void;
}

function Line({ name, entry, onChange }: LineProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={styles.months}>
        <NumberBox
          label={FRESHNESS_SETTINGS.monthsOf(name)}
          value={entry.isAgeless ? '' : entry.months}
          min={1}
          max={HALF_LIFE_LIMIT_MONTHS}
          isInvalid={!isValid(entry)}
          disabled={entry.isAgeless}
          onType={(months) => onChange({ ...entry, months })}
        />
      </td>
      <td className={styles.ageless}>
        <Checkbox
          aria-label={FRESHNESS_SETTINGS.agelessOf(name)}
          checked={entry.isAgeless}
          onToggle={() => onChange({ ...entry, isAgeless: !entry.isAgeless })}
        />
      </td>
    </tr>
  );
}
