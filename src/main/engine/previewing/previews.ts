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
import { hidingsOf, veilReport } from '../blind/veil-report.ts';
import type { TellReport } from '../blind/veil-report.ts';
import { secretOf } from '../../report/index.ts';
import type { PreviewOrder, PreviewedPage, PreviewedTable } from '../../report/index.ts';
import { describeReport, readEmployer } from '../describe-report.ts';
import type { ReportSource } from '../export-report.ts';
import { inputOfOne } from '../input-of-one.ts';
import { readCandidates } from '../report-scope.ts';
import { readSkillNames } from '../skill-names.ts';
import type { ListedPeople } from '../report-scope.ts';
import type { PreviewDrawer } from './aside.ts';
import { holdPeople, idsIn } from './people-at-hand.ts';

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

/** @param openDrawer Called when the first preview is asked for, and again after `end`. */
export function createPreviews(source: ReportSource, openDrawer: () => PreviewDrawer): Previews {
  let drawer: PreviewDrawer | undefined;
  let people = holdPeople(source);
  /** The preview that is drawn, and whether nobody is named in it. */
  let current:
    | { readonly id: string; readonly isBlind: boolean; readonly hides: Hidings }
    | undefined;
  const [readMark, tellNames] = [rememberLast(source), rememberTold(source)];
  const provisional = randomBytes(32);

  // One that names people is over once these are hidden.
  const drawerOf = async (previewId: string) => {
    if (current?.id !== previewId) return undefined;
    const isHidden = (await readBlindView(source.workspace.settings)) !== undefined;
    const hidden = await hidingsOf([], await source.openBlind());
    if (current?.id !== previewId) return undefined;
    const { isBlind, hides } = current;
    const isShowing = isBlind && hidden.every((one) => hides.includes(one));
    return isShowing || !isHidden ? drawer : undefined;
  };

  return {
    begin: async (wish) => {
      const id = randomUUID();
      const isBlind = wish.people === 'blind';
      current = { id, isBlind, hides: [] };
      drawer ??= openDrawer();
      const drawing = drawer;
      const isCurrent = () => current?.id === id && drawer === drawing;
      const hiding = await hidingOf(source, wish);
      if (isCurrent()) current = { id, isBlind, hides: hiding.hides };
      const employer = await readMark(wish.employer);
      if (!employer.ok) return employer;
      const brought = await people.bring(wish, hiding, drawing, isCurrent);
      if (!brought.ok) return brought;
      const key = wish.people === 'blind' ? await source.signingKey.find() : undefined;
      const secret = key === undefined ? provisional : secretOf(key);
      const made = { ...employer.value, previewId: id, secret, hiding };
      const order = await orderOf(source, wish, brought.value, made);
      await tellNames(wish.language ?? 'en', drawing);
      if (isCurrent()) drawing.send({ type: 'draw', order });
      return ok({
        previewId: id,
        title: inLanguage(wish.language ?? 'en', () => REPORT_WORDS.title),
        people: brought.value.ids.length,
        isCut: brought.value.isCut,
        isCodeProvisional: wish.people === 'blind' && key === undefined,
      });
    },
    page: async (previewId, page) =>
      (await drawerOf(previewId))?.askPage(previewId, page) ?? { kind: 'over' },
    table: async (previewId) =>
      (await drawerOf(previewId))?.askTable(previewId) ?? { kind: 'over' },
    forget: () => people.forget(),
    end: () => {
      drawer?.close();
      [drawer, current, people] = [undefined, undefined, holdPeople(source)];
    },
  };
}

type Hidings = readonly Hiding[];

interface Told {
  readonly hides: Hidings;
  readonly tell: TellReport;
}

/** What a blind report hides, as the report itself does. */
async function hidingOf(
  source: ReportSource,
  { people, hides = [], language = 'en' }: Wish,
): Promise<Told> {
  const blind = await source.openBlind();
  const hidden = people === 'blind' ? await hidingsOf(hides, blind) : [];
  return { hides: hidden, tell: await veilReport(hidden, language, blind) };
}

type Made = Pick<PreviewOrder, 'previewId' | 'secret'> &
  Pick<PreviewOrder['input'], 'employer'> & { readonly hiding: Told };

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
function rememberLast({ withVerifier }: ReportSource) {
  let last: { readonly key: string; readonly read: ReturnType<typeof readEmployer> } | undefined;
  return (employer: Wish['employer']) => {
    const key = JSON.stringify(employer ?? null);
    if (last?.key !== key) last = { key, read: readEmployer(employer, withVerifier) };
    return last.read;
  };
}
