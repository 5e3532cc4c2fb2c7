import { TriangleAlert } from 'lucide-react';
import { adviseOn } from '../../../shared/messages/checks/advice.ts';
import { describeCheck } from '../../../shared/messages/checks/index.ts';
import type { CheckView, CredentialView } from '../../../shared/contract/views.ts';
import {
  CREDENTIAL,
  describeIssuerName,
  describeValidity,
} from '../../../shared/messages/ui/candidate.ts';
import { DOCUMENT } from '../../../shared/messages/ui/document.ts';
import { describeSuperseded } from '../../../shared/messages/skills.ts';
import { answerRecipient } from '../../../shared/messages/words.ts';
import { describeLastChange } from '../../../shared/messages/ui/rechecks.ts';
import { findReason } from '../../../shared/model/reason.ts';
import { isDeciding } from '../../../shared/model/verdict.ts';
import { number } from '../../../shared/messages/ui/number.ts';
import { RecipientMark, TrustMark } from '../../components/answer.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { shortenMiddle } from '../../lib/shorten.ts';
import { VerdictMark } from '../../components/verdict.tsx';
import { AcceptSeal } from './accept-seal.tsx';
import { BadgePicture } from './badge-picture.tsx';
import { CheckRow } from './check-row.tsx';
import { CredentialActions } from './credential-actions.tsx';
import { CredentialDocument } from './credential-document.tsx';
import { CredentialFile } from './credential-file.tsx';
import { Differences } from './differences.tsx';
import { IssuerMenu } from './issuer-menu.tsx';
import { CredentialLinks } from './credential-links.tsx';
import { Results } from './results.tsx';
import styles from './credential-card.module.css';

/** One credential: the three answers and why at first sight, the rest behind a button. */
export function CredentialCard({ credential }: { readonly credential: CredentialView }) {
  const { title, issuer, verdict, checks, change, superseded, results } = credential;
  const headingId = `${credential.id}-title`;
  return (
    <article
      id={credential.id}
      className={styles.card}
      aria-labelledby={headingId}
      data-verdict={verdict}
      data-superseded={superseded !== undefined || undefined}
      tabIndex={-1}
    >
      <header className={styles.header}>
        <BadgePicture credential={credential} />
        <div className={styles.titles}>
          <h3 id={headingId} className={styles.title}>
            <bdi>{title}</bdi>
          </h3>
          <p className={styles.meta}>
            <bdi>{describeIssuerName(issuer)}</bdi>
            <span aria-hidden> · </span>
            {describeValidity(credential.validFrom, credential.validUntil)}
          </p>
        </div>
        <CredentialActions credential={credential} />
      </header>
      <Answers credential={credential} />
      {superseded === undefined ? undefined : (
        <p className={styles.sentence}>{describeSuperseded(superseded)}</p>
      )}
      <Why verdict={verdict} checks={checks} />
      <Versions versions={credential.versions} />
      <Cautions checks={checks} />
      {change === undefined ? undefined : (
        <p className={styles.change}>{describeLastChange(change)}</p>
      )}
      <div className={styles.more}>
        <Results results={results} title={title} />
        <Disclosure label={CREDENTIAL.checks} note={number(checks.length)}>
          <CheckList credential={credential} />
        </Disclosure>
        <Disclosure label={CREDENTIAL.differences}>
          <Differences credentialId={credential.id} title={title} />
        </Disclosure>
        <Disclosure label={DOCUMENT.open}>
          <CredentialDocument credential={credential} />
        </Disclosure>
        <Disclosure label={CREDENTIAL.details}>
          <CredentialFile credential={credential} />
        </Disclosure>
      </div>
    </article>
  );
}

/** Why the verdict fell, and what to do about it. */
function Why({ verdict, checks }: Pick<CredentialView, 'verdict' | 'checks'>) {
  const deciding =
    verdict === 'verified'
      ? checks.find((check) => check.id === 'proof')
      : findReason(verdict, checks);
  if (deciding === undefined) return undefined;
  const sentences = [describeCheck(deciding), adviseOn(verdict, checks)];
  return <p className={styles.sentence}>{sentences.filter(Boolean).join(' ')}</p>;
}

