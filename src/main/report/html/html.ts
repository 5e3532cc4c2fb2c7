import { VERDICTS } from '../../../shared/model/verdict.ts';
import { REPORT_PHRASES, REPORT_WORDS } from '../../../shared/messages/report.ts';
import type { Word } from '../../../shared/messages/words.ts';
import { VERDICT_WORDS } from '../../../shared/messages/words.ts';
import type {
  ReportCandidate,
  ReportLogo,
  ReportModel,
  ReportOpening,
  ReportPlace,
  ReportSkill,
  ReportStack,
} from '../model.ts';
import {
  describeColumn,
  describeContact,
  describeEvidence,
  describeHeading,
  describeReportStack,
  describeSkill,
  describeStanding,
  describeTime,
  describeWord,
  hasAppendix,
  listAnswers,
  signOf,
  nameOfSkill,
} from '../phrases.ts';
import { readableInk } from '../ink.ts';
import { REPORT_ELEMENT, writeMember } from '../seal/sealed-report.ts';
import type { SealedReport } from '../seal/sealed-report.ts';
import { checkTable, credentialSection } from './credential.ts';
import type { Html } from './escape.ts';
import { html } from './escape.ts';
import { writePage } from './page.ts';

/** One file that needs nothing else, in the language of the moment. */
export function writeHtml(report: SealedReport): Uint8Array {
  const { model } = report;
  const { language, title } = model;
  const body = html`${header(model)}
    <main>
      ${summary(model)}
      ${(model.openings ?? []).map((one, place) => openingSection(one, place, model))}
      ${grids(model)} ${people(model)} ${sentences(REPORT_WORDS.method, model.method)}
      ${sentences(REPORT_WORDS.limits, model.limits)} ${legend()} ${appendix(model)}
    </main>
    <template id="${REPORT_ELEMENT}">${writeMember(report)}</template>`;
  return writePage({ language, title, body, hasPictures: model.employer?.logo !== undefined });
}

function header(model: ReportModel): Html {
  const workspace = model.workspaceName === undefined ? '' : ` · ${model.workspaceName}`;
  const runBy = model.runBy === undefined ? '' : ` · ${REPORT_PHRASES.madeBy(model.runBy)}`;
  const { employer } = model;
  const band =
    employer?.colour === undefined ? '' : `border-block-start: 8px solid ${employer.colour}`;
  const ink = employer?.colour === undefined ? '' : `color: ${readableInk(employer.colour)}`;
  return html`<header style="${band}">
    ${employer?.logo === undefined ? '' : logo(employer.name, employer.logo)}
    ${employer === undefined ? '' : html`<p>${REPORT_PHRASES.by(employer.name)}</p>`}
    <h1 style="${ink}">${model.title}</h1>
    <p>${REPORT_WORDS.askedFor} <strong>${model.question}</strong></p>
    <p class="meta">
      ${REPORT_PHRASES.candidates(model.candidates.length)} ·
      ${describeTime(model.createdAt)}${workspace}${runBy} · ${model.application.name}
      ${model.application.version}
    </p>
  </header>`;
}

// Half its size in pixels: on a screen of twice the pixels, or on paper, it is as sharp as it can be.
function logo(name: string, { png, width, height }: ReportLogo): Html {
  return html`<img
    alt="${name}"
    src="data:image/png;base64,${png}"
    width="${Math.ceil(width / 2)}"
    height="${Math.ceil(height / 2)}"
  />`;
}

function summary(model: ReportModel): Html {
  return html`<h2>${REPORT_WORDS.summary}</h2>
    <table>
      <caption>
        ${REPORT_WORDS.summaryHint}
      </caption>
      <thead>
        <tr>
          <th scope="col">${REPORT_WORDS.candidate}</th>
          <th scope="col">${REPORT_WORDS.provenSkills}</th>
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
  const proven = candidate.skills.filter((skill) => skill.proven).map(nameOfSkill);
  return html`<tr>
    <th scope="row"><bdi>${candidate.name}</bdi></th>
    <td>${proven.join(', ') || REPORT_WORDS.none}</td>
    ${VERDICTS.map((verdict) => html`<td class="number">${candidate.verdicts[verdict]}</td>`)}
  </tr> `;
}

function openingSection(opening: ReportOpening, place: number, model: ReportModel): Html {
  const { note, requirements, order } = opening;
  return html`<h2>${describeHeading(REPORT_WORDS.asks, model, place)}</h2>
    ${note === '' ? '' : html`<p>${note}</p>`}
    <ol>
      ${requirements.map((requirement) => html`<li>${requirement}</li>`)}
    </ol>
    <p>${order}</p>`;
}

function whyTable({ opening, answers }: ReportPlace, model: ReportModel): Html {
  return html`<h3>${describeHeading(REPORT_WORDS.why, model, opening)}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">${REPORT_WORDS.requirement}</th>
          <th scope="col">${REPORT_WORDS.answer}</th>
        </tr>
      </thead>
      <tbody>
        ${answers.map(
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

function grids(model: ReportModel): readonly Html[] {
  const { openings = [] } = model;
  return openings.flatMap((opening, place) =>
    opening.requirements.length === 0 ? [] : [grid(opening, place, model)],
  );
}

function grid({ requirements }: ReportOpening, place: number, model: ReportModel): Html {
  return html`<h2>${describeHeading(REPORT_WORDS.grid, model, place)}</h2>
    <table>
      <caption>
        ${REPORT_WORDS.gridHint}
      </caption>
      <thead>
        <tr>
          <th scope="col">${REPORT_WORDS.candidate}</th>
          ${requirements.map(
            (_, column) => html`<th scope="col">${describeColumn(requirements, column)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${listAnswers(model, place).map(
          ({ name, answers }) =>
            html`<tr>
              <th scope="row"><bdi>${name}</bdi></th>
              ${answers.map(
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
          ${credentials.length === 0 ? html`<p>${REPORT_WORDS.none}.</p>` : credentials.map(checkTable)}
        </section> `,
    )}`;
}

function candidateSection(candidate: ReportCandidate, model: ReportModel): Html {
  return html`<section>
    <h2><bdi>${candidate.name}</bdi></h2>
    <p class="meta">${describeContact(candidate, model)}</p>
    ${(candidate.places ?? []).map((place) => whyTable(place, model))}
    <h3>${REPORT_WORDS.skills}</h3>
    ${candidate.skills.length === 0 ? html`<p>${REPORT_WORDS.noSkills}</p>` : skillTable(candidate.skills)}
    ${stackList(candidate.stacks)}
    <h3>${REPORT_WORDS.credentials}</h3>
    ${candidate.credentials.length === 0 ? html`<p>${REPORT_WORDS.none}.</p>` : candidate.credentials.map(credentialSection)}
  </section> `;
}

function stackList(stacks: readonly ReportStack[]): Html {
  if (stacks.length === 0) return html``;
  return html`<h3>${REPORT_WORDS.stacks}</h3>
    <ul>
      ${stacks.map((stack) => html`<li><bdi>${describeReportStack(stack)}</bdi></li>`)}
    </ul>`;
}

function skillTable(skills: readonly ReportSkill[]): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${REPORT_WORDS.skill}</th>
        <th scope="col">${REPORT_WORDS.standing}</th>
        <th scope="col">${REPORT_WORDS.behind}</th>
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
  return html`<h2>${REPORT_WORDS.verdicts}</h2>
    <dl>
      ${words.map(
        (word) =>
          html`<dt>${describeWord(word)}</dt>
            <dd>${word.meaning}</dd>`,
      )}
    </dl> `;
}
