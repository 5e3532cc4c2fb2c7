import { VERDICTS } from '../../../shared/model/verdict.ts';
import { REPORT_WORDS } from '../../../shared/messages/report.ts';
import type { Word } from '../../../shared/messages/words.ts';
import { VERDICT_WORDS } from '../../../shared/messages/words.ts';
import type {
  ReportAnswer,
  ReportCandidate,
  ReportModel,
  ReportOpening,
  ReportSkill,
  ReportStack,
} from '../model.ts';
import {
  countOf,
  describeColumn,
  describeContact,
  describeEvidence,
  describeReportStack,
  describeRunBy,
  describeSkill,
  describeStanding,
  describeTime,
  describeWord,
  hasAppendix,
  signOf,
} from '../phrases.ts';
import { REPORT_ELEMENT, writeMember } from '../seal/sealed-report.ts';
import type { SealedReport } from '../seal/sealed-report.ts';
import { checkTable, credentialSection } from './credential.ts';
import type { Html } from './escape.ts';
import { html } from './escape.ts';
import { STYLE } from './style.ts';

/** One file that needs nothing else: no script, no image, no address is asked for when it is opened. */
export function writeHtml(report: SealedReport): Uint8Array {
  const { model } = report;
  const page = html`<!doctype html>
    <html lang="${model.language}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <meta name="viewport" content="width=device-width" />
        <title>${model.title}</title>
        <style>
          ${{ markup: STYLE }}
        </style>
      </head>
      <body>
        ${header(model)}
        <main>
          ${summary(model)} ${model.opening === undefined ? '' : openingSection(model.opening)}
          ${grid(model)} ${people(model)} ${sentences('How this was found out', model.method)}
          ${sentences('What this does not say', model.limits)} ${legend()} ${appendix(model)}
        </main>
        <template id="${REPORT_ELEMENT}">${writeMember(report)}</template>
      </body>
    </html> `;
  return new TextEncoder().encode(page.markup);
}

function header(model: ReportModel): Html {
  const workspace = model.workspaceName === undefined ? '' : ` · ${model.workspaceName}`;
  const runBy = model.runBy === undefined ? '' : ` · ${describeRunBy(model.runBy)}`;
  const { employer } = model;
  const band =
    employer?.colour === undefined ? '' : `border-block-start: 8px solid ${employer.colour}`;
  return html`<header style="${band}">
    ${employer === undefined ? '' : html`<p>${REPORT_WORDS.by(employer.name)}</p>`}
    <h1>${model.title}</h1>
    <p>Asked for: <strong>${model.question}</strong></p>
    <p class="meta">
      ${countOf(model.candidates.length, 'candidate')} ·
      ${describeTime(model.createdAt)}${workspace}${runBy} · ${model.application.name}
      ${model.application.version}
    </p>
  </header>`;
}

