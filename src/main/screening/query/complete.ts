import type { CompletionView } from '../../../shared/contract/query-views.ts';
import type { ScreeningSource } from '../../store/index.ts';
import { parseGrade } from '../../../shared/model/grade.ts';
import { beginsAs, suggestSkills } from '../suggest-skills.ts';
import { foldSkill } from '../vocabulary.ts';
import { FIELDS, isFieldName, STATE_WORDS } from './fields.ts';
import type { FieldName } from './fields.ts';
import { printValue } from './print.ts';
import { tokenise } from './tokens.ts';
import type { FieldToken, Token } from './tokens.ts';

/**
 * How what stands before the cursor may go on: names of fields, words that say how a credential stands,
 * skills that somebody has, and after a field's name its values.
 *
 * @param cursor Where in the text, in UTF-16 units.
 */
export async function complete(
  source: ScreeningSource,
  text: string,
  cursor: number,
  limit: number,
): Promise<readonly CompletionView[]> {
  const tokens = tokenise(text.slice(0, cursor));
  const token = tokens.at(-1);
  if (token === undefined || token.position + token.length < cursor) return [];
  const found = [
    ...(await completeName(source, tokens, limit)),
    ...(await completeToken(source, token, limit)),
  ];
  const end = tokenise(text).find(({ position }) => position === token.position);
  const to = end === undefined ? cursor : Math.max(end.position + end.length, cursor);
  return found.slice(0, limit).map((one) => ({ ...one, to }));
}

type Found = Omit<CompletionView, 'to'>;

// With the one being typed, as many as a skill's name may have.
const LONGEST_NAME = 6;

/** Skills that begin with all the words typed last, the most words first: "machine lear". */
async function completeName(
  source: ScreeningSource,
  tokens: readonly Token[],
  limit: number,
): Promise<readonly Found[]> {
  const start = tokens.findLastIndex(({ kind }) => kind !== 'word') + 1;
  const words = tokens.slice(Math.max(start, tokens.length - LONGEST_NAME));
  for (let first = 0; first < words.length - 1; first += 1) {
    const [from] = words.slice(first);
    const typed = words
      .slice(first)
      .map((word) => (word.kind === 'word' ? word.text : ''))
      .join(' ');
    // oxlint-disable-next-line no-await-in-loop -- the first that finds any ends it
    const found = from === undefined ? [] : await skillsFor(source, from, typed, limit);
    const fitting = found.filter(({ label }) => {
      const [name, begun] = [foldSkill(label), foldSkill(typed)];
      return name.startsWith(begun) || beginsAs(name, begun);
    });
    if (fitting.length > 0) return fitting;
  }
  return [];
}

async function completeToken(
  source: ScreeningSource,
  token: Token,
  limit: number,
): Promise<readonly Found[]> {
  if (token.kind === 'field') return completeValue(source, token, limit);
  if (token.kind === 'phrase')
    return token.isClosed ? [] : skillsFor(source, token, token.text, limit);
  if (token.kind !== 'word') return [];
  const typed = token.text.toLowerCase();
  const fields = Object.keys(FIELDS).filter((name) => name.startsWith(typed));
  const states = [...STATE_WORDS.keys()].filter((word) => word.startsWith(typed));
  const grade = parseGrade(token.text);
  const level = grade === undefined ? [] : [`level>=${grade}`];
  return [
    ...level.map((one): Found => ({ kind: 'level', text: one, label: one, from: token.position })),
    ...(await skillsFor(source, token, token.text, limit)),
    ...fields.map((name): Found => {
      const written = name === 'level' ? 'level>=' : `${name}:`;
      return { kind: 'field', text: written, label: written, from: token.position };
    }),
    ...states.map((word): Found => ({
      kind: 'state',
      text: word,
      label: word,
      from: token.position,
    })),
  ];
}

async function completeValue(
  source: ScreeningSource,
  token: FieldToken,
  limit: number,
): Promise<readonly Found[]> {
  const name = token.field.toLowerCase();
  if (!isFieldName(name)) return [];
  const head = /^[\w-]+(?:[<>]=|[<>=]|:)/u.exec(token.text)?.[0] ?? '';
  const from = token.position + head.length;
  const as = (kind: Found['kind'], value: string, candidates?: number): Found => ({
    kind,
    text: printValue(name, value),
    label: value,
    from,
    ...(candidates === undefined ? {} : { candidates }),
  });
  if (name === 'skill') {
    const skills = await suggestSkills(source, token.value, limit);
    return skills.map((skill) => as('skill', skill.name, skill.candidates));
  }
  if (name === 'issuer') {
    const issuers = await source.findIssuers(token.value, limit);
    return issuers.map((issuer) => as('issuer', issuer.name, issuer.candidates));
  }
  if (!isOffering(name)) return [];
  const typed = token.value.toLowerCase();
  return FIELDS[name].offered
    .filter((one) => one.toLowerCase().startsWith(typed))
    .map((one) => as(name, one));
}

type Offering = Extract<FieldName, Found['kind']>;

function isOffering(name: FieldName): name is Offering {
  return FIELDS[name].offered.length > 0;
}

async function skillsFor(
  source: ScreeningSource,
  { position }: Token,
  typed: string,
  limit: number,
): Promise<readonly Found[]> {
  const skills = await suggestSkills(source, typed, limit);
  return skills.map(({ name, candidates }) => ({
    kind: 'skill',
    text: /^[\p{L}\p{N}][^\s"():]*$/u.test(name) ? name : `"${name.replaceAll('"', ' ')}"`,
    label: name,
    from: position,
    candidates,
  }));
}
