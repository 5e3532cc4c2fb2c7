import type { ResultView } from '../../../shared/contract/skill-views.ts';
import { describeRequirement } from '../../../shared/messages/skills.ts';
import { CREDENTIAL } from '../../../shared/messages/ui/candidate.ts';
import { number } from '../../../shared/messages/ui/number.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import styles from './results.module.css';

export interface ResultsProps {
  readonly results: readonly ResultView[];
  readonly title: string;
}

/** What a credential says was achieved, in its own words, and whether what is required was reached. */
export function Results({ results, title }: ResultsProps) {
  if (results.length === 0) return undefined;
  return (
    <Disclosure label={CREDENTIAL.results} note={number(results.length)}>
      <dl className={styles.results} aria-label={CREDENTIAL.resultList(title)}>
        {results.map((result, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- two results may be alike, and the order is fixed
          <div key={place} className={styles.result}>
            <dt className={styles.name}>{result.name ?? CREDENTIAL.unnamedResult}</dt>
            <dd className={styles.value}>
              {result.value}
              <span className={styles.note}>{notesOf(result).join(', ')}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

function notesOf({ required, requirement }: ResultView): readonly string[] {
  return [
    ...(required === undefined ? [] : [CREDENTIAL.required(required)]),
    ...(requirement === undefined ? [] : [describeRequirement(requirement)]),
  ];
}
