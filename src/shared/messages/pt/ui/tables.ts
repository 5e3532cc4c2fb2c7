import { worded } from '../../live.ts';
import { TABLES } from '../../ui/tables.ts';

export const tables = [
  worded(TABLES, {
    take: (table) => `Levar: ${table}`,
    copy: 'Copiar a tabela',
    copied: 'Tabela copiada',
    save: 'Guardar como CSV…',
    saved: 'Tabela guardada',
  }),
];
