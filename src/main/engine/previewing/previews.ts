import { randomBytes, randomUUID } from 'node:crypto';
import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { inLanguage } from '../../../shared/messages/language.ts';
import type { Language } from '../../../shared/messages/language.ts';
import { REPORT_WORDS } from '../../../shared/messages/report.ts';
import type { Hiding } from '../../../shared/model/hiding.ts';
import { readBlindView } from '../blind/setting.ts';
import { hideByChoice, hidingsOf } from '../blind/veil-report.ts';
import type { HiddenByChoice } from '../blind/veil-report.ts';
import { secretOf } from '../../report/index.ts';
import type { PreviewOrder, PreviewedPage, PreviewedTable } from '../../report/index.ts';
import { describeReport, readEmployer } from '../reporting/describe-report.ts';
import type { ReportSource } from '../reporting/export-report.ts';
import { inputOfOne } from '../reporting/input-of-one.ts';
import { readCandidates } from '../reporting/report-scope.ts';
import { readSkillNames } from '../mapping/skill-names.ts';
import type { ListedPeople } from '../reporting/report-scope.ts';
import type { PreviewDrawer } from './aside.ts';
import { holdPeople, idsIn } from './people-at-hand.ts';
import type { PeopleAtHand } from './people-at-hand.ts';

type Wish = ParsedInput<'report.preview'>;
type Begun = Result<CallOutput<'report.preview'>, AppError>;

/** Draws reports before they are written, one at a time; nothing is written, signed or taken down for it. */
export interface Previews {
  /** Begins another; what was drawn before is given up. */
  readonly begin: (wish: Wish) => Promise<Begun>;
  readonly page: (previewId: string, page: number) => Promise<PreviewedPage>;
  readonly table: (previewId: string) => Promise<PreviewedTable>;
  /** People are read anew for the next one: something has changed. */
  readonly forget: () => void;
  readonly end: () => void;
}

/** One who draws, and the people whom they have. */
interface Desk {
  readonly drawer: PreviewDrawer;
  readonly people: PeopleAtHand;
}

/** A preview, and what is not told in it. */
interface Current {
  readonly id: string;
  readonly isBlind: boolean;
  readonly hides: Hidings;
}

/** @param openDrawer Called when a preview is asked for and nobody draws: at first, after `end`, after a failure. */
export function createPreviews(source: ReportSource, openDrawer: () => PreviewDrawer): Previews {
  let desk: Desk | undefined;
  let current: Current | undefined;
  const [mark, tellNames] = [rememberMark(source), rememberTold(source)];
  const provisional = randomBytes(32);

  const deskAtHand = (): Desk => {
    if (desk !== undefined && !desk.drawer.isOver()) return desk;
    const drawer = openDrawer();
    desk = { drawer, people: holdPeople(source, drawer) };
    return desk;
  };
  // One that names people is over once these are hidden.
  const drawerOf = async (previewId: string) => {
    if (current?.id !== previewId) return undefined;
    const hidden = await readHidden(source);
    return current?.id === previewId && isShowable(current, hidden) ? desk?.drawer : undefined;
  };

  return {
    begin: async (wish) => {
      const id = randomUUID();
      const isBlind = wish.people === 'blind';
      current = { id, isBlind, hides: [] };
      const used = deskAtHand();
      const isCurrent = () => current?.id === id && desk === used;
      const hiding = await hideByChoice(source, wish);
      if (isCurrent()) current = { id, isBlind, hides: hiding.hides };
      const employer = await mark.read(wish.employer);
      if (!employer.ok) return employer;
      const brought = await used.people.bring(wish, hiding, isCurrent);
      if (!brought.ok) return brought;
      const key = isBlind ? await source.signingKey.find() : undefined;
      const secret = key === undefined ? provisional : secretOf(key);
      if (isCurrent()) {
        const made = { ...employer.value, previewId: id, secret, hiding };
        const order = await orderOf(source, wish, brought.value, made);
        await tellNames(wish.language ?? 'en', used.drawer);
        if (isCurrent()) used.drawer.send({ type: 'draw', order });
      }
      return ok({
        previewId: id,
        ...(await readHeading(source, brought.value, wish)),
        people: brought.value.ids.length,
        isCut: brought.value.isCut,
        isCodeProvisional: isBlind && key === undefined,
      });
    },
    page: async (previewId, page) =>
      (await drawerOf(previewId))?.askPage(previewId, page) ?? { kind: 'over' },
    table: async (previewId) =>
      (await drawerOf(previewId))?.askTable(previewId) ?? { kind: 'over' },
    forget: () => desk?.people.forget(),
    end: () => {
      desk?.drawer.close();
      [desk, current] = [undefined, undefined];
      mark.forget();
    },
  };
}

