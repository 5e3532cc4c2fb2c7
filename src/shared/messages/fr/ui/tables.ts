import { worded } from '../../live.ts';
import { TABLES } from '../../ui/tables.ts';

export const tables = [
  worded(TABLES, {
    take: (table) => `Emporter : ${table}`,
    copy: 'Copier le tableau',
    copied: 'Tableau copié',
    save: 'Enregistrer en CSV…',
    saved: 'Tableau enregistré',
  }),
];
