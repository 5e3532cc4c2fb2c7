import { worded } from '../../live.ts';
import { TABLES } from '../../ui/tables.ts';

export const tables = [
  worded(TABLES, {
    take: (table) => `Llevarse: ${table}`,
    copy: 'Copiar la tabla',
    copied: 'Tabla copiada',
    save: 'Guardar como CSV…',
    saved: 'Tabla guardada',
  }),
];