/** Neither asked for first nor counted with it: only what the issuer says belongs together. */
function Versions({ versions }: Pick<CredentialView, 'versions'>) {
  if (versions.length === 0) return undefined;
  return (
    <p className={styles.change}>
      {CREDENTIAL.otherVersions}{' '}
      {versions.map(({ achievementId, held }) => (
        <span key={achievementId} className={styles.version}>
          {held === undefined ? (
            <span title={achievementId}>{shortenMiddle(achievementId, VERSION_CHARACTERS)}</span>
          ) : (
            <CredentialLinks credentials={[held]} />
          )}
        </span>
      ))}
    </p>
  );
}

const VERSION_CHARACTERS = 60;

function CheckList({ credential: { id, title, checks } }: { readonly credential: CredentialView }) {
  return (
    <ul className={styles.checks} aria-label={CREDENTIAL.checkList(title)}>
      {checks.map((check, place) => (
        <CheckRow
          // oxlint-disable-next-line react/no-array-index-key -- one id may stand several times, and the order is fixed
          key={`${check.id}-${place}`}
          check={check}
          credentialId={id}
          action={isAcceptable(check, checks) ? <AcceptSeal credentialId={id} /> : undefined}
        />
      ))}
    </ul>
  );
}

/** A seal that fits, under a certificate that the employer has not accepted. */
function isAcceptable({ code }: CheckView, checks: CredentialView['checks']): boolean {
  const isProofGood = checks.every(({ id, outcome }) => id !== 'proof' || outcome !== 'fail');
  return code === 'certificate.not-accepted' && isProofGood;
}

// What decides and is in order, but not without a word to say; whose it is, if not theirs; and what waits for
// somebody's judgement.
function Cautions({ checks }: Pick<CredentialView, 'checks'>) {
  const cautions = checks.filter(
    ({ id, outcome, judged }) =>
      (isDeciding(id) && outcome === 'warn') ||
      (id === 'recipient' && outcome === 'fail') ||
      judged === 'open',
  );
  if (cautions.length === 0) return undefined;
  return (
    <ul className={styles.cautions}>
      {cautions.map((check) => (
        <li key={check.code} className={styles.caution}>
          <TriangleAlert className={styles.icon} aria-hidden />
          <span className={styles.sentence}>{describeCheck(check)}</span>
        </li>
      ))}
    </ul>
  );
}

// Only these two sentences are about what the recruiter has decided.
function decisionOf(checks: CredentialView['checks']): 'trusted' | 'blocked' | undefined {
  const code = checks.find(({ id }) => id === 'issuer-trust')?.code;
  if (code === 'issuer.trusted') return 'trusted';
  return code === 'issuer.blocked' ? 'blocked' : undefined;
}

function Answers({ credential }: { readonly credential: CredentialView }) {
  const { verdict, issuer, recipient, checks } = credential;
  return (
    <dl className={styles.answers}>
      <div className={styles.answer}>
        <dt className={styles.question}>{CREDENTIAL.questions.verdict}</dt>
        <dd className={styles.reply}>
          <VerdictMark verdict={verdict} checks={checks} />
        </dd>
      </div>
      <div className={styles.answer}>
        <dt className={styles.question}>{CREDENTIAL.questions.issuer}</dt>
        <dd className={styles.reply}>
          <TrustMark trust={issuer.trust} />
          {issuer.id === '' ? undefined : (
            <IssuerMenu issuer={issuer} decision={decisionOf(checks)} />
          )}
        </dd>
      </div>
      <div className={styles.answer}>
        <dt className={styles.question}>{CREDENTIAL.questions.recipient}</dt>
        <dd className={styles.reply}>
          <RecipientMark
            answer={answerRecipient({ verdict, checks, recipient: recipient.match })}
          />
        </dd>
      </div>
    </dl>
  );
}
