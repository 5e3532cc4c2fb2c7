import type { DelimitedRow } from '../../../shared/lib/delimited.ts';
import { parseSubject } from '../subject.ts';
import { collectEntries, isRefusal, stateOfTrust } from './entries.ts';
import type { CollectedEntries, RawEntry } from './entries.ts';
import { parseTable } from './table.ts';

/** What columns are called, in English and in the window's other languages. */
const COLUMNS = {
  subject: headings(
    'id|did|domain|url|issuer|issuer[ _-]?id|identifier|host|website|site|address',
    'domäne|aussteller|kennung|adresse|webseite|domaine|émetteur|identifiant|site web',
    'dominio|emisor|identificador|dirección|sitio web|domínio|emissor|endereço|sítio',
  ),
  name: headings(
    'name|issuer[ _-]?name|organi[sz]ation|institution|title|bezeichnung|einrichtung|nom',
    'nombre|organización|institución|nome|organização|instituição',
  ),
  note: headings(
    'note|notes|comment|comments|remark|remarks|reason|notiz|bemerkung|anmerkung|grund',
    'remarque|commentaire|motif|nota|comentario|observaciones|motivo|comentário|observações',
  ),
  state: headings(
    'state|status|blocked|block|decision|zustand|gesperrt|blockiert|entscheidung',
    'état|statut|bloquée?|décision|estado|bloquead[oa]|decisión|decisão',
  ),
  trust: headings(
    'trust(?:ed)?|vertrauen|vertraut|vertrauenswürdig|(?:de )?confiance|fiable',
    '(?:de )?confianza|confiable|(?:de )?confiança|fiável|confiável',
  ),
} as const;

function headings(...words: readonly string[]): RegExp {
  return new RegExp(`^(?:${words.join('|')})$`, 'iu');
}

type Column = keyof typeof COLUMNS;
type Layout = Readonly<Record<Column, readonly number[]>>;

/**
 * Reads the employer's own list of issuers as a table. With a head line its words say what stands
 * where, and several columns may hold the id; without one, in each line the first cell that is a DID,
 * an address or a host is the id, and the first other one the name.
 */
export function readCsvList(text: string): CollectedEntries {
  const [first, ...rest] = parseTable(text);
  if (first === undefined) return { entries: [], flaws: [] };
  const layout = readLayout(first);
  return collectEntries(
    layout === undefined
      ? [first, ...rest].map(guessEntry)
      : rest.map((row) => readEntry(row, layout)),
  );
}

function readLayout({ cells }: DelimitedRow): Layout | undefined {
  if (cells.some((cell) => parseSubject(cell) !== undefined)) return undefined;
  const find = (column: Column) =>
    cells.flatMap((cell, index) => (COLUMNS[column].test(cell.normalize('NFC')) ? [index] : []));
  const layout = {
    subject: find('subject'),
    name: find('name'),
    note: find('note'),
    state: find('state'),
    trust: find('trust'),
  };
  return layout.subject.length === 0 ? undefined : layout;
}

function readEntry({ line, cells }: DelimitedRow, layout: Layout): RawEntry {
  const all = (column: Column) => layout[column].map((index) => cells[index] ?? '');
  const read = (column: Column) => all(column).find((cell) => cell !== '');
  return {
    line,
    // A column that is called after the issuer may hold its name, beside one that holds its domain.
    subject: all('subject').find((cell) => parseSubject(cell) !== undefined) ?? read('subject'),
    name: read('name'),
    note: read('note'),
    states: [...all('state'), ...all('trust').map(stateOfTrust)],
  };
}

function guessEntry({ line, cells }: DelimitedRow): RawEntry {
  const filled = cells.filter((cell) => cell !== '');
  const found = filled.find((cell) => parseSubject(cell) !== undefined);
  const others = filled.filter((cell) => cell !== found);
  const state = others.find(isRefusal);
  const [name, note] = others.filter((cell) => cell !== state);
  return {
    line,
    subject: found ?? filled[0],
    name: found === undefined ? undefined : name,
    note,
    states: [state],
  };
}
