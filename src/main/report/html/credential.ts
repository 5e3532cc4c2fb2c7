import {
  CHECK_NAMES,
  OUTCOME_WORDS,
  RECIPIENT_WORDS,
  TRUST_WORDS,
  VERDICT_WORDS,
  answerRecipient,
  explainVerdict,
} from '../../../shared/messages/words.ts';
import { REPORT_WORDS } from '../../../shared/messages/report.ts';
import type { ReportCheck, ReportCredential } from '../model.ts';
import {
  describeChecked,
  describeFile,
  describeIssuer,
  describeNote,
  describeValidity,
  describeWord,
} from '../phrases.ts';
import { describeSuperseded } from '../../../shared/messages/skills.ts';
import type { Html } from './escape.ts';
import { html } from './escape.ts';

/** One credential: the three answers, and where it came from. */
export function credentialSection(credential: ReportCredential): Html {
  const { verdict, issuer, file, superseded } = credential;
  const answer = answerRecipient(credential);
  return html`<article>
    <h4><bdi>${credential.title}</bdi></h4>
    <dl>
      <dt>${REPORT_WORDS.verdict}</dt>
      <dd>
        <span class="sign ${verdict}">${describeWord(VERDICT_WORDS[verdict])}</span>.
        ${explainVerdict(verdict, credential.checks)}
      </dd>
      ${
        superseded === undefined
          ? html``
          : html`<dt>${REPORT_WORDS.countsOnce}</dt>
              <dd><bdi>${describeSuperseded(superseded)}</bdi></dd>`
      }
      <dt>${REPORT_WORDS.issuer}</dt>
      <dd>
        <bdi>${describeIssuer(issuer)}</bdi>:
        <span class="sign ${issuer.trust}">${describeWord(TRUST_WORDS[issuer.trust])}</span>
      </dd>
      <dt>${REPORT_WORDS.recipient}</dt>
      <dd><span class="sign ${answer}">${describeWord(RECIPIENT_WORDS[answer])}</span></dd>
      <dt>${REPORT_WORDS.valid}</dt>
      <dd>${describeValidity(credential)}</dd>
      <dt>${REPORT_WORDS.checked}</dt>
      <dd>${describeChecked(credential)}</dd>
      ${
        file === undefined
          ? html``
          : html`<dt>${REPORT_WORDS.file}</dt>
              <dd><bdi>${describeFile(file)}</bdi></dd>
              <dt>SHA-256</dt>
              <dd><code>${file.sha256}</code></dd>`
      }
      <dt>${REPORT_WORDS.format}</dt>
      <dd>${credential.format}</dd>
    </dl>
  </article> `;
}

/** Each check of one credential, for the appendix. */
export function checkTable(credential: ReportCredential): Html {
  return html`<article>
    <h4><bdi>${credential.title}</bdi></h4>
    <table>
      <thead>
        <tr>
          <th scope="col">${REPORT_WORDS.check}</th>
          <th scope="col">${REPORT_WORDS.outcome}</th>
          <th scope="col">${REPORT_WORDS.finding}</th>
        </tr>
      </thead>
      <tbody>
        ${credential.checks.map((check) => checkRow(check, credential))}
      </tbody>
    </table>
  </article> `;
}

function checkRow(check: ReportCheck, credential: ReportCredential): Html {
  const note = describeNote(check, credential);
  return html`<tr>
    <th scope="row">${CHECK_NAMES[check.id]}</th>
    <td class="sign ${check.outcome}">${describeWord(OUTCOME_WORDS[check.outcome])}</td>
    <td>${check.message}${note === '' ? '' : html`<br /><span class="detail">${note}</span>`}</td>
  </tr> `;
}
