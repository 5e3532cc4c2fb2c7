import type { Translation } from '../live.ts';
import { audit } from './audit.ts';
import { checks } from './checks/index.ts';
import { files } from './files.ts';
import { problems } from './problems.ts';
import { report } from './report.ts';
import { skills } from './skills.ts';
import { blind } from './ui/blind.ts';
import { candidates } from './ui/candidates.ts';
import { document } from './ui/document.ts';
import { desktop } from './ui/desktop.ts';
import { identity } from './ui/identity.ts';
import { inbox } from './ui/inbox.ts';
import { impact } from './ui/impact.ts';
import { imports } from './ui/imports.ts';
import { incidents } from './ui/incidents.ts';
import { insights } from './ui/insights.ts';
import { keeping } from './ui/keeping.ts';
import { openings } from './ui/openings.ts';
import { preview } from './ui/preview.ts';
import { settings } from './ui/settings.ts';
import { shell } from './ui/shell.ts';
import { tables } from './ui/tables.ts';
import { words } from './words.ts';

/** Everything in Spanish, in the formal “usted”. */
export const SPANISH: readonly Translation[] = [
  ...audit,
  ...checks,
  ...words,
  ...skills,
  ...files,
  ...problems,
  ...report,
  ...shell,
  ...candidates,
  ...document,
  ...desktop,
  ...imports,
  ...openings,
  ...inbox,
  ...incidents,
  ...insights,
  ...impact,
  ...identity,
  ...preview,
  ...tables,
  ...settings,
  ...keeping,
  ...blind,
];
