import { useQueryClient } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { WorkspaceView } from '../../../shared/contract/views.ts';
import { LANGUAGE_NAMES } from '../../../shared/messages/language.ts';
import { number } from '../../../shared/messages/ui/number.ts';
import { shownMoment } from '../../../shared/messages/ui/date.ts';
import { RECHECKS, describeRecheck } from '../../../shared/messages/ui/rechecks.ts';
import { SETTINGS } from '../../../shared/messages/ui/settings.ts';
import { Button } from '../../components/button.tsx';
import { Choices } from '../../components/choices.tsx';
import { PageHeader } from '../../components/page.tsx';
import { Failure, Skeleton } from '../../components/status.tsx';
import { VerdictMix } from '../../components/verdict.tsx';
import { useCall } from '../../lib/client.ts';
import { useCheckAgain, useIsOffline, useRecheckState } from '../../lib/recheck-state.tsx';
import { LANGUAGE_CHOICES, setLanguage, useLanguageChoice } from '../../lib/language.ts';
import type { LanguageChoice } from '../../lib/language.ts';
import { renewAnswers } from '../../lib/query-client.ts';
import { THEMES, setTheme, useTheme } from '../../lib/theme.ts';
import { useChange } from '../../lib/use-change.ts';
import { AuditTrail } from './audit-trail.tsx';
import { Backups } from './backups.tsx';
import { Blind } from './blind.tsx';
import { Certificates } from './certificates.tsx';
import { Encryption } from './encryption.tsx';
import { Freshness } from './freshness.tsx';
import { Frameworks } from './frameworks.tsx';
import { Incidents } from './incidents.tsx';
import { Levels } from './levels.tsx';
import { Mappings } from './mappings.tsx';
import { Notifications } from './notifications.tsx';
import { Network } from './network.tsx';
import { RepairDialog } from './repair-dialog.tsx';
import { Retention } from './retention.tsx';
import { Identity } from './identity.tsx';
import { Section } from './section.tsx';
import { Indexed } from './section-index.tsx';
import styles from './settings.module.css';
import { Stacks } from './stacks.tsx';

/** Network, accepted certificates, skills, what is shown in part, looks, and where everything is kept. */
export function SettingsScreen() {
  const workspace = useCall('workspace.get', {});
  // Held here: once the workspace can be read again another page stands around what says what is lost.
  const [isRepairing, setRepairing] = useState(false);
  const backups = <Backups onRepair={() => setRepairing(true)} />;
  return (
    <>
      <PageHeader title={SETTINGS.title} />
      {workspace.isError ? (
        <div className={styles.scroller}>
          <Failure error={workspace.error} onRetry={() => void workspace.refetch()} />
          <div className={styles.page}>
            {backups}
            <Incidents />
          </div>
        </div>
      ) : undefined}
      {workspace.isPending ? <Skeleton /> : undefined}
      {workspace.data === undefined ? undefined : (
        <div className={styles.scroller}>
          <Indexed>
            <Network workspace={workspace.data} />
            <CheckingAgain />
            <Appearance />
            <Notifications />
            <Certificates />
            <Disclosed workspace={workspace.data} />
            <Blind workspace={workspace.data} />
            <Frameworks />
            <Mappings />
            <Levels />
            <Freshness />
            <Stacks />
            <Encryption />
            {backups}
            <Retention />
            <Identity />
            <AuditTrail />
            <Incidents />
            <Workspace workspace={workspace.data} />
          </Indexed>
        </div>
      )}
      {isRepairing ? <RepairDialog onClose={() => setRepairing(false)} /> : undefined}
    </>
  );
}

const DISCLOSURES = ['part', 'whole'] as const;

function Disclosed({ workspace }: { readonly workspace: WorkspaceView }) {
  const { change } = useChange('workspace.setDisclosure');
  const saved = SETTINGS.disclosureSaved;
  return (
    <Section title={SETTINGS.disclosure} hint={SETTINGS.disclosureHint}>
      <Choices
        label={SETTINGS.disclosure}
        labelHidden
        choices={DISCLOSURES.map((value) => ({ value, ...SETTINGS.disclosureOptions[value] }))}
        value={workspace.disclosure}
        onChoose={(disclosure) =>
          change({
            title: saved[disclosure],
            to: { disclosure },
            from: { disclosure: workspace.disclosure },
          })
        }
      />
    </Section>
  );
}

function CheckingAgain() {
  const isOffline = useIsOffline();
  const checkAgain = useCheckAgain();
  return (
    <Section title={RECHECKS.section} hint={RECHECKS.sectionHint}>
      <div className={styles.rechecks}>
        <Button icon={RefreshCw} onClick={() => checkAgain({ kind: 'everything' })}>
          {RECHECKS.everything}
        </Button>
        {isOffline ? <p className={styles.hint}>{RECHECKS.offline}</p> : undefined}
        <LastChecked />
      </div>
    </Section>
  );
}

// What runs is on show above.
function LastChecked() {
  const { latest, show } = useRecheckState();
  if (latest?.state === 'running') return undefined;
  if (latest === undefined) return <p className={styles.hint}>{RECHECKS.never}</p>;
  return (
    <p className={styles.hint}>
      {`${RECHECKS.last}: ${shownMoment(latest.startedAt)}. ${describeRecheck(latest)} `}
      <Button small variant="quiet" onClick={() => show(latest.recheckId)}>
        {RECHECKS.show}
      </Button>
    </p>
  );
}

function Appearance() {
  const queryClient = useQueryClient();
  // What the engine words, as a code in place of a name, was answered in another language.
  const chooseLanguage = (choice: LanguageChoice) =>
    setLanguage(choice, () => void renewAnswers(queryClient));
  return (
    <Section title={SETTINGS.appearance}>
      <div className={styles.looks}>
        <Choices
          label={SETTINGS.theme}
          choices={THEMES.map((value) => ({ value, label: SETTINGS.themes[value] }))}
          value={useTheme()}
          onChoose={setTheme}
          across
        />
        <Choices
          label={SETTINGS.language}
          choices={LANGUAGE_CHOICES.map((value) => ({ value, label: nameOf(value) }))}
          value={useLanguageChoice()}
          onChoose={chooseLanguage}
          across
        />
      </div>
    </Section>
  );
}

function nameOf(choice: LanguageChoice): string {
  return choice === 'system' ? SETTINGS.systemLanguage : LANGUAGE_NAMES[choice];
}

function Workspace({ workspace }: { readonly workspace: WorkspaceView }) {
  return (
    <Section title={SETTINGS.workspace} hint={SETTINGS.workspaceHint}>
      <dl className={styles.facts}>
        <Fact name={SETTINGS.path}>
          <span className={styles.path}>{workspace.path}</span>
        </Fact>
        <Fact name={SETTINGS.candidates}>{number(workspace.candidates)}</Fact>
        <Fact name={SETTINGS.credentials}>
          {number(workspace.credentials)}
          <VerdictMix counts={workspace.verdicts} large />
        </Fact>
        <Fact name={SETTINGS.unassigned}>{number(workspace.unassigned)}</Fact>
      </dl>
    </Section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt className={styles.factName}>{name}</dt>
      <dd className={styles.factValue}>{children}</dd>
    </div>
  );
}
