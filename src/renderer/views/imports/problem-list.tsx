import { FileX2 } from 'lucide-react';
import type { ProblemView } from '../../../shared/contract/views.ts';
import { IMPORTS } from '../../../shared/messages/ui/imports.ts';
import { describeProblem } from '../../../shared/messages/problem.ts';
import styles from './import-panel.module.css';

interface ProblemListProps {
  readonly problems: readonly ProblemView[];
  /** Names the list. */
  readonly label: string;
}

/** The files that could not be read, each with what to do about it. */
export function ProblemList({ problems, label }: ProblemListProps) {
  return (
    <ul aria-label={label} className={styles.problemList} tabIndex={0}>
      {problems.map((problem) => (
        <li key={`${problem.file} ${problem.path}`} className={styles.problem}>
          <FileX2 className={styles.icon} aria-hidden />
          <span>
            {describeProblemView(problem)}{' '}
            <bdi className={styles.folder}>{describeFolder(problem.file)}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What happened to a file, and what to do about it. */
export function describeProblemView({ file, path, code, params }: ProblemView): string {
  return describeProblem(baseName(file), {
    path,
    code,
    ...(params === undefined ? {} : { params }),
  });
}

/** The folder that a file came in, which often bears the person's name; nothing where no name is to be read. */
export function describeFolder(file: string): string | undefined {
  const name = file.split(/[/\\]/u).at(-2) ?? '';
  return name === '' ? undefined : IMPORTS.inFolder(name);
}

/** The last part of a path of either kind of system. */
function baseName(file: string): string {
  return file.split(/[/\\]/u).at(-1) ?? file;
}
