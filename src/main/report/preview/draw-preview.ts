import { buildReport } from '../build-report.ts';
import { applyChoices } from '../choices.ts';
import { listRows } from '../csv.ts';
import type { ReportModel } from '../model.ts';
import { createPageDrawer } from '../pdf/draw-pages.ts';
import type { DrawPages, Drawing } from '../pdf/draw-pages.ts';
import { pseudonymsBy } from '../pseudonyms.ts';
import type { CandidateView } from '../../../shared/contract/views.ts';
import { PREVIEW_LIMITS } from '../../../shared/limits.ts';
import { inLanguage } from '../../../shared/messages/language.ts';
import { nameSkills } from '../../../shared/messages/skill-names.ts';
import { FIRST_PEOPLE } from './preview-messages.ts';
import type {
  PreviewOrder,
  PreviewReply,
  PreviewRequest,
  PreviewedPage,
  PreviewedTable,
} from './preview-messages.ts';

/** A report that is being drawn, as far as its people are at hand. */
interface Preview {
  readonly order: PreviewOrder;
  /** Of the first people alone; its first page is the report's own. */
  readonly first: Drawing;
  /** Made when it is first asked for. */
  readonly table: () => PreviewedTable;
  whole: Drawing | undefined;
  isDone: boolean;
}

interface Waiting {
  readonly ask: number;
  readonly page: number;
}

/**
 * Draws the pages of one report after the other, in steps: what is asked meanwhile is answered between them.
 * The first page is there before the others, and before all people are.
 *
 * @returns What takes the requests.
 */
export function createPreviewDesk(
  reply: (reply: PreviewReply) => void,
): (request: PreviewRequest) => void {
  const drawPages = createPageDrawer();
  let people: CandidateView[] = [];
  let isComplete = false;
  let preview: Preview | undefined;
  let waiting: Waiting[] = [];

  const answerWaiting = () => {
    waiting = waiting.filter(({ ask, page }) => {
      const answer = answerPage(preview, page);
      if (answer !== undefined) reply({ ask, answer });
      return answer === undefined;
    });
  };
  const goOn = (current: Preview) => {
    if (preview !== current || current.isDone || !isComplete) return;
    current.whole ??= drawPages(modelOf(current.order, people), people.length);
    current.isDone = isEnough(current.whole, current.whole.goOn());
    answerWaiting();
    setImmediate(() => goOn(current));
  };
  const replaceBy = (next: Preview | undefined) => {
    preview = undefined;
    answerWaiting();
    preview = next;
    if (next !== undefined) setImmediate(() => goOn(next));
  };
  const answer = (request: Extract<PreviewRequest, { readonly ask: number }>) => {
    const { ask, previewId } = request;
    if (previewId !== preview?.order.previewId) reply({ ask, answer: { kind: 'over' } });
    else if (request.type === 'table') reply({ ask, answer: preview.table() });
    else {
      waiting.push({ ask, page: request.page });
      answerWaiting();
    }
  };
  return (request) => {
    if (request.type === 'names') nameSkills(request.language, request.names);
    else if (request.type === 'forget') {
      [people, isComplete] = [[], false];
      replaceBy(undefined);
    } else if (request.type === 'draw') {
      replaceBy(beginFirst(drawPages, request.order, people));
    } else if (request.type === 'people') {
      people.push(...request.people);
      isComplete = request.isLast;
      if (isComplete && preview !== undefined) goOn(preview);
    } else answer(request);
  };
}

function beginFirst(
  drawPages: DrawPages,
  order: PreviewOrder,
  people: readonly CandidateView[],
): Preview {
  const model = modelOf(order, people.slice(0, FIRST_PEOPLE));
  const first = drawPages(model, order.people);
  const isDrawn = first.goOn();
  // Where nobody else is to come they are all: nothing is drawn twice.
  const isWhole = order.people <= model.candidates.length;
  let table: PreviewedTable | undefined;
  return {
    order,
    first,
    table: () => (table ??= tableOf(model, !isWhole)),
    whole: isWhole ? first : undefined,
    isDone: isWhole && isEnough(first, isDrawn),
  };
}

function isEnough(drawing: Drawing, isDrawn: boolean): boolean {
  return isDrawn || drawing.count() > PREVIEW_LIMITS.pages;
}

function modelOf(
  { input, choices, secret, known }: PreviewOrder,
  candidates: readonly CandidateView[],
): ReportModel {
  return applyChoices(buildReport({ ...input, candidates }), choices, pseudonymsBy(secret), known);
}

function tableOf(model: ReportModel, isCut: boolean): PreviewedTable {
  const [heads = [], ...rows] = inLanguage(model.language, () => listRows(model));
  return {
    kind: 'table',
    heads: [...heads],
    rows: rows.slice(0, PREVIEW_LIMITS.rows).map((row) => [...row]),
    isCut: isCut || rows.length > PREVIEW_LIMITS.rows,
  };
}

/** `undefined` where it is still to be drawn. A page is complete once the next has begun. */
function answerPage(preview: Preview | undefined, number: number): PreviewedPage | undefined {
  if (preview === undefined) return { kind: 'over' };
  const { whole, isDone } = preview;
  const drawn = whole?.count() ?? 0;
  const pages = Math.min(isDone ? drawn : Math.max(drawn - 1, 1), PREVIEW_LIMITS.pages);
  const isCut = drawn > PREVIEW_LIMITS.pages;
  const state = { kind: 'page', pages, isDone, isCut } as const;
  if (number > pages) return isDone ? state : undefined;
  const page = drawn > number || isDone ? whole?.page(number) : firstPage(preview.first, number);
  return page === undefined ? undefined : { ...state, page };
}

function firstPage(first: Drawing, number: number): ReturnType<Drawing['page']> {
  return number === 1 ? first.page(1) : undefined;
}
