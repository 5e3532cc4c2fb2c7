import { worded } from '../../live.ts';
import { TABLES } from '../../ui/tables.ts';

export const tables = [
  worded(TABLES, {
    take: (table) => `Mitnehmen: ${table}`,
    copy: 'Tabelle kopieren',
    copied: 'Tabelle kopiert',
    save: 'Als CSV speichern …',
    saved: 'Tabelle gespeichert',
  }),
];
