import { worded } from '../../live.ts';
import { INCIDENTS } from '../../ui/incidents.ts';
import { counted } from '../../ui/number.ts';

export const incidents = [
  worded(INCIDENTS, {
    title: 'Problemas',
    hint: 'Lo que falló en el propio Touchstone, para que se pueda arreglar. Se guarda 90 días en este ordenador y no se envía a nadie. Dice en qué lugar del programa ocurrió, y no nombra a ninguna persona, ningún archivo ni nada de una credencial.',
    none: 'Nada ha fallado en los últimos 90 días.',
    list: 'Lo que falló',
    kinds: {
      'engine-fault': 'Algo que pidió no se pudo hacer',
      'engine-stopped': 'La parte que guarda el espacio de trabajo se detuvo',
      'verifier-crashed': 'Un archivo detuvo el programa que lo leía',
      'verifier-time': 'La lectura de un archivo tardó demasiado y se abandonó',
      screen: 'Una pantalla no se pudo dibujar',
      'window-fault': 'La ventana encontró algo que no esperaba',
      'window-gone': 'La ventana se detuvo y se abrió de nuevo',
      'app-fault': 'Touchstone encontró algo que no esperaba',
    },
    times: (count) => counted(count, 'vez', 'veces'),
    show: 'Mostrar',
    hide: 'Ocultar',
    named: (action, what, at) => `${action}: ${what}, ${at}`,
    text: 'Esto, palabra por palabra, es lo que enviaría',
    copy: 'Copiar',
    copied: 'El texto está copiado',
    save: 'Guardar…',
    saved: 'El texto está guardado',
    savedTo: (file) => `Está en ${file}.`,
    remove: 'Eliminar',
    removed: 'El problema se eliminó',
    clear: 'Eliminar todo',
    cleared: 'Se eliminaron todos los problemas',
  }),
];