function summary(model: ReportModel): Html {
  return html`<h2>Summary</h2>
    <table>
      <caption>
        How many of each candidate’s credentials came to which verdict
      </caption>
      <thead>
        <tr>
          <th scope="col">Candidate</th>
          <th scope="col">Proven skills</th>
          ${VERDICTS.map(
            (verdict) => html`<th scope="col" class="number">${VERDICT_WORDS[verdict].label}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${model.candidates.map(summaryRow)}
      </tbody>
    </table>`;
}

function summaryRow(candidate: ReportCandidate): Html {
  const proven = candidate.skills.filter((skill) => skill.proven).map((skill) => skill.name);
  return html`<tr>
    <th scope="row"><bdi>${candidate.name}</bdi></th>
    <td>${proven.join(', ') || 'None'}</td>
    ${VERDICTS.map((verdict) => html`<td class="number">${candidate.verdicts[verdict]}</td>`)}
  </tr> `;
}

function openingSection({ note, requirements, order }: ReportOpening): Html {
  return html`<h2>What the opening asks for</h2>
    ${note === '' ? '' : html`<p>${note}</p>`}
    <ol>
      ${requirements.map((requirement) => html`<li>${requirement}</li>`)}
    </ol>
    <p>${order}</p>`;
}

function whyTable(why: readonly ReportAnswer[]): Html {
  return html`<h3>Why here</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">Requirement</th>
          <th scope="col">What answers it</th>
        </tr>
      </thead>
      <tbody>
        ${why.map(
          ({ requirement, proven, answer }) =>
            html`<tr>
              <th scope="row">${requirement}</th>
              <td class="${proven ? 'proven' : ''}">${answer}</td>
            </tr> `,
        )}
      </tbody>
    </table>`;
}

/** A page of their own for everybody, but in a comparison. */
function people(model: ReportModel): readonly Html[] {
  if (model.content === 'comparison') return [];
  return model.candidates.map((candidate) => candidateSection(candidate, model));
}

function grid(model: ReportModel): Html {
  const requirements = model.opening?.requirements ?? [];
  if (requirements.length === 0) return html``;
  return html`<h2>${REPORT_WORDS.grid}</h2>
    <table>
      <caption>
        ${REPORT_WORDS.gridHint}
      </caption>
      <thead>
        <tr>
          <th scope="col">Candidate</th>
          ${requirements.map(
            (_, place) => html`<th scope="col">${describeColumn(requirements, place)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${model.candidates.map(
          ({ name, why = [] }) =>
            html`<tr>
              <th scope="row"><bdi>${name}</bdi></th>
              ${why.map(
                ({ proven }) =>
                  html`<td class="sign ${proven ? 'proven' : ''}">${signOf(proven)}</td>`,
              )}
            </tr> `,
        )}
      </tbody>
    </table>`;
}

function appendix(model: ReportModel): Html {
  if (!hasAppendix(model)) return html``;
  return html`<h2>${REPORT_WORDS.appendix}</h2>
    ${model.candidates.map(
      ({ name, credentials }) =>
        html`<section>
          <h3><bdi>${name}</bdi></h3>
          ${credentials.length === 0 ? html`<p>None.</p>` : credentials.map(checkTable)}
        </section> `,
    )}`;
}

function candidateSection(candidate: ReportCandidate, model: ReportModel): Html {
  return html`<section>
    <h2><bdi>${candidate.name}</bdi></h2>
    <p class="meta">${describeContact(candidate, model)}</p>
    ${candidate.why === undefined ? '' : whyTable(candidate.why)}
    <h3>Skills</h3>
    ${candidate.skills.length === 0 ? html`<p>No credential names a skill.</p>` : skillTable(candidate.skills)}
    ${stackList(candidate.stacks)}
    <h3>Credentials</h3>
    ${candidate.credentials.length === 0 ? html`<p>None.</p>` : candidate.credentials.map(credentialSection)}
  </section> `;
}

function stackList(stacks: readonly ReportStack[]): Html {
  if (stacks.length === 0) return html``;
  return html`<h3>Credentials that build on one another</h3>
    <ul>
      ${stacks.map((stack) => html`<li><bdi>${describeReportStack(stack)}</bdi></li>`)}
    </ul>`;
}

function skillTable(skills: readonly ReportSkill[]): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Skill</th>
        <th scope="col">Standing</th>
        <th scope="col">Credential behind it</th>
      </tr>
    </thead>
    <tbody>
      ${skills.map(
        (skill) =>
          html`<tr>
            <th scope="row"><bdi>${describeSkill(skill)}</bdi></th>
            <td class="${skill.proven ? 'proven' : ''}">${describeStanding(skill)}</td>
            <td><bdi>${describeEvidence(skill)}</bdi></td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}

function sentences(heading: string, lines: readonly string[]): Html {
  return html`<h2>${heading}</h2>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul> `;
}

function legend(): Html {
  const words: readonly Word[] = VERDICTS.map((verdict) => VERDICT_WORDS[verdict]);
  return html`<h2>The verdicts</h2>
    <dl>
      ${words.map(
        (word) =>
          html`<dt>${describeWord(word)}</dt>
            <dd>${word.meaning}</dd>`,
      )}
    </dl> `;
}
