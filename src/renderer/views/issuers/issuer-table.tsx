import type { SeenIssuerView } from '../../../shared/contract/views.ts';
import { describeCheck } from '../../../shared/messages/checks/index.ts';
import { ISSUERS, otherName } from '../../../shared/messages/ui/issuers.ts';
import { number } from '../../../shared/messages/ui/number.ts';
import { TrustMark } from '../../components/answer.tsx';
import { shortenMiddle } from '../../lib/shorten.ts';
import { IssuerMenu } from '../candidate/issuer-menu.tsx';
import styles from './issuers.module.css';

/** Two lines in the narrowest window; the whole of it is copied from the menu. */
const SHOWN_CHARACTERS = 64;

/** One line an issuer: what it is called, what is proven of it, and what that makes it to the employer. */
export function IssuerTable({ issuers }: { readonly issuers: readonly SeenIssuerView[] }) {
  const { columns } = ISSUERS;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{ISSUERS.seen}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.issuer}</th>
          <th scope="col" className={styles.domain}>
            {columns.domain}
          </th>
          <th scope="col">{columns.trust}</th>
          <th scope="col" className={styles.number}>
            {columns.credentials}
          </th>
          <th scope="col">
            <span className="visually-hidden">{columns.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {issuers.map((issuer) => (
          <IssuerRow key={issuer.id} issuer={issuer} />
        ))}
      </tbody>
    </table>
  );
}

function IssuerRow({ issuer }: { readonly issuer: SeenIssuerView }) {
  const { id, name, domain, credentials, unproven, trust, check, decision } = issuer;
  const listedAs = otherName(issuer);
  return (
    <tr>
      <th scope="row" className={styles.issuer}>
        <span className={styles.name}>{listedAs ?? (name || ISSUERS.nameless)}</span>
        {listedAs === undefined ? undefined : (
          <span className={styles.claimed}>{ISSUERS.calledInCredential(name)}</span>
        )}
        <span className={styles.id} title={id}>
          {shortenMiddle(id, SHOWN_CHARACTERS)}
        </span>
      </th>
      <td className={styles.domain}>{domain ?? ISSUERS.noDomain}</td>
      <td>
        <TrustMark trust={trust} />
        <p className={styles.reason}>{describeCheck(check)}</p>
      </td>
      <td className={styles.number}>
        {number(credentials)}
        {unproven === 0 ? undefined : (
          <span className={styles.unproven}>{ISSUERS.unproven(unproven)}</span>
        )}
      </td>
      <td className={styles.actions}>
        <IssuerMenu issuer={issuer} decision={decision} />
      </td>
    </tr>
  );
}
