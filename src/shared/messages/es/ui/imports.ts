import { worded } from '../../live.ts';
import { IMPORTS, IMPORT_STATES, STOPPED_IMPORTS } from '../../ui/imports.ts';
import { counted, number } from '../../ui/number.ts';

export const imports = [
  worded(IMPORT_STATES, {
    running: 'en curso',
    finished: 'terminada',
    cancelled: 'cancelada',
    failed: 'interrumpida',
  }),
  worded(STOPPED_IMPORTS, {
    none: 'No se ha conservado nada.',
    kept: (credentials, files) =>
      `Se ${credentials === 1 ? 'ha conservado' : 'han conservado'} ${counted(credentials, 'credencial', 'credenciales')} de ${files}.`,
    files: (done, total) =>
      done < total
        ? `${number(done)} de los ${counted(total, 'archivo', 'archivos')}`
        : counted(done, 'archivo', 'archivos'),
    why: {
      full: (kept) =>
        `El disco está lleno. ${kept} Haga sitio e importe de nuevo los mismos archivos: solo se añadirá lo que falta.`,
      'read-only': (kept) =>
        `No se puede escribir en el espacio de trabajo: su archivo, su carpeta o su disco es de solo lectura. ${kept} Cámbielo e importe de nuevo los mismos archivos: solo se añadirá lo que falta.`,
      busy: (kept) =>
        `Otro programa está escribiendo en este espacio de trabajo. ${kept} Espere a que termine e importe de nuevo los mismos archivos: solo se añadirá lo que falta.`,
      failing: (kept) =>
        `El disco no aceptó lo que se escribía. ${kept} Revise el disco e importe de nuevo los mismos archivos: solo se añadirá lo que falta.`,
      unknown: (kept) =>
        `${kept} Importe de nuevo los mismos archivos: solo se añadirá lo que falta.`,
    },
  }),
  worded(IMPORTS, {
    region: 'Importación',
    reading: 'Leyendo archivos',
    progress: (done, total) => `${number(done)} de ${counted(total, 'archivo', 'archivos')}`,
    looking: 'Buscando archivos…',
    cancel: 'Cancelar',
    titles: {
      running: 'Leyendo archivos',
      finished: 'Importación terminada',
      cancelled: 'Importación cancelada',
      failed: 'Importación interrumpida',
    },
    credentials: (count) => counted(count, 'credencial leída', 'credenciales leídas'),
    alreadyHeld: (count) =>
      `${counted(count, 'archivo estaba', 'archivos estaban')} ya en este espacio de trabajo`,
    unassigned: (count) =>
      `${counted(count, 'credencial no se pudo asignar', 'credenciales no se pudieron asignar')} a una persona`,
    resumes: (count) =>
      `${counted(count, 'currículum se puso con su persona', 'currículums se pusieron con sus personas')}: lo que dicen cuenta como alegado, nunca como demostrado`,
    showUnassigned: 'Mostrarlas',
    offline:
      'No se puede consultar nada en la red, así que lo que necesita la clave o la lista de estado de un emisor queda sin confirmar.',
    allowNetwork: 'Elegir qué se puede consultar',
    toInbox: 'Ir a la bandeja de entrada',
    inFolder: (folder) => `En la carpeta ${folder}`,
    problemList: 'Archivos que no se pudieron leer',
    nothingNew: 'No se encontró nada nuevo.',
    dismiss: 'Cerrar',
    waiting: (count) => counted(count, 'importación más en espera', 'importaciones más en espera'),
    earlier: 'Importaciones anteriores',
    earlierOne: (moment, state) => `${moment}: ${IMPORT_STATES[state]}`,
    earlierProblems: (moment) => `Archivos de ${moment} que no se pudieron leer`,
  }),
];