/** What it is called, and whose it is: two may have one name, and an address tells them apart, as in the list. */
async function readHeading(
  source: ReportSource,
  people: ListedPeople,
  wish: Wish,
): Promise<Pick<CallOutput<'report.preview'>, 'title' | 'whose'>> {
  const title = inLanguage(wish.language ?? 'en', () => REPORT_WORDS.title);
  if (wish.apart !== true || wish.people === 'blind') return { title };
  const [person] = await source.workspace.candidates.getRows(idsIn(people, wish));
  if (person === undefined || (await readHidden(source)) !== undefined) return { title };
  const [email] = person.emails;
  return { title, whose: { name: person.name, ...(email !== undefined && { email }) } };
}

/** What the window hides; `undefined` while it shows everything. */
async function readHidden({ workspace, openBlind }: ReportSource): Promise<Hidings | undefined> {
  const isHidden = (await readBlindView(workspace.settings)) !== undefined;
  return isHidden ? hidingsOf([], await openBlind()) : undefined;
}

function isShowable({ isBlind, hides }: Current, hidden: Hidings | undefined): boolean {
  return hidden === undefined || (isBlind && hidden.every((one) => hides.includes(one)));
}

type Hidings = readonly Hiding[];

type Made = Pick<PreviewOrder, 'previewId' | 'secret'> &
  Pick<PreviewOrder['input'], 'employer'> & { readonly hiding: HiddenByChoice };

async function orderOf(
  source: ReportSource,
  wish: Wish,
  people: ListedPeople,
  { previewId, secret, employer, hiding: { hides, tell } }: Made,
): Promise<PreviewOrder> {
  const ids = idsIn(people, wish);
  const described = await describeReport(source, wish);
  const { openings } = people;
  const said = { ...described, ...tell({ openings, question: described.question }), employer };
  const isApart = wish.apart === true;
  const [person] = isApart ? ((await readCandidates(source, ids)) ?? []) : [];
  const { candidates: _candidates, ...input } =
    person === undefined
      ? { ...said, candidates: [] }
      : inputOfOne({ ...said, candidates: [] }, person);
  const known = wish.people === undefined ? [] : await source.workspace.candidates.getRows(ids);
  return {
    previewId,
    secret,
    input,
    choices: { people: wish.people, content: wish.content, hides: [...hides] },
    known: known.map(({ name, emails }) => ({ name, emails })),
    people: ids.length,
  };
}

/** Tells whoever draws what skills are called in a language: once each. */
function rememberTold({ workspace }: ReportSource) {
  const told = new WeakMap<PreviewDrawer, Set<Language>>();
  return async (language: Language, drawer: PreviewDrawer): Promise<void> => {
    const known = told.get(drawer) ?? new Set();
    if (known.has(language)) return;
    drawer.send({ type: 'names', language, names: await readSkillNames(workspace, language) });
    told.set(drawer, known.add(language));
  };
}

/** An employer's mark is drawn anew by the verifier's process; once for all previews with the same. */
function rememberMark({ withVerifier }: ReportSource) {
  let last: { readonly key: string; readonly read: ReturnType<typeof readEmployer> } | undefined;
  return {
    read: async (employer: Wish['employer']) => {
      const key = JSON.stringify(employer ?? null);
      if (last?.key === key) return last.read;
      const asked = { key, read: readEmployer(employer, withVerifier) };
      last = asked;
      let isRead = false;
      try {
        const answer = await asked.read;
        isRead = answer.ok;
        return answer;
      } finally {
        // What failed once may do otherwise.
        if (!isRead && last === asked) last = undefined;
      }
    },
    forget: () => {
      last = undefined;
    },
  };
}
