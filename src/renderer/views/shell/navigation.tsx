import {
  BriefcaseBusiness,
  ChartColumn,
  Download,
  Inbox,
  Landmark,
  Settings,
  UserRoundSearch,
  Users,
  Wifi,
  WifiOff,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { WorkspaceView } from '../../../shared/contract/views.ts';
import { number } from '../../../shared/messages/ui/number.ts';
import { SHELL } from '../../../shared/messages/ui/shell.ts';
import { useCall } from '../../lib/client.ts';
import { useImportState } from '../../lib/import-state.tsx';
import { hrefOf } from '../../lib/router.ts';
import { useMedia } from '../../lib/use-media.ts';
import type { Route } from '../../lib/router.ts';
import { BlindControl } from '../blind/blind-control.tsx';
import { Tip } from '../../components/tip.tsx';
import type { TipProps } from '../../components/tip.tsx';
import { Stone } from './stone.tsx';
import styles from './navigation.module.css';

export interface NavigationProps {
  readonly screen: Route['screen'];
  /** Goes past the navigation, to the screen itself. */
  readonly onSkip: () => void;
}

/** Where one can go, with what waits there. */
export function Navigation({ screen, onSkip }: NavigationProps) {
  const workspace = useCall('workspace.get', {}).data;
  return (
    <nav className={styles.navigation} aria-label={SHELL.navigation}>
      <button type="button" className={styles.skip} onClick={onSkip}>
        {SHELL.skip}
      </button>
      <div className={styles.brand}>
        <Stone />
        <span className={styles.label}>{SHELL.product}</span>
      </div>
      <Places screen={screen} workspace={workspace} />
      <div className={styles.foot}>
        <LastImport />
        {workspace === undefined ? undefined : (
          <BlindControl
            blind={workspace.blind}
            className={styles.place}
            labelClassName={styles.label}
            iconClassName={styles.icon}
          />
        )}
        {workspace === undefined ? undefined : <Network allowed={workspace.network.length > 0} />}
      </div>
    </nav>
  );
}

interface PlacesProps extends Pick<NavigationProps, 'screen'> {
  readonly workspace: WorkspaceView | undefined;
}

function Places({ screen, workspace }: PlacesProps) {
  const inCandidates = screen === 'candidates' || screen === 'candidate' || screen === 'compare';
  return (
    <ul className={styles.places}>
      <Place to="candidates" icon={Users} label={SHELL.candidates} current={inCandidates} />
      <Place
        to="openings"
        icon={BriefcaseBusiness}
        label={SHELL.openings}
        current={screen === 'openings'}
      />
      <Place
        to="inbox"
        icon={Inbox}
        label={SHELL.inbox}
        current={screen === 'inbox'}
        count={workspace?.inbox ?? 0}
        describeCount={SHELL.inboxCount}
      />
      <Place
        to="unassigned"
        icon={UserRoundSearch}
        label={SHELL.unassigned}
        current={screen === 'unassigned'}
        count={workspace?.unassigned ?? 0}
        describeCount={SHELL.unassignedCount}
      />
      <Place to="issuers" icon={Landmark} label={SHELL.issuers} current={screen === 'issuers'} />
      <Place
        to="insights"
        icon={ChartColumn}
        label={SHELL.insights}
        current={screen === 'insights'}
      />
      <Place to="settings" icon={Settings} label={SHELL.settings} current={screen === 'settings'} />
    </ul>
  );
}

interface PlaceProps {
  readonly to: Exclude<Route['screen'], 'candidate' | 'compare' | 'report'>;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly current: boolean;
  /** What waits there, and how that is said. */
  readonly count?: number;
  readonly describeCount?: (count: number) => string;
}

function Place({ to, icon: Icon, label, current, count = 0, describeCount }: PlaceProps) {
  const id = useId();
  return (
    <li>
      <Named text={label}>
        <a
          className={styles.place}
          href={hrefOf({ screen: to })}
          aria-current={current ? 'page' : undefined}
          aria-describedby={count > 0 ? id : undefined}
        >
          <Icon className={styles.icon} aria-hidden />
          <span className={styles.label}>{label}</span>
          {count > 0 ? <Badge id={id} count={count} words={describeCount?.(count)} /> : undefined}
        </a>
      </Named>
    </li>
  );
}

// As in navigation.module.css: there only the sign is seen.
const NARROW = '(width < 58rem)';

/** Tells the name of what is only a sign where there is little room. */
function Named({ text, children }: TipProps) {
  const isNarrow = useMedia(NARROW);
  return (
    <Tip text={text} isOff={!isNarrow}>
      {children}
    </Tip>
  );
}

interface BadgeProps {
  readonly id: string;
  readonly count: number;
  readonly words: string | undefined;
}

// As many as can be read on a sign.
const MOST_ON_SIGN = 99;

function Badge({ id, count, words }: BadgeProps) {
  const isCut = useMedia(NARROW) && count > MOST_ON_SIGN;
  return (
    <>
      <span className={styles.badge} aria-hidden>
        {isCut ? `${number(MOST_ON_SIGN)}+` : number(count)}
      </span>
      <span id={id} hidden>
        {words}
      </span>
    </>
  );
}

function LastImport() {
  const { latest, shown, show } = useImportState();
  if (latest === undefined || shown) return undefined;
  return (
    <Named text={SHELL.lastImport}>
      <button type="button" className={styles.place} onClick={() => show(latest.importId)}>
        <Label icon={Download}>{SHELL.lastImport}</Label>
      </button>
    </Named>
  );
}

function Network({ allowed }: { readonly allowed: boolean }) {
  return (
    <Tip text={allowed ? SHELL.allowedMeaning : SHELL.offlineMeaning} describes>
      <a className={styles.place} href={hrefOf({ screen: 'settings', section: 'network' })}>
        <Label icon={allowed ? Wifi : WifiOff}>{allowed ? SHELL.allowed : SHELL.offline}</Label>
      </a>
    </Tip>
  );
}

function Label({
  icon: Icon,
  children,
}: {
  readonly icon: LucideIcon;
  readonly children: ReactNode;
}) {
  return (
    <>
      <Icon className={styles.icon} aria-hidden />
      <span className={styles.label}>{children}</span>
    </>
  );
}
